import { backupMinutes } from '../snapshots/backup-data.ts'
import { automatedSnapshot, defaultPlan, withTip } from '../snapshots/backup-plan.ts'
import { stableId } from '../state/ids.ts'
import { day } from '../clusters/load.ts'
import { newSnapshot } from '../snapshots/new-snapshot.ts'
import type { Project } from '../state/project.ts'
import { putSnapshot } from '../snapshots/retention.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import type { SnapshotRow } from '../snapshots/snapshot-rows.ts'

const spread = 29 * day

/** Of eight snapshots of a cluster, the first is full, six are increments and the last is manual. */
const chain = 8

/** So many snapshots over the clusters in turn, of the last 29 days. No policy takes more of them. */
export const seedBulkSnapshots = (
  project: Project,
  clusters: readonly ClusterRow[],
  count: number,
): void => {
  const { snapshot_policies, snapshots } = project.tables
  const plans = new Map(
    clusters.map(({ id, created }) => [
      id,
      defaultPlan(id, created, { auto_backup: false, keep_day: 31 }),
    ]),
  )
  for (let index = 0; index < count; index++) {
    const cluster = clusters[index % clusters.length]
    const plan = cluster && plans.get(cluster.id)
    const strategy = plan?.strategies.find(({ backup_type }) => backup_type === 'increment')
    if (!cluster || !plan || !strategy) break
    const started = Math.floor(project.now - spread + (index / count) * (spread - day))
    const place = Math.floor(index / clusters.length) % chain
    const id = stableId(`${project.id} snapshot ${index}`)
    const row: SnapshotRow =
      place === chain - 1
        ? newSnapshot(cluster, started, {
            id,
            name: `manual-${String(index + 1).padStart(5, '0')}`,
            backup_device: plan.device_name,
          })
        : automatedSnapshot(
            place === 0 ? { ...plan, tips: {} } : plan,
            strategy,
            cluster,
            started,
            snapshots.get.bind(snapshots),
            id,
          )
    const minutes = backupMinutes(row.size_gb, row.source.number_of_node)
    const finished = Math.round(started + minutes * 60_000)
    putSnapshot(project, { ...row, status: 'AVAILABLE', finished, updated: finished })
    plans.set(cluster.id, { ...withTip(plan, row), last_auto_at: started })
  }
  for (const plan of plans.values()) snapshot_policies.put(plan)
}
