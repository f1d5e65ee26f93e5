import type { ClusterAction } from '../../contract/cluster-rules.ts'
import type { Cluster } from '../../contract/clusters.ts'
import { whyNot } from '../cluster-actions/action.ts'

export interface Eligibility {
  eligible: readonly Cluster[]
  /** The others by the reason, the most frequent first. */
  left_out: readonly { reason: string; clusters: readonly Cluster[] }[]
}

/** Which clusters take the action now, and why the others do not. */
export const eligibilityOf = (action: ClusterAction, clusters: readonly Cluster[]): Eligibility => {
  const eligible: Cluster[] = []
  const reasons = new Map<string, Cluster[]>()
  for (const cluster of clusters) {
    const reason = whyNot(action, cluster)
    if (reason === undefined) eligible.push(cluster)
    else {
      const group = reasons.get(reason)
      if (group) group.push(cluster)
      else reasons.set(reason, [cluster])
    }
  }
  return {
    eligible,
    left_out: [...reasons]
      .map(([reason, group]) => ({ reason, clusters: group }))
      .sort((a, b) => b.clusters.length - a.clusters.length),
  }
}
