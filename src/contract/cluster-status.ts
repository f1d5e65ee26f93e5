import type { Cluster } from './clusters.ts'

type Stated = Pick<Cluster, 'status' | 'sub_status' | 'task_status' | 'action_progress'>

/** The tables say ACTIVE, the service AVAILABLE (wire.md §2). */
export const isAvailable = (cluster: Pick<Stated, 'status'>) =>
  cluster.status === 'AVAILABLE' || cluster.status === 'ACTIVE'

/** The tokens of `sub_status`: joined by " | ", in older answers by a space. */
export const subStatuses = ({ sub_status }: Pick<Stated, 'sub_status'>): string[] =>
  (sub_status ?? '').split(/[|\s]+/).filter(Boolean)

/** Refuse other operations but do not progress by themselves. */
const parked = new Set(['WAITING_REDISTRIBUTION', 'REDISTRIBUTION_PAUSED', 'ORDER_PENDING'])

export const isParked = ({ task_status }: Pick<Stated, 'task_status'>) =>
  parked.has(task_status ?? '')

const failed = /_(FAILED|FAILURE)$/

/** The last task failed; its mark stays until the next one starts. */
export const isTaskFailed = ({ task_status }: Pick<Stated, 'task_status'>) =>
  failed.test(task_status ?? '')

/** The task that holds the cluster, running or parked; undefined when it is free. */
export const currentTask = (cluster: Stated): string | undefined => {
  const { task_status, action_progress } = cluster
  if (task_status && !isTaskFailed(cluster)) return task_status
  return Object.keys(action_progress)[0]
}

/** Progress of the running task in percent; undefined when the service gives none. */
export const taskPercent = (cluster: Stated): number | undefined => {
  const task = currentTask(cluster)
  const text = (task && cluster.action_progress[task]) ?? Object.values(cluster.action_progress)[0]
  const percent = Number.parseFloat(text ?? '')
  return Number.isFinite(percent) ? Math.min(100, Math.max(0, percent)) : undefined
}

/** Something moves by itself: worth polling quickly. */
export const isChanging = (cluster: Stated): boolean =>
  cluster.status === 'CREATING' ||
  cluster.status === 'DELETING' ||
  (currentTask(cluster) !== undefined && !isParked(cluster))
