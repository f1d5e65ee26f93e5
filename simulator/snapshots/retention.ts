import { hour } from '../clusters/load.ts'
import { expiryOf } from './new-snapshot.ts'
import type { Project } from '../state/project.ts'
import type { SnapshotRow } from './snapshot-rows.ts'

/** The last automated snapshot of a cluster outlives it so long. */
const afterDeletion = 1

/** Snapshots that clusters are being restored from. */
export const restoringIds = ({ tables }: Project): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const { ended, kind, args } of tables.tasks.all())
    if (!ended && kind === 'restore' && args.snapshot_id) ids.add(args.snapshot_id)
  return ids
}

/** When an automated snapshot may next go; Infinity when there is none. */
export const nextExpiry = ({ tables }: Project): number =>
  tables.marks.get('snapshots_expire')?.at ?? Infinity

/** Keeps a snapshot, and remembers when it goes. */
export const putSnapshot = (project: Project, row: SnapshotRow): void => {
  const { marks, snapshots } = project.tables
  snapshots.put(row)
  if (row.expires_at !== null && row.expires_at < nextExpiry(project))
    marks.put({ id: 'snapshots_expire', at: row.expires_at })
}

/** What the snapshots that stay are made of: everything that they continue. */
const neededBy = (stays: readonly SnapshotRow[], find: (id: string) => SnapshotRow | undefined) => {
  const needed = new Set<string>()
  for (const { prior_id } of stays.filter(({ status }) => status !== 'FAILED'))
    for (let id = prior_id; id && !needed.has(id); id = find(id)?.prior_id ?? null) needed.add(id)
  return needed
}

/**
 * Lets go of the automated snapshots whose time is over. One that others continue stays out of sight
 * until they go too; one that is being taken or restored stays an hour more.
 */
export const expireSnapshots = (project: Project, at: number): void => {
  const { marks, snapshots } = project.tables
  const restoring = restoringIds(project)
  const busy = ({ id, status }: SnapshotRow) => status === 'CREATING' || restoring.has(id)
  const over = ({ expires_at }: SnapshotRow) => expires_at !== null && expires_at <= at
  const goes = (row: SnapshotRow) => over(row) && !busy(row)
  const stays: SnapshotRow[] = []
  const leaving: SnapshotRow[] = []
  for (const row of snapshots.all()) (goes(row) ? leaving : stays).push(row)

  const needed = neededBy(stays, snapshots.get.bind(snapshots))
  for (const row of leaving)
    if (!needed.has(row.id)) snapshots.delete(row.id)
    else if (!row.hidden) snapshots.put({ ...row, hidden: true, updated: at })

  let next = Infinity
  for (const row of stays)
    if (row.expires_at !== null) next = Math.min(next, over(row) ? at + hour : row.expires_at)
  if (next === Infinity) marks.delete('snapshots_expire')
  else marks.put({ id: 'snapshots_expire', at: next })
}

/** Another retention holds for the automated snapshots that are there, too. */
export const retain = (project: Project, cluster_id: string, keep_day: number): void => {
  for (const row of project.tables.snapshots.all())
    if (row.cluster_id === cluster_id && row.keep_day !== null)
      putSnapshot(project, { ...row, keep_day, expires_at: expiryOf(row.started, keep_day) })
}

/**
 * The snapshots of a cluster that is gone: the newest manual ones stay if the deletion asked for it,
 * the last automated one for a day, and the others go.
 */
export const releaseSnapshots = (
  project: Project,
  cluster_id: string,
  keep: number,
  at: number,
): void => {
  const { snapshots, snapshot_policies } = project.tables
  snapshot_policies.delete(cluster_id)
  const ours = snapshots
    .all()
    .filter((row) => row.cluster_id === cluster_id)
    .toSorted((a, b) => b.started - a.started)
  if (ours.length === 0) return
  const whole = ours.filter(({ status, hidden }) => status === 'AVAILABLE' && !hidden)
  const kept = new Set(whole.filter(({ type }) => type === 'MANUAL').slice(0, keep))
  const last = whole.find(({ type }) => type === 'AUTO')
  for (const row of ours) {
    if (kept.has(row)) continue
    const expires_at = row === last ? expiryOf(at, afterDeletion) : at
    snapshots.put({ ...row, expires_at })
  }
  expireSnapshots(project, at)
}
