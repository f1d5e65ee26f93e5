import { z } from 'zod'
import * as field from './fields.ts'
import { Empty, list, LooseInt, LooseNumber, LooseText, QueryInt } from './fields.ts'
import { operation } from './operation.ts'

/** Table 5-98: as a cluster's name. */
export const SnapshotName = field.letterFirstName(4, 64)

export const SnapshotDescription = field.description(/[!<>'=;&"]/, `!<>'=;&"`)

export const FineGrainedDetail = z.looseObject({
  database: LooseText,
  schema_list: list(z.string()),
  table_list: list(z.string()),
})

/** Table 5-107. The shorter table of the list over all clusters is a slip (wire.md §5.22). */
export const Snapshot = z.looseObject({
  id: z.string(),
  name: LooseText,
  description: LooseText,
  started: LooseText,
  finished: LooseText,
  updated: LooseText,
  /** GB */
  size: LooseNumber.nullish(),
  /** CREATING, AVAILABLE, UNAVAILABLE, RESTORING, FROZEN or POLICE_FROZEN; one sample has lower case. */
  status: z.string(),
  /** MANUAL, and AUTO or AUTOMATED (wire.md §5.24): read with `isAutomated`. */
  type: LooseText,
  cluster_id: LooseText,
  cluster_name: LooseText,
  /** Of the cluster when the snapshot was taken. */
  cluster_status: LooseText,
  datastore: z.looseObject({ type: LooseText, version: LooseText }).nullish(),
  /** Milliseconds since 1970, as text. */
  bak_expected_start_time: LooseInt.nullish(),
  bak_keep_day: LooseInt.nullish(),
  /** The expression of the policy that took it. */
  bak_period: LooseText,
  db_user: LooseText,
  /** "20%" while it is being taken. */
  progress: LooseText,
  backup_key: LooseText,
  /** The snapshot that this one continues; FULL marks one that continues none. */
  prior_backup_key: LooseText,
  /** The full snapshot that the chain begins with. */
  base_backup_key: LooseText,
  base_backup_name: LooseText,
  /** OBS, obs, NBU or NFS */
  backup_device: LooseText,
  /** KB of the chain up to this one, where `size` is in GB (wire.md §4.5). */
  total_backup_size: LooseNumber.nullish(),
  support_inplace_restore: z.boolean().nullish(),
  fine_grained_backup: z.boolean().nullish(),
  /** cluster, schema or table */
  backup_level: LooseText,
  fine_grained_backup_detail: FineGrainedDetail.nullish(),
  guest_agent_version: LooseText,
})
export type Snapshot = z.output<typeof Snapshot>

/** Taken by a policy, in either spelling: it can be copied and not be deleted by hand. */
export const isAutomated = ({ type }: Pick<Snapshot, 'type'>): boolean => /^AUTO/i.test(type ?? '')

/** Continues none: the beginning of a chain. */
export const isFull = ({ prior_backup_key }: Pick<Snapshot, 'prior_backup_key'>): boolean =>
  !prior_backup_key || prior_backup_key === 'FULL'

export const CreateSnapshot = z.strictObject({
  snapshot: z.strictObject({
    name: SnapshotName,
    cluster_id: field.Uuid,
    description: SnapshotDescription.optional(),
  }),
})

export const createSnapshot = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/snapshots',
  section: '5.5.1',
  summary: 'Create a snapshot',
  action: 'dws:openAPISnapshot:create',
  body: CreateSnapshot,
  status: 200,
  response: z.looseObject({ snapshot: z.looseObject({ id: z.string() }) }),
})

export const listSnapshots = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/snapshots',
  section: '5.5.2',
  summary: 'Query the snapshot list',
  action: 'dws:openAPISnapshot:list',
  status: 200,
  response: z.looseObject({ snapshots: list(Snapshot), count: LooseInt.nullish() }),
})

/** `count` is of all snapshots, not of the page (wire.md §5.23). */
export const listClusterSnapshots = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/snapshots',
  section: '5.5.3',
  summary: 'Query the snapshots of a cluster',
  action: 'dws:clusterSnapshot:list',
  query: z.object({
    /** Rows of a page; all of them without it. */
    limit: QueryInt,
    /** Index of the page, from 0 (wire.md §5.34). */
    offset: QueryInt,
    sort_key: z.string().optional(),
    sort_dir: z.enum(['asc', 'desc']).optional(),
  }),
  status: 200,
  response: z.looseObject({
    snapshots: list(Snapshot),
    project_id: LooseText,
    cluster_id: LooseText,
    count: LooseInt.nullish(),
  }),
})

export const showSnapshot = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/snapshots/{snapshot_id}',
  section: '5.5.5',
  summary: 'Query snapshot details',
  action: 'dws:openAPISnapshot:detail',
  status: 200,
  response: z.looseObject({ snapshot: Snapshot }),
})

/** Manual snapshots only. */
export const deleteSnapshot = operation({
  method: 'DELETE',
  path: '/v1.0/{project_id}/snapshots/{snapshot_id}',
  section: '5.5.7',
  summary: 'Delete a snapshot',
  action: 'dws:openAPISnapshot:delete',
  status: 202,
  response: Empty,
})

/** Table 5-122: what is left out is taken from the cluster that the snapshot was taken of. */
export const RestoreCluster = z.strictObject({
  restore: z.strictObject({
    name: field.ClusterName,
    subnet_id: field.SubnetId.optional(),
    security_group_id: field.SecurityGroupId.optional(),
    vpc_id: field.VpcId.optional(),
    availability_zone: field.AzCode.optional(),
    port: field.Port.optional(),
    number_of_cn: field.CnCount.optional(),
    public_ip: field.PublicIpChoice.nullish(),
    enterprise_project_id: z.string().optional(),
    ipv6_enable: z.boolean().optional(),
  }),
})

export const restoreCluster = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/snapshots/{snapshot_id}/actions',
  section: '5.5.8',
  summary: 'Restore a snapshot to a new cluster',
  action: 'dws:openAPISnapshot:restore',
  body: RestoreCluster,
  status: 200,
  response: z.looseObject({ cluster: z.looseObject({ id: z.string() }), job_id: LooseText }),
})

/** The text of the sample names another snapshot than its body, which holds (wire.md §5.29). */
export const CopySnapshot = z.strictObject({
  backup_name: SnapshotName,
  description: SnapshotDescription.optional(),
})

/** Automated snapshots only. */
export const copySnapshot = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/snapshots/{snapshot_id}/linked-copy',
  section: '5.5.9',
  summary: 'Copy an automated snapshot',
  action: 'dws:openAPISnapshot:copy',
  body: CopySnapshot,
  status: 200,
  response: z.looseObject({ snapshot_id: z.string() }),
})
