import { expect, test } from 'vitest'
import type { NodeType } from '../../contract/clusters.ts'
import { filterFlavors, flavorRows, isAvailable, stateRank } from './flavor-rows.ts'

const flavor = (
  spec_name: string,
  zones: Record<string, string>,
  more: Partial<NodeType> = {},
): NodeType => ({
  id: `id of ${spec_name}`,
  spec_name,
  datastore_type: 'dws',
  architecture: 'x86',
  vcpus: 4,
  ram: 32,
  available_zones: Object.entries(zones).map(([code, status]) => ({ code, status })),
  datastores: [
    { version: '9.1.1.305', role: 'PREVIEW' },
    { version: '8.1.3.325', role: 'STABLE' },
    { version: '9.1.0.227', role: 'STABLE' },
  ],
  volume: null,
  elastic_volume_specs: [{ type: 'SSD', step: 10, min_size: 20, max_size: 2000 }],
  detail: [],
  ...more,
})

const rows = flavorRows([
  flavor('plenty', { a: 'normal', b: 'normal' }),
  flavor('scarce', { a: 'sellout', b: 'normal' }),
  flavor('gone', { a: 'abandon', b: 'sellout' }, { datastore_type: 'hybrid', architecture: 'arm' }),
  flavor('odd', { a: 'reserved' }),
])
const anything = { q: '', type: '', zone: '', closed: new Set<string>() }
const names = (filter: Partial<typeof anything>) =>
  filterFlavors(rows, { ...anything, ...filter }).map((row) => row.flavor.spec_name)

test('a row has its type, storage and the newest version that is no preview', () => {
  expect(rows[0]).toMatchObject({
    kind: 'Cluster, x86',
    storage: 'SSD 20–2,000 GB',
    version: '9.1.0.227',
  })
})

test('availability asks for one AZ, for any, or for none; an unknown state is not available', () => {
  expect(names({})).toHaveLength(4)
  expect(names({ zone: 'a' })).toEqual(['plenty'])
  expect(names({ zone: 'b' })).toEqual(['plenty', 'scarce'])
  expect(names({ zone: 'somewhere' })).toEqual(['plenty', 'scarce'])
  expect(names({ zone: 'nowhere' })).toEqual(['gone', 'odd'])
})

test('an AZ that is out of service has nothing', () => {
  const closed = new Set(['b'])
  expect(names({ zone: 'b', closed })).toEqual([])
  expect(names({ zone: 'somewhere', closed })).toEqual(['plenty'])
  expect(isAvailable(rows[1]!.flavor, 'b', closed)).toBe(false)
})

test('filters hold together, and the search knows versions and sizes', () => {
  expect(names({ type: 'hybrid' })).toEqual(['gone'])
  expect(names({ type: 'hybrid', zone: 'somewhere' })).toEqual([])
  expect(names({ q: 'ARM' })).toEqual(['gone'])
  expect(names({ q: '9.1.1.305' })).toHaveLength(4)
})

test('an AZ sorts by what it has, the unknown after the sold out', () => {
  const states = ['missing', 'abandon', 'reserved', 'sellout', 'normal']
  expect(states.toSorted((a, b) => stateRank(a) - stateRank(b))).toEqual([
    'normal',
    'sellout',
    'reserved',
    'abandon',
    'missing',
  ])
})
