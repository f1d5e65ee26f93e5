import type { Cluster } from '../../contract/clusters.ts'
import { isParked, isTaskFailed, subStatuses } from '../../contract/cluster-status.ts'
import type { overviewText } from '../../i18n/overview.ts'

export type Reason = keyof typeof overviewText.attention.reasons

/** Why a cluster needs a person: the word of the service that says so, which is also what the list of clusters filters by. */
interface Finding {
  reason: Reason
  word: string
}

const byStatus: Readonly<Record<string, Reason>> = {
  FAILED: 'unavailable',
  UNAVAILABLE: 'unavailable',
  CREATE_FAILED: 'failed',
  'CREATION FAILED': 'failed',
  DELETE_FAILED: 'delete_failed',
  FROZEN: 'frozen',
  POLICE_FROZEN: 'frozen',
}
const bySubStatus: Readonly<Record<string, Reason>> = {
  READONLY: 'readonly',
  'REDISTRIBUTION-FAILURE': 'redistribution_failed',
  DEGRADED: 'degraded',
  UNBALANCED: 'unbalanced',
}

/** The worst first. */
const order: readonly Reason[] = [
  'unavailable',
  'readonly',
  'degraded',
  'redistribution_failed',
  'task_failed',
  'failed',
  'delete_failed',
  'unbalanced',
  'parked',
  'frozen',
]

/** Everything about a cluster that a person must look at, the worst first; empty when it is well. */
export const findings = (cluster: Cluster): Finding[] => {
  const found: Finding[] = []
  const add = (reason: Reason | undefined, word: string) => {
    if (reason) found.push({ reason, word })
  }
  add(byStatus[cluster.status], cluster.status)
  for (const token of subStatuses(cluster)) add(bySubStatus[token], token)
  if (cluster.task_status && isTaskFailed(cluster)) add('task_failed', cluster.task_status)
  if (cluster.task_status && isParked(cluster)) add('parked', cluster.task_status)
  return found.toSorted((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))
}

export interface AttentionGroup extends Finding {
  /** Clusters for which this is the worst. */
  clusters: Cluster[]
}

/** Clusters that need attention, each once, by the worst that is said of it; the worst group first. */
export const attentionGroups = (clusters: readonly Cluster[]): AttentionGroup[] => {
  const groups = new Map<string, AttentionGroup>()
  for (const cluster of clusters) {
    const worst = findings(cluster)[0]
    if (!worst) continue
    const group = groups.get(worst.word)
    if (group) group.clusters.push(cluster)
    else groups.set(worst.word, { ...worst, clusters: [cluster] })
  }
  return [...groups.values()].toSorted((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))
}
