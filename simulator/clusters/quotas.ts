import { findFlavor } from './flavors.ts'
import { quotaExceeded } from '../pipeline/errors.ts'
import type { Project } from '../state/project.ts'

const limits = {
  instances: { quota: 20, unit: null },
  core: { quota: 2400, unit: null },
  ram: { quota: 19_200, unit: 'GB' },
  disk: { quota: 200, unit: null },
  disk_capacity: { quota: 60_000, unit: 'GB' },
} as const

export type QuotaType = keyof typeof limits
type Amounts = Record<QuotaType, number>

const types = Object.keys(limits) as QuotaType[]

/** What nodes of a flavor take. */
const ofNodes = (node_type: string, count: number, disk_gb: number): Omit<Amounts, 'instances'> => {
  const flavor = findFlavor(node_type)
  return {
    core: count * (flavor?.vcpus ?? 0),
    ram: count * (flavor?.ram ?? 0),
    disk: count,
    disk_capacity: count * disk_gb,
  }
}

/** Computed from the clusters that exist, failed and frozen ones included, and the nodes on their way. */
const used = (project: Project): Amounts => {
  const total: Amounts = { instances: 0, core: 0, ram: 0, disk: 0, disk_capacity: 0 }
  const add = (amounts: Partial<Amounts>) => {
    for (const type of types) total[type] += amounts[type] ?? 0
  }
  const { clusters, tasks } = project.tables
  for (const cluster of clusters.all())
    if (cluster.status !== 'DELETED')
      add({ instances: 1, ...ofNodes(cluster.node_type, cluster.nodes.length, cluster.disk_gb) })
  for (const { ended, kind, cluster_id, args } of tasks.all()) {
    if (ended || (kind !== 'grow' && kind !== 'create_node')) continue
    const cluster = clusters.get(cluster_id)
    if (!cluster) continue
    const held = new Set(cluster.nodes.map(({ id }) => id))
    const coming = args.nodes?.filter(({ id }) => !held.has(id)).length ?? 0
    add(ofNodes(cluster.node_type, coming, cluster.disk_gb))
  }
  return total
}

/** Every quota with what is used of it (table 5-198). */
export const quotasOf = (project: Project) => {
  const amounts = used(project)
  return types.map((type) => ({ type, used: amounts[type], ...limits[type] }))
}

/** Throws quotaExceeded for the first quota that `count` more nodes, or a cluster of them, would break. */
export const takeQuota = (
  project: Project,
  node_type: string,
  count: number,
  disk_gb: number,
  instances: 0 | 1,
): void => {
  const needed = { instances, ...ofNodes(node_type, count, disk_gb) }
  for (const { type, used, quota, unit } of quotasOf(project))
    if (needed[type] > 0 && used + needed[type] > quota)
      throw quotaExceeded(type, needed[type], Math.max(0, quota - used), unit ? ` ${unit}` : '')
}
