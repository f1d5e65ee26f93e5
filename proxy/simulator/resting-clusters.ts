import { clusterInfo } from './cluster-view.ts'
import { domainNameOf } from './domain-names.ts'
import type { Project } from './project.ts'
import type { ClusterRow } from './rows.ts'
import { lasting } from './spelling.ts'

type ClusterInfo = ReturnType<typeof clusterInfo>

interface Seen {
  readonly info: ClusterInfo
  /** The other rows that it was made from. */
  readonly sources: readonly unknown[]
}

const seen = new WeakMap<ClusterRow, Seen>()

/** Every row beside its own that the list shows of a cluster without a task. */
const sourcesOf = (project: Project, { id, eip_id }: ClusterRow): readonly unknown[] => [
  eip_id === null ? undefined : project.tables.publicips.get(eip_id),
  domainNameOf(project, id, 'private'),
  domainNameOf(project, id, 'public'),
]

/**
 * A cluster without a task as the list shows it: the same object as long as the rows behind it are the
 * same, since nothing in it depends on the time.
 */
export const restingInfo = (project: Project, cluster: ClusterRow): ClusterInfo => {
  const sources = sourcesOf(project, cluster)
  const known = seen.get(cluster)
  if (known?.sources.every((source, index) => source === sources[index])) return known.info
  const info = lasting(clusterInfo(project, cluster, undefined))
  seen.set(cluster, { info, sources })
  return info
}
