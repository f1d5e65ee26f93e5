import type { Answer } from '../../src/contract/operation.ts'
import type { showSnapshot } from '../../src/contract/snapshots.ts'
import { bareTime } from '../clusters/cluster-view.ts'
import { findFlavor } from '../clusters/flavors.ts'
import type { Project } from '../state/project.ts'
import { restoringIds } from './retention.ts'
import type { SnapshotRow } from './snapshot-rows.ts'
import { progressOf, runningTasks } from '../tasks/tasks.ts'

type Snapshot = Answer<typeof showSnapshot>['snapshot']

/** 20221027_041552 */
const backupKey = (at: number) => bareTime(at).replaceAll(/[-:]/g, '').replace('T', '_')

const kbPerGb = 1024 * 1024

const sentStatus = { CREATING: 'CREATING', AVAILABLE: 'AVAILABLE', FAILED: 'UNAVAILABLE' } as const

/**
 * Shows snapshots as all operations of the chapter send them (table 5-107, wire.md §5.22), with the
 * state that they have at `project.now`.
 */
export const snapshotViewer = (project: Project): ((row: SnapshotRow) => Snapshot) => {
  const { snapshots } = project.tables
  const restoring = restoringIds(project)
  const running = runningTasks(project)

  return (row) => {
    const base = snapshots.get(row.base_id)
    const prior = row.prior_id === null ? undefined : snapshots.get(row.prior_id)
    const task = row.status === 'CREATING' ? running.get(row.cluster_id) : undefined
    return {
      id: row.id,
      name: row.name,
      description: row.description,
      started: bareTime(row.started),
      finished: row.finished === null ? null : bareTime(row.finished),
      updated: bareTime(row.updated),
      size: row.size_gb,
      status: restoring.has(row.id) ? 'RESTORING' : sentStatus[row.status],
      type: row.type,
      cluster_id: row.cluster_id,
      cluster_name: row.cluster_name,
      cluster_status: 'AVAILABLE',
      datastore: {
        type: findFlavor(row.source.node_type)?.datastore_type ?? 'dws',
        version: row.source.version,
      },
      bak_expected_start_time: String(row.started),
      bak_keep_day: row.keep_day,
      bak_period: row.policy?.backup_strategy ?? null,
      db_user: row.source.user_name,
      progress: task ? `${progressOf(task, project.now)}%` : null,
      backup_key: backupKey(row.started),
      prior_backup_key: row.prior_id === null ? 'FULL' : prior && backupKey(prior.started),
      base_backup_key: base && backupKey(base.started),
      base_backup_name: base?.name,
      backup_device: row.backup_device,
      total_backup_size: Math.round(row.chain_gb * kbPerGb),
      support_inplace_restore: row.backup_level === 'cluster',
      fine_grained_backup: row.fine_grained !== null,
      backup_level: row.backup_level,
      fine_grained_backup_detail: row.fine_grained && {
        database: row.fine_grained.database,
        schema_list: [...row.fine_grained.schema_list],
        table_list: [...row.fine_grained.table_list],
      },
      guest_agent_version: row.source.version,
    }
  }
}
