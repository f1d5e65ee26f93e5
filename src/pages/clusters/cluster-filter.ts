import type { Cluster } from '../../contract/clusters.ts'
import { isTaskFailed, subStatuses } from '../../contract/cluster-status.ts'
import { passesTags, readTagTests } from '../../components/tags/tag-filter.ts'

/** Every word that the status filter knows for a cluster: of status, sub-status and a task that failed. */
export const statusWords = (cluster: Cluster): string[] => [
  cluster.status,
  ...subStatuses(cluster).filter((token) => token !== 'NORMAL'),
  ...(isTaskFailed(cluster) && cluster.task_status ? [cluster.task_status] : []),
]

const haystack = (cluster: Cluster): string =>
  [
    cluster.name,
    cluster.id,
    ...cluster.endpoints.map(({ connect_info }) => connect_info),
    ...cluster.public_endpoints.map(({ public_connect_info }) => public_connect_info),
    ...cluster.tags.map(({ key, value }) => `${key}=${value ?? ''}`),
  ]
    .join('\n')
    .toLowerCase()

interface Filter {
  q: string
  status: string
  /** Conditions on tags, as the address holds them. */
  tag: string
}

/** Rows that pass everything that is asked for; an empty filter lets everything pass. */
export const filterClusters = (
  clusters: readonly Cluster[],
  { q, status, tag }: Filter,
): readonly Cluster[] => {
  const needle = q.trim().toLowerCase()
  const tests = readTagTests(tag)
  if (!needle && !status && tests.length === 0) return clusters
  return clusters.filter(
    (cluster) =>
      (!needle || haystack(cluster).includes(needle)) &&
      (!status || statusWords(cluster).includes(status)) &&
      passesTags(cluster.tags, tests),
  )
}
