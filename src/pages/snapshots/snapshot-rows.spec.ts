import { expect, it } from 'vitest'
import type { Snapshot } from '../../contract/snapshots.ts'
import {
  durationOf,
  filterSnapshots,
  orphans,
  snapshotRows,
  type SnapshotFilter,
} from './snapshot-rows.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  id: 's1',
  name: 'nightly',
  status: 'AVAILABLE',
  type: 'AUTO',
  cluster_id: 'c1',
  cluster_name: 'orders',
  started: '2026-11-24T02:00:00',
  finished: '2026-11-24T02:14:00',
  size: 10,
  prior_backup_key: 'FULL',
  ...more,
})
const anything: SnapshotFilter = { q: '', cluster: '', type: '', kind: '', status: '', range: '' }
const rows = snapshotRows(
  [
    snapshot(),
    snapshot({ id: 's2', prior_backup_key: '20261124_020000', started: '2026-11-20T02:00:00' }),
    snapshot({ id: 's3', type: 'MANUAL', cluster_id: 'c2', cluster_name: 'gone-one', size: 2.5 }),
    snapshot({ id: 's4', status: 'unavailable', started: '2026-10-01T02:00:00' }),
    snapshot({ id: 's5', status: 'SOMETHING_NEW', started: null, finished: null, size: null }),
  ],
  new Set(['c1']),
)

it.each<[Partial<SnapshotFilter>, number[]]>([
  [{}, [0, 1, 2, 3, 4]],
  [{ type: 'manual' }, [2]],
  [{ kind: 'increment' }, [1]],
  [{ status: 'UNAVAILABLE' }, [3]],
  [{ status: 'SOMETHING_NEW' }, [4]],
  [{ cluster: 'c1', kind: 'full' }, [0, 3, 4]],
  [{ cluster: orphans }, [2]],
  [{ range: '1d' }, [0, 2]],
  [{ range: '7d' }, [0, 1, 2]],
  [{ range: 'older' }, [3]],
  [{ range: 'toString' }, [0, 1, 2, 3, 4]],
  [{ q: 'GONE-one' }, [2]],
  [{ q: '2026-11-20' }, [1]],
])('%j finds %j', (filter, found) => {
  const matching = filterSnapshots(rows, { ...anything, ...filter }, now)
  expect(matching.map((row) => rows.indexOf(row))).toEqual(found)
})

it('calls nothing an orphan before it knows which clusters there are', () => {
  expect(snapshotRows([snapshot()], undefined)[0]?.orphan).toBe(false)
  expect(snapshotRows([snapshot()], new Set())[0]?.orphan).toBe(true)
})

it('reckons how long it took, and not from times that are missing or wrong', () => {
  expect(durationOf(snapshot())).toBe(14 * 60_000)
  expect(durationOf(snapshot({ finished: null }))).toBeUndefined()
  expect(durationOf(snapshot({ finished: '2026-11-24T01:00:00' }))).toBeUndefined()
})
