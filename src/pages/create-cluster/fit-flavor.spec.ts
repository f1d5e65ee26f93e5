import { expect, it } from 'vitest'
import { NodeType } from '../../contract/clusters.ts'
import { fitFlavor } from './fit-flavor.ts'
import { defaults } from './new-cluster.ts'

const offered = (datastore_type: string, versions: string[]) =>
  NodeType.parse({
    spec_name: 'x',
    id: 'x',
    datastore_type,
    ram: 32,
    vcpus: 4,
    available_zones: [
      { code: 'az1', status: 'sellout' },
      { code: 'az2', status: 'normal' },
    ],
    datastores: versions.map((version) => ({ version })),
  })

it('takes an AZ and a version that the flavor has, and leaves what fits', () => {
  const flavor = offered('dws', ['8.1.3', '9.1.0'])
  expect(fitFlavor({ ...defaults, availability_zone: 'az1', version: '7' }, flavor)).toEqual({
    node_type: 'x',
    availability_zone: 'az2',
    version: '9.1.0',
    number_of_node: 3,
    number_of_cn: 3,
  })
  const chosen = { ...defaults, availability_zone: 'az2', version: '8.1.3', number_of_node: 7 }
  expect(fitFlavor(chosen, flavor)).toMatchObject({
    availability_zone: 'az2',
    version: '8.1.3',
    number_of_node: 7,
  })
})

it('a standalone data warehouse has one node, and what follows it three again', () => {
  expect(fitFlavor(defaults, offered('hybrid', [])).number_of_node).toBe(1)
  const standalone = { ...defaults, number_of_node: 1, number_of_cn: '' }
  expect(fitFlavor(standalone, offered('dws', []))).toMatchObject({
    version: '',
    number_of_node: 3,
    number_of_cn: 3,
  })
})
