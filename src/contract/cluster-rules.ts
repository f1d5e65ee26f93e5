import type { Cluster, ClusterDetail } from './clusters.ts'
import { currentTask, isAvailable, isParked, subStatuses } from './cluster-status.ts'

/** Why an operation is refused: data, so that the console can word it and the simulator can answer it. */
export type Refusal =
  | { because: 'task'; task: string }
  | { because: 'status'; status: string }
  | { because: 'sub_status'; sub_status: string }
  | { because: 'not_readonly' }
  | { because: 'standalone' }
  | { because: 'yearly_monthly' }
  | { because: 'too_few_nodes'; minimum: number }

type Subject = Cluster & Partial<Pick<ClusterDetail, 'order_id'>>

interface Precondition {
  section: string
  /** Values of `status` that allow it; absent: any but CREATING and DELETING. */
  status?: 'available' | 'stopped'
  /** Tokens of `sub_status` that forbid it. */
  not?: readonly string[]
  /** May run while a task holds the cluster. */
  during_task?: true
  /** Is possible in a state that holds the cluster without progressing, such as WAITING_REDISTRIBUTION. */
  while_parked?: true
  also?: (cluster: Subject) => Refusal | undefined
}

const standalone = (cluster: Subject): Refusal | undefined =>
  cluster.number_of_node === 1 ? { because: 'standalone' } : undefined

const stopped = ({ status }: Subject): Refusal | undefined =>
  status === 'STOPPED' ? { because: 'status', status } : undefined

const can = (rule: Precondition) => {
  const why = (cluster: Subject): Refusal | undefined => {
    if (cluster.status === 'CREATING' || cluster.status === 'DELETING')
      return { because: 'status', status: cluster.status }
    const task = currentTask(cluster)
    if (task && !rule.during_task && !(rule.while_parked && isParked(cluster)))
      return { because: 'task', task }
    const allowed =
      rule.status === 'stopped'
        ? cluster.status === 'STOPPED'
        : !rule.status || isAvailable(cluster)
    if (!allowed) return { because: 'status', status: cluster.status }
    const forbidden = subStatuses(cluster).find((token) => rule.not?.includes(token))
    if (forbidden) return { because: 'sub_status', sub_status: forbidden }
    return rule.also?.(cluster)
  }
  return Object.assign((cluster: Subject) => why(cluster) === undefined, {
    /** undefined when allowed. */
    why,
    section: rule.section,
  })
}

const redistributing = ['REDISTRIBUTING'] as const

/** Preconditions of the operations on a cluster (wire.md §2.2). The service has the last word. */
export const clusterCan = {
  restart: can({ section: '5.2.6', status: 'available' }),
  resetPassword: can({ section: '5.2.7', status: 'available', not: ['READONLY'] }),
  cancelReadonly: can({
    section: '5.2.8',
    status: 'available',
    also: (cluster) =>
      subStatuses(cluster).includes('READONLY') ? undefined : { because: 'not_readonly' },
  }),
  delete: can({
    section: '5.2.9',
    while_parked: true,
    also: (cluster) => (cluster.order_id ? { because: 'yearly_monthly' } : undefined),
  }),
  addCns: can({
    section: '5.3.2',
    status: 'available',
    not: [...redistributing, 'READONLY', 'DEGRADED', 'REDISTRIBUTION-FAILURE'],
    also: standalone,
  }),
  deleteCns: can({
    section: '5.3.3',
    status: 'available',
    not: [...redistributing, 'READONLY', 'REDISTRIBUTION-FAILURE'],
    also: standalone,
  }),
  scaleOut: can({
    section: '5.3.4',
    status: 'available',
    not: [...redistributing, 'DEGRADED', 'REDISTRIBUTION-FAILURE'],
    also: standalone,
  }),
  scaleIn: can({
    section: '5.3.5',
    status: 'available',
    not: [...redistributing, 'READONLY', 'DEGRADED', 'UNBALANCED', 'REDISTRIBUTION-FAILURE'],
    also: (cluster) =>
      standalone(cluster) ??
      ((cluster.number_of_node ?? 0) <= 3 ? { because: 'too_few_nodes', minimum: 3 } : undefined),
  }),
  editDataSources: can({ section: '5.6.2', status: 'available' }),
  editDomainNames: can({ section: '5.7.1', status: 'available' }),
  bindElb: can({ section: '5.7.5', status: 'available' }),
  bindEip: can({ section: '5.7.7', status: 'available' }),
  /** Tags do not touch the cluster itself: a task or a fault is no hindrance. */
  editTags: can({ section: '5.11.3', during_task: true, also: stopped }),
  createSnapshot: can({ section: '5.5.1', status: 'available' }),
  updateConfiguration: can({ section: '5.12.3', status: 'available' }),
  start: can({ section: 'wire', status: 'stopped' }),
  stop: can({ section: 'wire', status: 'available' }),
}

export type ClusterAction = keyof typeof clusterCan
