import { backupMinutes } from '../snapshots/backup-data.ts'
import { withTip } from '../snapshots/backup-plan.ts'
import type { Effect, EndsOf } from './effect.ts'
import type { Project } from '../state/project.ts'
import { putSnapshot } from '../snapshots/retention.ts'
import type { SnapshotRow } from '../snapshots/snapshot-rows.ts'
import { startTask } from './tasks.ts'

/** Begins to take a snapshot at its `started`. The caller has made sure that the cluster is free. */
export const takeSnapshot = (project: Project, row: SnapshotRow): void => {
  putSnapshot(project, row)
  const minutes = backupMinutes(row.size_gb, row.source.number_of_node)
  const args = { snapshot_id: row.id, minutes }
  startTask(project, row.cluster_id, 'snapshot', args, { at: row.started })
}

const snapshotEnded =
  (status: 'AVAILABLE' | 'FAILED'): Effect =>
  (_cluster, { args }, at, { tables }) => {
    const { snapshots, snapshot_policies } = tables
    const row = snapshots.get(args.snapshot_id ?? '')
    if (!row) return {}
    snapshots.put({ ...row, status, finished: at, updated: at })
    const plan = snapshot_policies.get(row.cluster_id)
    if (plan && row.policy && status === 'AVAILABLE') snapshot_policies.put(withTip(plan, row))
    return {}
  }

export const snapshotEnds: EndsOf<'snapshot' | 'restore'> = {
  snapshot: { success: snapshotEnded('AVAILABLE'), failure: snapshotEnded('FAILED') },
  restore: {
    success: () => ({ status: 'AVAILABLE' }),
    failure: () => ({ status: 'CREATE_FAILED' }),
  },
}
