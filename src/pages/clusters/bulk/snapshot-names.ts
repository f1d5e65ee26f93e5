import { fieldError } from '../../../components/cluster-actions/field-error.ts'
import type { Cluster } from '../../../contract/clusters.ts'
import { SnapshotName } from '../../../contract/snapshots.ts'
import { bulkText } from '../../../i18n/bulk.ts'

const text = bulkText.snapshotDialog

export interface NamedSnapshot {
  cluster: Cluster
  name: string
  problem: string | undefined
}

/** `{cluster}-20261124`: the day in the time of the service. */
export const patternOf = (now: number): string =>
  `{cluster}-${new Date(now).toISOString().slice(0, 10).replaceAll('-', '')}`

/** The name of each snapshot, and why the service would refuse it. */
export const snapshotNames = (
  clusters: readonly Cluster[],
  pattern: string,
  existing: ReadonlySet<string>,
): NamedSnapshot[] => {
  const used = new Set<string>()
  return clusters.map((cluster) => {
    const name = pattern.replaceAll('{cluster}', () => cluster.name)
    const problem =
      fieldError(SnapshotName, name) ??
      (existing.has(name) ? text.taken : used.has(name) ? text.twice : undefined)
    used.add(name)
    return { cluster, name, problem }
  })
}
