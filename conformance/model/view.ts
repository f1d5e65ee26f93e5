import type { Cluster as Shown } from '../../src/contract/clusters.ts'
import type { Cluster } from './state.ts'
import { announced } from './tasks.ts'

// What an onlooker sees of a cluster, in the model and in the answers of the service.

/** Events that a user causes: `recent_event` counts them. */
const byUser = new Set(
  'createCluster deleteCluster restartCluster startCluster stopCluster extendCluster shrinkCluster createCn deleteCn resetPasswordSuccess updateConfigurationSuccess restoreCluster configureMRSExtDataSources deleteMRSExtDataSources'.split(
    ' ',
  ),
)

const subStatus = ({ task }: Cluster) => {
  if (!task) return 'NORMAL'
  const moving = ['grow', 'redistribute', 'shrink'].includes(task.name)
  const words = [
    ...(moving && !task.online ? ['READONLY'] : []),
    ...(task.name === 'redistribute' ? ['REDISTRIBUTING'] : []),
  ]
  return words.join(' | ') || 'NORMAL'
}

/** How many nodes are in which state. */
export const nodeStates = ({ status, members, free, task }: Cluster): Record<string, number> => {
  const resting = { AVAILABLE: '200', CREATE_FAILED: '303' }[status as string] ?? '300'
  const leaving = task?.name === 'shrink' ? task.amount : 0
  const joining =
    task?.name === 'grow' || task?.name === 'create_node' ? task.amount - task.from_free : 0
  const states: Record<string, number> = {}
  const add = (state: string, count: number) => {
    if (count > 0) states[state] = (states[state] ?? 0) + count
  }
  if (task?.name === 'create' || task?.name === 'restore') add('100', members)
  else if (task?.name === 'delete') add('304', members + free)
  else {
    add(resting, members - leaving)
    add('304', leaving)
    add('199', free)
    add('100', joining)
  }
  return states
}

/** Grows evenly, and is 100 only when it is over. */
const percentOf = ({ task }: Cluster, now: number) =>
  task && Math.max(0, Math.min(99, Math.floor(((now - task.started) * 100) / task.full)))

/** What takes as long as there is data moves at a pace that no one foresees to the percent. */
const paces = (progress: Readonly<Record<string, string>>) =>
  Object.entries(progress).map(([key, percent]) =>
    key === 'SNAPSHOTTING' || key === 'RESTORING' ? key : `${key} ${percent}`,
  )

/** A cluster as the model expects a list to show it. */
export const expectedOf = (cluster: Cluster, now: number) => {
  const { task, mark, failure, tags, eip, bind } = cluster
  const kind = task && announced[task.name]
  const user = Object.entries(cluster.events).filter(([name]) => byUser.has(name))
  return {
    name: cluster.name,
    node_type: cluster.node_type,
    status: kind?.status ?? cluster.status,
    task_status: kind ? (kind.task_status ?? null) : mark,
    sub_status: subStatus(cluster),
    progress: paces(kind?.progress ? { [kind.progress]: `${percentOf(cluster, now)}%` } : {}),
    number_of_node: cluster.members,
    nodes: nodeStates(cluster),
    tags: Object.fromEntries(tags),
    public_ip: [bind, eip],
    failed: failure,
    recent_event: cluster.recent + user.reduce((sum, [, count]) => sum + count, 0),
  }
}

export const foundOf = (cluster: Shown) => {
  const nodes: Record<string, number> = {}
  for (const { status } of cluster.nodes) nodes[status] = (nodes[status] ?? 0) + 1
  const { name, node_type, status, task_status, sub_status, action_progress } = cluster
  return {
    name,
    node_type,
    status,
    task_status,
    sub_status,
    progress: paces(action_progress),
    number_of_node: cluster.number_of_node,
    nodes,
    tags: Object.fromEntries(cluster.tags.map(({ key, value }) => [key, value])),
    public_ip: [cluster.public_ip?.public_bind_type, cluster.public_ip?.eip_id],
    failed: cluster.failed_reasons?.error_code ?? null,
    recent_event: cluster.recent_event,
  }
}

/** Of the group that can be edited. */
export const parameterStatus = ({ applying_until, pending_reboot }: Cluster) => {
  if (applying_until !== null) return 'Applying'
  return pending_reboot ? 'Pending-Reboot' : 'In-Sync'
}

/** A source that a task works on says so. */
export const sourceStatus = ({ task }: Cluster, id: string, status: string) => {
  if (task?.source !== id) return status
  const meanwhile: Record<string, string> = {
    data_source_create: '100',
    data_source_update: '500',
    data_source_delete: '401',
  }
  return meanwhile[task.name] ?? status
}
