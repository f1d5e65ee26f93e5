import { expect, it } from 'vitest'
import type { Snapshot } from '../../../contract/snapshots.ts'
import { deletionImpact } from './deletion-impact.ts'

const snapshot = (id: string, more: Partial<Snapshot> = {}): Snapshot => ({
  id,
  name: `name-${id}`,
  status: 'AVAILABLE',
  type: 'MANUAL',
  cluster_id: 'c1',
  cluster_name: 'orders',
  backup_key: id,
  prior_backup_key: 'FULL',
  started: '2026-11-24T02:00:00',
  size: 512,
  ...more,
})
const own = snapshot('a')
const impact = (listed: readonly Snapshot[] | undefined, orphan = false) =>
  deletionImpact(own, listed, orphan).join('\n')

it('names what goes, and what is freed where nothing builds on it', () => {
  const lines = impact([own, snapshot('b')])
  expect(lines).toContain('name-a of cluster orders, taken 2026-11-24 02:00:00 UTC')
  expect(lines).toContain('frees 512 GB')
  expect(lines).not.toContain('last good')
})

it('frees nothing yet while increments build on it', () => {
  const lines = impact([own, snapshot('b', { prior_backup_key: 'a' })])
  expect(lines).toContain('1 snapshot builds on it')
  expect(lines).not.toContain('frees 512 GB')
})

it('warns of the last good one: those that failed, hold a part or are of other clusters do not count', () => {
  const others = [
    snapshot('b', { status: 'UNAVAILABLE' }),
    snapshot('c', { cluster_id: 'c2' }),
    snapshot('d', { backup_level: 'schema' }),
  ]
  expect(impact([own, ...others])).toContain('last good snapshot of orders')
})

it('warns when the cluster is gone, and when the list is not known', () => {
  expect(impact([own], true)).toContain('no longer exists')
  expect(impact(undefined)).toContain('is not known')
})

it('says of a failed one that nothing can be restored from it', () => {
  const failed = snapshot('f', { status: 'UNAVAILABLE' })
  const lines = deletionImpact(failed, [failed], false).join('\n')
  expect(lines).toContain('nothing can be restored')
  expect(lines).not.toContain('last good')
})
