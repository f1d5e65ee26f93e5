import type { Cluster, NodeType } from '../../../contract/clusters.ts'
import type { Snapshot } from '../../../contract/snapshots.ts'
import { defaults, type NewCluster } from '../new-cluster.ts'

/** What a restore starts from. */
export interface Source {
  snapshot: Snapshot
  /** The cluster that the snapshot was taken of; undefined when it is gone. */
  cluster: Cluster | undefined
  /** Its CNs, where the service tells them. */
  cns: number | undefined
}

/** The flavor of the source, in whose size the new cluster comes. */
export const flavorOf = ({ cluster }: Source, node_types: readonly NodeType[]) =>
  node_types.find(
    ({ spec_name, id }) => spec_name === cluster?.node_type || id === cluster?.node_type,
  )

/** `sales-restored`, or the first `sales-restored-2` and so on that is free. */
export const suggestedName = (
  { snapshot, cluster }: Source,
  names: ReadonlySet<string>,
): string => {
  const base = cluster?.name ?? snapshot.cluster_name ?? ''
  if (base === '') return ''
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '-restored' : `-restored-${count}`
    const name = base.slice(0, 64 - ending.length) + ending
    if (!names.has(name)) return name
  }
}

/**
 * The form of a restore before anything is chosen. Blank stands for "as the source cluster": in the
 * network always, elsewhere where the source is gone and nobody tells what it had.
 */
export const restoreDefaults = (source: Source, names: ReadonlySet<string>): NewCluster => {
  const { snapshot, cluster, cns } = source
  const project = cluster?.enterprise_project_id ?? ''
  return {
    ...defaults,
    name: suggestedName(source, names),
    node_type: cluster?.node_type ?? '',
    version: snapshot.datastore?.version ?? cluster?.version ?? '',
    number_of_node: cluster?.number_of_node ?? '',
    number_of_cn: cns ?? '',
    availability_zone: cluster?.availability_zone ?? '',
    port: cluster?.port ?? '',
    enterprise_project_id: project === '0' ? '' : project,
    user_name: cluster?.user_name ?? snapshot.db_user ?? '',
  }
}
