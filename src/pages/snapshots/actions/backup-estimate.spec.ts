import { expect, it } from 'vitest'
import type { Snapshot } from '../../../contract/snapshots.ts'
import { backupEstimate } from './backup-estimate.ts'

const full = (started: string, more: Partial<Snapshot> = {}): Snapshot => ({
  id: started,
  status: 'AVAILABLE',
  cluster_id: 'c1',
  prior_backup_key: 'FULL',
  backup_level: 'cluster',
  started,
  finished: started.replace('T02:00', 'T02:20'),
  size: 600,
  ...more,
})
const cluster = { id: 'c1', number_of_node: 3 }

it('divides the size of the last full snapshot by 200 MB/s for each node', () => {
  const estimate = backupEstimate(
    [full('2026-11-01T02:00:00', { size: 9 }), full('2026-11-08T02:00:00')],
    cluster,
  )
  // 600 × 1024 MB at 600 MB/s
  expect(estimate).toEqual({ size: 600, nodes: 3, reckoned: 1_024_000, took: 20 * 60_000 })
})

it.each<[string, Snapshot[]]>([
  ['there is none', []],
  ['it is of another cluster', [full('2026-11-01T02:00:00', { cluster_id: 'c2' })]],
  ['it failed', [full('2026-11-01T02:00:00', { status: 'UNAVAILABLE' })]],
  ['it is an increment', [full('2026-11-01T02:00:00', { prior_backup_key: 'k' })]],
  ['it holds a part only', [full('2026-11-01T02:00:00', { backup_level: 'schema' })]],
  ['it is a copy', [full('2026-11-01T02:00:00', { finished: '2026-11-01T02:00:00' })]],
  ['it has no size', [full('2026-11-01T02:00:00', { size: null })]],
])('knows nothing when %s', (_, snapshots) => {
  expect(backupEstimate(snapshots, cluster)).toBeUndefined()
})

it('knows nothing of a cluster without nodes', () => {
  expect(backupEstimate([full('2026-11-01T02:00:00')], { id: 'c1' })).toBeUndefined()
})
