import { expect, test } from 'vitest'
import type { NodeType } from '../../contract/clusters.ts'
import { diskOf, fitsOf, tightest } from './fit.ts'

const quota = (type: string, used: number, of: number) => ({ type, used, quota: of, unit: null })
const shape = { flavor: { vcpus: 4, ram: 32 }, nodes: 3, disk_gb: 100 }

const quotas = [
  quota('instances', 3, 20),
  quota('core', 100, 160),
  quota('ram', 0, -1),
  quota('disk', 190, 200),
  quota('disk_capacity', 0, 1000),
]

test('each quota is divided by what one cluster takes, rounded down', () => {
  const fits = fitsOf(quotas, shape)
  expect(fits.map(({ left, takes, fits }) => [left, takes, fits])).toEqual([
    [17, 1, 17],
    [60, 12, 5],
    [Infinity, 96, Infinity],
    [10, 3, 3],
    [1000, 300, 3],
  ])
})

test('the tightest quotas bind, all that are equally tight', () => {
  const { count, binding } = tightest(fitsOf(quotas, shape))
  expect(count).toBe(3)
  expect(binding.map(({ quota: { type } }) => type)).toEqual(['disk', 'disk_capacity'])
})

test('a quota that is overdrawn leaves room for none', () => {
  expect(tightest(fitsOf([quota('instances', 21, 20)], shape)).count).toBe(0)
})

test('a quota that nobody knows limits nothing and is not counted', () => {
  const [fit] = fitsOf([quota('snapshots', 5, 5)], shape)
  expect(fit).toMatchObject({ takes: undefined, fits: Infinity })
  expect(tightest([fit!])).toEqual({ count: Infinity, binding: [] })
  expect(tightest([])).toEqual({ count: Infinity, binding: [] })
})

test('the disk of a node is in the details of the flavor, else its fixed volume', () => {
  const flavor = (more: Partial<NodeType>): NodeType => ({
    id: 'a',
    spec_name: 'dwsx2.xlarge.m7n',
    datastore_type: 'dws',
    architecture: 'x86',
    vcpus: 4,
    ram: 32,
    available_zones: [],
    datastores: [],
    elastic_volume_specs: [],
    detail: [],
    ...more,
  })
  const detail = [
    { type: 'vCPU', value: '4' },
    { type: 'SSD', value: '100' },
  ]
  expect(diskOf(flavor({ detail }))).toBe(100)
  expect(diskOf(flavor({ detail: [], volume: { type: 'SSD', size: 160 } }))).toBe(160)
  expect(diskOf(flavor({ volume: null }))).toBeUndefined()
})
