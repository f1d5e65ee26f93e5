import { clusterInfo } from './cluster-view.ts'
import { domainNameOf } from '../connections/domain-names.ts'
import type { Project } from '../state/project.ts'
import type { ClusterRow } from './cluster-rows.ts'
import type { DomainNameRow, PublicIpRow } from '../connections/network-rows.ts'
import { lasting } from '../pipeline/spelling.ts'

type ClusterInfo = ReturnType<typeof clusterInfo>

interface Seen {
  readonly info: ClusterInfo
  /** The other rows that it was made from. */
  readonly eip: PublicIpRow | undefined
  readonly inside: DomainNameRow | undefined
  readonly outside: DomainNameRow | undefined
}

const seen = new WeakMap<ClusterRow, Seen>()

/**
 * A cluster without a task as the list shows it: the same object as long as the rows behind it are the
 * same, since nothing in it depends on the time.
 */
export const restingInfo = (project: Project, cluster: ClusterRow): ClusterInfo => {
  const { id, eip_id } = cluster
  const eip = eip_id === null ? undefined : project.tables.publicips.get(eip_id)
  const inside = domainNameOf(project, id, 'private')
  const outside = domainNameOf(project, id, 'public')
  const known = seen.get(cluster)
  if (known && known.eip === eip && known.inside === inside && known.outside === outside)
    return known.info
  const info = lasting(clusterInfo(project, cluster, undefined))
  seen.set(cluster, { info, eip, inside, outside })
  return info
}
