import { withCode } from '../../../components/cluster-actions/field-error.ts'
import type { Cluster } from '../../../contract/clusters.ts'
import { mostTags, tooManyTags } from '../../../contract/tags.ts'
import { bulkText } from '../../../i18n/bulk.ts'
import { tagsText } from '../../../i18n/tags.ts'
import {
  applyEdits,
  planTags,
  requestsOf,
  stepsOf,
  type TagEdits,
  type TagPlan,
} from '../../../components/tags/tag-plan.ts'

const text = bulkText.tagsDialog

export interface ClusterTagPlan {
  cluster: Cluster
  plan: TagPlan
  /** How many tags the cluster has afterwards. */
  after: number
  /** Left out: why; a cluster on which nothing changes is `same`. */
  state: 'change' | 'same' | 'conflict'
  requests: ReturnType<typeof requestsOf>
}

/** What the same edits do to each cluster. */
export const clusterTagPlans = (clusters: readonly Cluster[], edits: TagEdits): ClusterTagPlan[] =>
  clusters.map((cluster) => {
    const after = applyEdits(cluster.tags, edits)
    const plan = planTags(cluster.tags, after)
    return {
      cluster,
      plan,
      after: after.length,
      state: stepsOf(plan) === 0 ? 'same' : after.length > mostTags ? 'conflict' : 'change',
      requests: requestsOf(cluster.tags, plan),
    }
  })

/** A plan in one line. */
export const planWords = ({ state, after, plan }: ClusterTagPlan): string => {
  if (state === 'same') return text.same
  if (state === 'conflict') return text.tooMany(after, withCode(tooManyTags))
  const { add, change, remove, from } = tagsText.plan
  return [
    ...plan.added.map(({ key, value }) => `${add} ${tagsText.one(key, value)}`),
    ...plan.changed.map(({ key, before, value }) => `${change} ${from(key, before, value)}`),
    ...plan.removed.map(({ key, value }) => `${remove} ${tagsText.one(key, value)}`),
  ].join(' · ')
}
