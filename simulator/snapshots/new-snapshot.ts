import { changedSince, dataOf, partOf } from './backup-data.ts'
import { newId } from '../state/ids.ts'
import { day, hour } from '../clusters/load.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import type { SnapshotPolicyRow, SnapshotRow } from './snapshot-rows.ts'

/** Automated snapshots go at a full hour. */
export const expiryOf = (started: number, keep_day: number): number =>
  Math.ceil((started + keep_day * day) / hour) * hour

/** What a cluster hands down to those that are restored from it. */
const sourceOf = (cluster: ClusterRow, at: number): SnapshotRow['source'] => {
  const members = cluster.nodes.filter(({ free }) => !free)
  return {
    version: cluster.version,
    node_type: cluster.node_type,
    disk_gb: cluster.disk_gb,
    availability_zone: cluster.availability_zone,
    vpc_id: cluster.vpc_id,
    subnet_id: cluster.subnet_id,
    security_group_id: cluster.security_group_id,
    port: cluster.port,
    user_name: cluster.user_name,
    password_hash: cluster.password_hash,
    number_of_node: members.length,
    number_of_cn: members.filter(({ cn }) => cn).length,
    load: { ...cluster.load, data_gb: dataOf(cluster, at), data_at: at },
  }
}

interface Chosen {
  readonly id?: string
  readonly name: string
  readonly description?: string | undefined
  readonly backup_device: SnapshotPolicyRow['device_name']
  /** Of a snapshot that a policy takes. */
  readonly policy?: SnapshotRow['policy']
  readonly keep_day?: number
  readonly backup_level?: SnapshotRow['backup_level']
  readonly fine_grained?: SnapshotRow['fine_grained']
  /** The snapshot that it continues; a full one continues none. */
  readonly prior?: SnapshotRow | undefined
}

/** A snapshot of a cluster that begins at a time; it is being created. Manual unless a policy takes it. */
export const newSnapshot = (cluster: ClusterRow, at: number, chosen: Chosen): SnapshotRow => {
  const { id = newId(), prior, policy = null, keep_day = null, fine_grained = null } = chosen
  const source = sourceOf(cluster, at)
  const whole = partOf(source.load.data_gb, fine_grained)
  const size_gb = prior
    ? changedSince(
        { gb: partOf(prior.source.load.data_gb, prior.fine_grained), at: prior.started },
        whole,
        at,
      )
    : whole
  return {
    id,
    name: chosen.name,
    description: chosen.description ?? '',
    type: policy ? 'AUTO' : 'MANUAL',
    status: 'CREATING',
    cluster_id: cluster.id,
    cluster_name: cluster.name,
    started: at,
    finished: null,
    updated: at,
    size_gb,
    chain_gb: size_gb + (prior?.chain_gb ?? 0),
    prior_id: prior?.id ?? null,
    base_id: prior?.base_id ?? id,
    increment: prior ? prior.increment + 1 : 0,
    backup_level: chosen.backup_level ?? 'cluster',
    fine_grained,
    backup_device: chosen.backup_device,
    policy,
    keep_day,
    expires_at: keep_day === null ? null : expiryOf(at, keep_day),
    hidden: false,
    source,
  }
}
