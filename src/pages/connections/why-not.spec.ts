import { expect, it } from 'vitest'
import { showCluster } from '../../contract/clusters.ts'
import { whyNotConnection } from './why-not.ts'

const { cluster } = showCluster.response.parse({
  cluster: { id: 'c', name: 'orders', status: 'AVAILABLE' },
})

const network = (eip_id?: string) => ({
  domain: undefined,
  ip: '203.0.113.2',
  eip_id,
  bandwidth: undefined,
})

it('an EIP can be unbound when the service says which one it is', () => {
  expect(whyNotConnection({ do: 'unbindEip' }, cluster, network('e'))).toBeUndefined()
  expect(whyNotConnection({ do: 'unbindEip' }, cluster, network())).toMatch(/which EIP/)
})

it('a public domain name needs an EIP, and a private one stays', () => {
  const create = { do: 'setDomain', type: 'public' } as const
  expect(whyNotConnection(create, cluster, undefined)).toMatch(/needs an EIP/)
  expect(whyNotConnection(create, cluster, network('e'))).toBeUndefined()
  const remove = { do: 'deleteDomain', type: 'private' } as const
  expect(whyNotConnection(remove, cluster, network('e'))).toMatch(/public domain names only/)
})
