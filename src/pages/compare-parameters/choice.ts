import { mostCompared } from '../../components/parameters/most-compared.ts'
import type { Cluster } from '../../contract/clusters.ts'

const mostSuggested = 6

/** Clusters in these states have no parameters yet, or no more. */
const without = ['CREATING', 'CREATE_FAILED', 'CREATION FAILED', 'DELETING', 'DELETED']

export const comparable = (clusters: readonly Cluster[]): Cluster[] =>
  clusters.filter(({ status }) => !without.includes(status))

/** The ids of the address: each once, and no more than can be compared. */
export const readChoice = (text: string): string[] =>
  [...new Set(text.split(',').filter(Boolean))].slice(0, mostCompared)

/** Clusters that are worth comparing: those of one version, the most common first. */
export const suggestions = (
  clusters: readonly Cluster[],
): { version: string; cluster_ids: string[] }[] => {
  const byVersion = new Map<string, string[]>()
  for (const { id, version } of comparable(clusters))
    if (version) byVersion.set(version, [...(byVersion.get(version) ?? []), id])
  return [...byVersion]
    .filter(([, ids]) => ids.length > 1)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 3)
    .map(([version, ids]) => ({ version, cluster_ids: ids.slice(0, mostSuggested) }))
}
