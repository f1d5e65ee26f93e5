import { describe, expect, test } from 'vitest'
import { createdCluster, refusal, testProject } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const hour = 60
const day = 24 * hour

/** A cluster at Wednesday 14 May 2025, 03:34 UTC, that keeps automated snapshots for so many days. */
const keeping = (keep_day: number, cluster: Record<string, unknown> = {}) => {
  const test = testProject()
  const params = { cluster_id: createdCluster(test, cluster) }
  const put = (body: object) => test.call('createSnapshotPolicy', { params, body })
  put({ keep_day })
  const remove = (keep_last_manual_snapshot: number) => {
    test.call('deleteCluster', { params, body: { keep_last_manual_snapshot } })
    test.pass(5)
  }
  const byHand = (name: string) => {
    const { snapshot } = test.call('createSnapshot', { body: { snapshot: { name, ...params } } })
    test.pass(5)
    return snapshot.id
  }
  return { test, params, put, remove, byHand }
}

/** Names of what a list shows, oldest first. */
const seen = ({ call }: TestProject) =>
  call('listSnapshots')
    .snapshots.toReversed()
    .map(({ name }) => name)

const rows = ({ project }: TestProject) => project.tables.snapshots.all()

describe('an automated snapshot', () => {
  test('goes at the full hour after its last day', () => {
    const { test } = keeping(1)
    test.pass(7 * hour)
    expect(seen(test)).toEqual(['orders-20250514100700'])
    // No policy may hold it any more.
    for (const { id } of test.project.tables.snapshot_policies.all())
      test.project.tables.snapshot_policies.delete(id)
    test.project.now = Date.UTC(2025, 4, 15, 10, 59)
    expect(seen(test)).toEqual(['orders-20250514100700'])
    test.project.now = Date.UTC(2025, 4, 15, 11)
    expect(seen(test)).toEqual([])
    expect(rows(test)).toEqual([])
    expect(test.project.tables.marks.get('snapshots_expire')).toBeUndefined()
  })

  test('stays out of sight while another continues it, and goes with the last of its chain', () => {
    const { test } = keeping(1)
    // Wednesday 10:07 full, then increments up to Saturday; Sunday 02:00 is full again.
    test.pass(2 * day)
    const [base] = rows(test)
    expect(base).toMatchObject({ name: 'orders-20250514100700', hidden: true, increment: 0 })
    const { snapshots } = test.call('listSnapshots')
    expect(snapshots.map(({ id }) => id)).not.toContain(base!.id)
    expect(snapshots[0]?.base_backup_name).toBe(base!.name)
    const params = { snapshot_id: base!.id }
    expect(refusal(() => test.call('showSnapshot', { params }))).toBe('400 DWS.5149')
    expect(refusal(() => test.call('deleteSnapshot', { params }))).toBe('400 DWS.0001')

    const ours = test.call('listClusterSnapshots', {
      params: { cluster_id: base!.cluster_id },
    }).snapshots
    expect(ours.map(({ id }) => id)).not.toContain(base!.id)
    const snapshot = { name: base!.name, cluster_id: base!.cluster_id }
    const by_hand = test.call('createSnapshot', { body: { snapshot } }).snapshot.id
    test.pass(5)
    test.call('deleteSnapshot', { params: { snapshot_id: by_hand } })

    test.project.now = Date.UTC(2025, 4, 18, 18)
    expect(seen(test)).toEqual(['orders-20250517180700', 'orders-20250518020000'])
    expect(rows(test)[0]?.id).toBe(base!.id)
    test.project.now = Date.UTC(2025, 4, 18, 19)
    expect(seen(test)).toEqual(['orders-20250518020000'])
    expect(rows(test)).toHaveLength(1)
  })

  test('takes its place among the others when the retention changes', () => {
    const { test, put } = keeping(7)
    test.pass(5 * day)
    const before = seen(test)
    put({ keep_day: 2 })
    const after = seen(test)
    expect(after.length).toBeLessThan(before.length)
    expect(before.slice(-after.length)).toEqual(after)
    const oldest = test.call('listSnapshots').snapshots.at(-1)
    expect(oldest).toMatchObject({ bak_keep_day: 2 })
    expect(Date.parse(`${oldest?.started}Z`)).toBeGreaterThan(
      test.project.now - 2 * 86_400_000 - 3_600_000,
    )
    put({ keep_day: 31 })
    test.pass(2 * day)
    expect(seen(test)).toEqual(expect.arrayContaining(after))
  })

  test('stays while a cluster is restored from it', () => {
    const { test } = keeping(1)
    test.pass(7 * hour)
    const { id } = rows(test)[0]!
    test.project.tables.snapshot_policies.delete(rows(test)[0]!.cluster_id)
    test.project.now = Date.UTC(2025, 4, 15, 10, 58)
    const restore = { name: 'second' }
    test.call('restoreCluster', { params: { snapshot_id: id }, body: { restore } })
    test.pass(5)
    const { snapshot } = test.call('showSnapshot', { params: { snapshot_id: id } })
    expect(snapshot.status).toBe('RESTORING')
    test.project.now = Date.UTC(2025, 4, 15, 12)
    expect(rows(test).filter((row) => row.id === id)).toHaveLength(1)
    test.pass(0)
    expect(rows(test).filter((row) => row.id === id)).toEqual([])
  })

  test('stays while it is being taken', () => {
    const { test, params } = keeping(1)
    const { clusters } = test.project.tables
    const cluster = clusters.get(params.cluster_id)!
    const load = { ...cluster.load, data_gb: 80_000 }
    clusters.put({ ...cluster, disk_gb: 30_000, load })
    // 80,000 GB take 38 hours on three nodes.
    test.pass(33 * hour)
    const [snapshot] = test.call('listSnapshots').snapshots
    expect(snapshot).toMatchObject({ name: 'orders-20250514100700', status: 'CREATING' })
    test.pass(14 * hour)
    expect(seen(test)).not.toContain('orders-20250514100700')
  })

  test('that failed does not hold what it would have continued', () => {
    const { test, params } = keeping(1)
    test.pass(7 * hour)
    const { clusters } = test.project.tables
    const cluster = clusters.get(params.cluster_id)!
    clusters.put({ ...cluster, name: 'orders-snapshot-fails' })
    test.project.now = Date.UTC(2025, 4, 15, 11)
    test.pass(0)
    expect(rows(test).map(({ status, prior_id }) => [status, prior_id !== null])).toEqual([
      ['FAILED', true],
      ['FAILED', true],
      ['FAILED', true],
    ])
  })

  test('that failed goes, too, and holds nothing', () => {
    const { test } = keeping(1, { name: 'orders-snapshot-fails' })
    test.pass(10 * day)
    expect(rows(test).every(({ hidden }) => !hidden)).toBe(true)
    expect(rows(test).length).toBeLessThanOrEqual(4)
  })
})

test('a manual snapshot stays for ever', () => {
  const { test, byHand } = keeping(1)
  byHand('by-hand')
  test.pass(400 * day)
  expect(seen(test)).toContain('by-hand')
})

test('no more than a retention and a chain is kept, however long it goes on', () => {
  const { test } = keeping(7)
  test.pass(60 * day)
  const after = rows(test).length
  test.pass(280 * day)
  expect(Math.abs(rows(test).length - after)).toBeLessThanOrEqual(6)
  const { snapshots } = test.call('listSnapshots')
  const oldest = Math.min(...snapshots.map(({ started }) => Date.parse(`${started}Z`)))
  expect(oldest).toBeGreaterThan(test.project.now - 7 * 86_400_000 - 3_600_000)
  // Whatever is hidden serves something that is shown.
  const needed = new Set(rows(test).flatMap((row) => (row.prior_id === null ? [] : [row.prior_id])))
  for (const { id, hidden } of rows(test)) if (hidden) expect(needed).toContain(id)
  for (const id of needed) expect(test.project.tables.snapshots.get(id)).toBeDefined()
})

describe('when its cluster is deleted', () => {
  test('the newest manual snapshots stay, as many as asked for', () => {
    for (const keep of [0, 1, 2, 9]) {
      const { test, byHand, remove } = keeping(7)
      for (const name of ['first', 'second', 'third']) byHand(name)
      remove(keep)
      expect(seen(test)).toEqual(['first', 'second', 'third'].slice(Math.max(0, 3 - keep)))
    }
  })

  test('a failed one does not count, and goes', () => {
    const { test, byHand, remove } = keeping(7)
    byHand('first')
    const { snapshots } = test.project.tables
    snapshots.put({ ...snapshots.get(byHand('second'))!, status: 'FAILED' })
    remove(1)
    expect(seen(test)).toEqual(['first'])
  })

  test('the last automated one lives a day more, and what it continues with it', () => {
    const { test, remove } = keeping(7)
    test.pass(3 * day)
    const last = seen(test).at(-1)!
    remove(0)
    expect(seen(test)).toEqual([last])
    expect(rows(test).length).toBeGreaterThan(1)
    expect(rows(test).every(({ name, hidden }) => hidden !== (name === last))).toBe(true)
    const { id } = test.call('listSnapshots').snapshots[0]!
    const made = test.call('restoreCluster', {
      params: { snapshot_id: id },
      body: { restore: { name: 'orders' } },
    })
    test.pass(23 * hour)
    expect(seen(test)).toContain(last)
    test.pass(3 * hour)
    expect(seen(test)).not.toContain(last)
    expect(rows(test).every(({ cluster_id }) => cluster_id === made.cluster.id)).toBe(true)
  })

  test('snapshots of other clusters stay', () => {
    const { test, byHand, remove } = keeping(7)
    byHand('ours')
    const cluster_id = createdCluster(test, { name: 'stock' })
    test.call('createSnapshot', { body: { snapshot: { name: 'theirs', cluster_id } } })
    test.pass(day)
    const others = rows(test).filter((row) => row.cluster_id === cluster_id)
    remove(0)
    expect(rows(test).filter((row) => row.cluster_id === cluster_id)).toEqual(others)
  })
})
