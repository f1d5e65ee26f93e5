import { describe, expect, it } from 'vitest'
import { Cluster } from '../../../contract/clusters.ts'
import { listSnapshotPolicy } from '../../../contract/snapshot-policies.ts'
import { Snapshot } from '../../../contract/snapshots.ts'
import { boardRows, filterBoard, takenByCluster } from './board-rows.ts'

const hour = 3_600_000
const now = Date.parse('2026-11-24T12:00:00Z')
const ago = (hours: number) => new Date(now - hours * hour).toISOString().slice(0, 19)

const cluster = Cluster.parse({ id: 'c', name: 'analytics', status: 'AVAILABLE' })
const snapshot = (hours_ago: number, more: object = {}) =>
  Snapshot.parse({
    id: String(hours_ago),
    cluster_id: 'c',
    started: ago(hours_ago),
    finished: ago(hours_ago - 0.5),
    status: 'AVAILABLE',
    type: 'AUTO',
    size: 10,
    ...more,
  })
const plan = (more: object = {}) =>
  listSnapshotPolicy.response.parse({
    auto_backup: true,
    keep_day: 7,
    backup_strategies: [
      {
        policy_id: 'p',
        policy_name: 'daily',
        backup_strategy: '0 0 2 ? * *',
        backup_type: 'full',
        backup_level: 'cluster',
      },
    ],
    ...more,
  })
const state = (data: ReturnType<typeof plan> | undefined, error: Error | null = null) => ({
  data,
  error,
  refetch: () => undefined,
})
const verdict = (snapshots: Snapshot[], of = state(plan())) =>
  boardRows([cluster], [of], takenByCluster(snapshots), now)[0]?.verdict

describe('the verdict', () => {
  it.each([
    ['kept within the day that the policy promises', [snapshot(10)], 'kept'],
    [
      'kept in the hour by which the service may be late, and while the next is taken',
      [snapshot(25.4)],
      'kept',
    ],
    ['late after that', [snapshot(25.6)], 'late'],
    ['no backup without any', [], 'no_backup'],
    ['no backup from one that failed', [snapshot(3, { status: 'UNAVAILABLE' })], 'no_backup'],
    [
      'no backup from one that is still being taken',
      [snapshot(1, { status: 'CREATING' })],
      'no_backup',
    ],
    ['no backup from one of a few schemas', [snapshot(3, { backup_level: 'schema' })], 'no_backup'],
    ['kept by a manual one', [snapshot(30), snapshot(2, { type: 'MANUAL' })], 'kept'],
  ])('is %s', (_, snapshots, expected) => {
    expect(verdict(snapshots)).toBe(expected)
  })

  it('is no policy while they are off, or promise nothing of the whole cluster', () => {
    expect(verdict([snapshot(1)], state(plan({ auto_backup: false })))).toBe('no_policy')
    expect(verdict([snapshot(1)], state(plan({ backup_strategies: [] })))).toBe('no_policy')
  })

  it('is unknown when the policies cannot be read, and stands on the last answer when there is one', () => {
    expect(verdict([snapshot(1)], state(undefined, new Error('403')))).toBe('unknown')
    expect(verdict([snapshot(1)], state(undefined))).toBe('loading')
    expect(verdict([snapshot(1)], state(plan(), new Error('502')))).toBe('kept')
  })
})

it('sums up the snapshots of a cluster', () => {
  const taken = takenByCluster([
    snapshot(30, { type: 'MANUAL', size: 5 }),
    snapshot(10, { prior_backup_key: '20261123_020000' }),
    snapshot(4, { status: 'UNAVAILABLE', size: 0 }),
    snapshot(8, { cluster_id: 'other' }),
  ])
  expect(taken.get('c')).toEqual({
    last: { at: now - 10 * hour, full: false, manual: false, duration: hour / 2 },
    failed_at: now - 4 * hour,
    manual: 1,
    size_gb: 15,
  })
})

it('filters by verdict, by the name of the cluster and of its policies', () => {
  const rows = boardRows([cluster], [state(plan())], takenByCluster([]), now)
  expect(filterBoard(rows, { q: 'ANALY', verdict: 'no_backup' })).toHaveLength(1)
  expect(filterBoard(rows, { q: 'daily', verdict: '' })).toHaveLength(1)
  expect(filterBoard(rows, { q: 'weekly', verdict: '' })).toEqual([])
  expect(filterBoard(rows, { q: '', verdict: 'kept' })).toEqual([])
})
