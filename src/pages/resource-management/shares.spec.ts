import { expect, test } from 'vitest'
import type { PoolNotes } from './pool-notes.ts'
import { sharesOf } from './shares.ts'

const notes: PoolNotes = {
  dashboards: { resources: { cpu_share: 40, memory: 30 }, noted: 1 },
  nightly_load: { resources: { cpu: 30, memory: 40 }, noted: 1 },
  ad_hoc: { resources: { cpu_limit: 20, memory: 0 }, noted: 1 },
  deleted_elsewhere: { resources: { cpu_share: 90 }, noted: 1 },
}
const names = ['default_pool', 'dashboards', 'nightly_load', 'ad_hoc']

const share = (resource: string, ...[of, known, fresh]: Parameters<typeof sharesOf>) =>
  sharesOf(of, known, fresh).find((one) => one.resource === resource)

test('pools of the service add up by what is noted of them; either name of the CPU share counts', () => {
  expect(share('cpu_share', names, notes)).toEqual({
    resource: 'cpu_share',
    most: 99,
    slices: [
      { name: 'dashboards', percent: 40, fresh: false },
      { name: 'nightly_load', percent: 30, fresh: false },
    ],
    unknown: [],
    total: 70,
    over: false,
  })
  expect(share('cpu_limit', names, notes)).toMatchObject({ total: 20, most: 100 })
  expect(share('memory', names, notes)).toMatchObject({ total: 70, most: 100 })
})

test('a pool that this browser knows nothing of is unknown, never nothing', () => {
  const { dashboards = { resources: {}, noted: 0 } } = notes
  const found = share('memory', names, { dashboards })
  expect(found?.unknown).toEqual(['nightly_load', 'ad_hoc'])
  expect(found?.total).toBe(30)
})

test('the new pool comes on top, and more than there is is over-committed', () => {
  const with_cpu = (cpu_share: number) =>
    share('cpu_share', names, notes, { name: 'etl', resources: { cpu_share } })
  expect(with_cpu(29)).toMatchObject({ total: 99, over: false })
  expect(with_cpu(30)).toMatchObject({ total: 100, over: true })
  expect(with_cpu(30)?.slices.at(-1)).toEqual({ name: 'etl', percent: 30, fresh: true })
  const memory = (percent: number) =>
    share('memory', names, notes, { name: 'etl', resources: { memory: percent } })
  expect(memory(30)).toMatchObject({ total: 100, over: false })
  expect(memory(31)).toMatchObject({ total: 101, over: true })
})

test('settings entered for a pool that exists take the place of its note', () => {
  const fresh = { name: 'dashboards', resources: { memory: 10 } }
  expect(share('memory', names, notes, fresh)).toMatchObject({ total: 50, unknown: [] })
  expect(share('memory', names, {}, fresh)?.unknown).toEqual(['nightly_load', 'ad_hoc'])
})
