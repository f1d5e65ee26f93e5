import { firstCn, membersOf } from '../clusters/cluster-view.ts'
import { ServiceError, incorrect, refuse } from '../pipeline/errors.ts'
import { clusterFor, findCluster } from '../clusters/find-cluster.ts'
import { takeAddresses } from '../connections/networks.ts'
import { newNodes } from '../clusters/new-cluster.ts'
import type { Handlers, Project } from '../state/project.ts'
import { takeQuota } from '../clusters/quotas.ts'
import type { ClusterRow, NodeRow } from '../clusters/cluster-rows.ts'
import { jobOf, startTask } from '../tasks/tasks.ts'

const atMostCns = 20
const atMostNodes = 256

/** CNs that a cluster may have: at least two of them, one on a standalone data warehouse. */
const cnRange = (cluster: ClusterRow) => {
  const members = membersOf(cluster).length
  return { min_num: Math.min(2, members), max_num: Math.min(atMostCns, members) }
}

const cnsOf = (cluster: ClusterRow) => membersOf(cluster).filter(({ cn }) => cn)

/** Nodes that are not there yet, with addresses, once quota and subnet allow them. */
const freshNodes = (project: Project, cluster: ClusterRow, count: number, free: boolean) => {
  if (cluster.nodes.length + count > atMostNodes) throw refuse('DWS.5091')
  takeQuota(project, cluster.node_type, count, cluster.disk_gb, 0)
  const addresses = takeAddresses(project, cluster.subnet_id, count)
  if (addresses.length < count)
    throw refuse('DWS.5015', 'Invalid subnet ID. The subnet has too few free addresses.')
  return newNodes(cluster.name, addresses, { first: cluster.nodes.length + 1, free })
}

/** Free nodes first, new ones for the rest. Fewer than three only out of free nodes (wire.md §5.13). */
const nodesToAdd = (project: Project, cluster: ClusterRow, count: number): NodeRow[] => {
  const free = cluster.nodes.filter((node) => node.free).slice(0, count)
  if (count < 3 && free.length < count)
    throw refuse(
      'DWS.5047',
      'Invalid instance quantity. Add at least 3 nodes, or as many as there are free nodes.',
    )
  return [...free, ...freshNodes(project, cluster, count - free.length, false)]
}

export const nodeChange = {
  listClusterCn: (project, { params }) => {
    const cluster = findCluster(project, params.cluster_id)
    return {
      ...cnRange(cluster),
      instances: cnsOf(cluster).map(({ id, name, private_ip }) => ({ id, name, private_ip })),
    }
  },

  batchCreateClusterCn: (project, { params, body }) => {
    const cluster = clusterFor(project, params.cluster_id, 'addCns')
    const { max_num } = cnRange(cluster)
    const now = cnsOf(cluster).length
    if (body.num <= now || body.num > max_num || body.num > now * 2)
      throw refuse(
        'DWS.5207',
        `Number of CN instances is invalid! Use ${now + 1} to ${Math.min(max_num, now * 2)} in total.`,
      )
    const chosen = membersOf(cluster)
      .filter(({ cn }) => !cn)
      .slice(0, body.num - now)
    return jobOf(startTask(project, cluster.id, 'add_cn', { cn_ids: chosen.map(({ id }) => id) }))
  },

  batchDeleteClusterCn: (project, { params, body }) => {
    const cluster = clusterFor(project, params.cluster_id, 'deleteCns')
    const cn_ids = [...new Set(body.instances)]
    const cns = cnsOf(cluster)
    if (!cn_ids.every((id) => cns.some((cn) => cn.id === id)))
      throw incorrect('instances must be CNs of the cluster.')
    const eip_cn = cluster.eip_id ? firstCn(cluster)?.id : undefined
    if (cn_ids.some((id) => id === eip_cn)) throw incorrect('A CN with an EIP cannot be deleted.')
    const { min_num } = cnRange(cluster)
    if (cns.length - cn_ids.length < min_num)
      throw refuse(
        'DWS.5207',
        `Number of CN instances is invalid! At least ${min_num} must remain.`,
      )
    return jobOf(startTask(project, cluster.id, 'delete_cn', { cn_ids }))
  },

  resizeCluster: (project, { params, body }) => {
    const cluster = clusterFor(project, params.cluster_id, 'scaleOut')
    const { scale_out, create_node_only = false, auto_redistribute = true } = body
    if (!scale_out) throw incorrect('scale_out is required.')
    const subnet_id = scale_out.subnet_id ?? cluster.subnet_id
    if (project.tables.subnets.get(subnet_id)?.vpc_id !== cluster.vpc_id) throw refuse('DWS.5022')
    if (create_node_only) {
      const nodes = freshNodes(project, cluster, scale_out.count, true)
      startTask(project, cluster.id, 'create_node', { nodes })
      return {}
    }
    const online = body.mode === 'insert' || body.redis_conf?.redis_mode === 'onLine'
    const nodes = nodesToAdd(project, cluster, scale_out.count)
    startTask(project, cluster.id, 'grow', { nodes, online, auto_redistribute })
    return {}
  },

  /** Refusals of the scale-in arrive as 200 with an error in the body (wire.md §1). */
  shrinkCluster: (project, { params, body }) => {
    findCluster(project, params.cluster_id)
    try {
      const cluster = clusterFor(project, params.cluster_id, 'scaleIn')
      const members = membersOf(cluster)
      const most = members.length - Math.max(3, cnsOf(cluster).length)
      if (body.shrink_number > most)
        throw refuse(
          'DWS.5047',
          `Invalid instance quantity. At most ${most} nodes can be removed: 3 nodes and every node with a CN remain.`,
        )
      const nodes = members.filter(({ cn }) => !cn).slice(-body.shrink_number)
      const online = body.online ?? false
      return jobOf(startTask(project, cluster.id, 'shrink', { nodes, online }))
    } catch (error) {
      throw error instanceof ServiceError ? new ServiceError(200, error.body) : error
    }
  },
} satisfies Partial<Handlers>
