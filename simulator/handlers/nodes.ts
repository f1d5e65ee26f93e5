import { clusterInfo } from '../clusters/cluster-view.ts'
import { clusterFor, findCluster } from '../clusters/find-cluster.ts'
import type { Handlers } from '../state/project.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import { jobOf, runningTasks, startTask } from '../tasks/tasks.ts'

/** The word for a node's number in the cluster's details (wire.md §2). */
const words: Readonly<Record<string, string>> = {
  100: 'CREATING',
  199: 'FREE',
  200: 'ACTIVE',
  300: 'FAILED',
  303: 'CREATE_FAILED',
  304: 'DELETING',
}

/** A node that cannot be used because its whole cluster cannot is not itself at fault. */
const unusable: Partial<Record<ClusterRow['status'], string>> = {
  STOPPED: 'STOPPED',
  FROZEN: 'FROZEN',
  POLICE_FROZEN: 'FROZEN',
}

const failed = new Set(['FAILED', 'CREATE_FAILED'])

export const nodes = {
  listClusterNodes: (project, { params }) => {
    const cluster = findCluster(project, params.cluster_id)
    const task = runningTasks(project).get(cluster.id)
    const node_list = clusterInfo(project, cluster, task).nodes?.map((node) => ({
      id: node.id,
      name: node.name,
      status: (node.status === '300' && unusable[cluster.status]) || words[node.status],
      sub_status: node.status === '100' ? 'INITED' : 'READY',
      spec: cluster.node_type,
      inst_create_type: node.status === '199' ? 'NODE' : 'INST',
      alias_name: null,
      az_code: cluster.availability_zone,
    }))
    return {
      node_list,
      count: node_list?.length,
      failed_count: node_list?.filter(({ status }) => failed.has(status ?? '')).length,
    }
  },

  startCluster: (project, { params }) => {
    const { id } = clusterFor(project, params.cluster_id, 'start')
    return jobOf(startTask(project, id, 'start'))
  },

  stopCluster: (project, { params }) => {
    const { id } = clusterFor(project, params.cluster_id, 'stop')
    return jobOf(startTask(project, id, 'stop'))
  },
} satisfies Partial<Handlers>
