import { isParked } from '../../src/contract/cluster-status.ts'
import { isOnce } from '../../src/contract/quartz.ts'
import { automatedSnapshot } from './backup-plan.ts'
import { hour } from '../clusters/load.ts'
import type { Project } from '../state/project.ts'
import { nextFiring } from './quartz-schedule.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import type { BackupStrategyRow, SnapshotPolicyRow } from './snapshot-rows.ts'
import { takeSnapshot } from '../tasks/snapshot-effects.ts'
import { runningTasks } from '../tasks/tasks.ts'

/** Automated snapshots of a cluster begin at least so far apart. */
const apart = 4 * hour

/** A firing that came to nothing is followed by none of the same minute. */
const almostMinute = 59_000

/** When a policy fires next; Infinity when none will. */
export const nextBackup = ({ tables }: Project): number => {
  let next = Infinity
  for (const { strategies } of tables.snapshot_policies.all())
    for (const { next_fire_at } of strategies)
      if (next_fire_at !== null && next_fire_at < next) next = next_fire_at
  return next
}

/** Of two that fire at once: the cluster beats a part, a single time a series, full an increment. */
const rank = ({ backup_level, backup_strategy, backup_type }: BackupStrategyRow) =>
  (backup_level === 'cluster' ? 4 : 0) +
  (isOnce(backup_strategy) ? 2 : 0) +
  (backup_type === 'full' ? 1 : 0)

const firstOf = (due: readonly BackupStrategyRow[]) =>
  due.toSorted((a, b) => rank(b) - rank(a)).at(0)

const isFree = ({ status, task_status }: ClusterRow) =>
  status === 'AVAILABLE' && !isParked({ task_status })

/** The earliest time at which the plan could take a snapshot. */
const rested = ({ last_auto_at }: SnapshotPolicyRow) =>
  last_auto_at === null ? -Infinity : last_auto_at + apart

/**
 * Lets every policy fire that is due at a time. One whose cluster is busy or not available, or has an
 * automated snapshot of less than 4 hours ago, is skipped and not made up for.
 */
export const fireBackups = (project: Project, at: number): void => {
  const { clusters, snapshots, snapshot_policies } = project.tables
  const running = runningTasks(project)
  const isDue = ({ next_fire_at }: BackupStrategyRow) => next_fire_at !== null && next_fire_at <= at

  for (const plan of snapshot_policies.all()) {
    const strategy = firstOf(plan.strategies.filter(isDue))
    if (!strategy) continue
    const cluster = clusters.get(plan.id)
    const takes = cluster && isFree(cluster) && !running.has(cluster.id) && rested(plan) <= at
    const fired: SnapshotPolicyRow = takes ? { ...plan, last_auto_at: at } : plan
    // Firings that are bound to be skipped are passed over, so that a policy of every second is no burden.
    const after = Math.max(at + almostMinute, rested(fired) - 1)
    snapshot_policies.put({
      ...fired,
      strategies: plan.strategies.map((row) =>
        takes || isDue(row)
          ? { ...row, next_fire_at: nextFiring(row.backup_strategy, after) }
          : row,
      ),
    })
    if (takes)
      takeSnapshot(
        project,
        automatedSnapshot(plan, strategy, cluster, at, snapshots.get.bind(snapshots)),
      )
  }
}
