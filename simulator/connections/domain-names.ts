import type { Project } from '../state/project.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import type { DomainNameRow } from './network-rows.ts'

type DomainType = DomainNameRow['type']

/** What follows the name: the private zone is one of the region, the public one is everyone's (wire.md §4.5). */
export const suffixOf = (project: Project, type: DomainType): string =>
  type === 'private' ? `${project.region}.dwscloud.com` : 'dws.myhuaweicloud.com'

const idOf = (cluster_id: string, type: DomainType) => `${cluster_id} ${type}`

/** The domain name of a cluster; undefined when it has none of this type. */
export const domainNameOf = (
  project: Project,
  cluster_id: string,
  type: DomainType,
): DomainNameRow | undefined => project.tables.domain_names.get(idOf(cluster_id, type))

/** The host that a domain name stands for. */
export const hostOf = (project: Project, { name, type }: DomainNameRow): string =>
  `${name.toLowerCase()}.${suffixOf(project, type)}`

/** Another cluster of the project has the name; case makes no difference. */
export const isTaken = (
  project: Project,
  type: DomainType,
  name: string,
  cluster_id: string,
): boolean =>
  project.tables.domain_names
    .all()
    .some(
      (row) =>
        row.type === type &&
        row.cluster_id !== cluster_id &&
        row.name.toLowerCase() === name.toLowerCase(),
    )

export const putDomainName = (
  project: Project,
  cluster_id: string,
  chosen: Pick<DomainNameRow, 'name' | 'type' | 'ttl'>,
): void =>
  project.tables.domain_names.put({ ...chosen, id: idOf(cluster_id, chosen.type), cluster_id })

export const releaseDomainName = (project: Project, cluster_id: string, type: DomainType): void =>
  project.tables.domain_names.delete(idOf(cluster_id, type))

/** The cluster's name, adjusted where it is no domain name or is taken. */
const generated = (project: Project, { id, name }: ClusterRow, type: DomainType) => {
  const plain = name.toLowerCase().replaceAll('_', '-').slice(0, 54)
  return isTaken(project, type, plain, id) ? `${plain}-${id.slice(0, 8)}` : plain
}

/**
 * The domain names that a cluster is born with: a private one, and a public one if DWS assigned its
 * EIP (user guide, Managing Access Domain Names).
 */
export const nameAtBirth = (project: Project, cluster: ClusterRow): void => {
  const born = (type: DomainType) =>
    putDomainName(project, cluster.id, { name: generated(project, cluster, type), type, ttl: 300 })
  born('private')
  if (cluster.eip_id && cluster.public_bind_type === 'auto_assign') born('public')
}
