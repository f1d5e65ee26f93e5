import type { ClusterRow } from '../clusters/cluster-rows.ts'

/** A snapshot; it is being taken while a task of kind `snapshot` names it. */
export interface SnapshotRow {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly type: 'MANUAL' | 'AUTO'
  /** FAILED is sent as UNAVAILABLE. */
  readonly status: 'CREATING' | 'AVAILABLE' | 'FAILED'
  readonly cluster_id: string
  /** The cluster's name when it was taken. */
  readonly cluster_name: string
  readonly started: number
  readonly finished: number | null
  readonly updated: number
  /** GB that it holds itself, and with those that it continues. */
  readonly size_gb: number
  readonly chain_gb: number
  /** The snapshot that it continues; null for a full one. */
  readonly prior_id: string | null
  /** The full snapshot of its chain; itself for a full one. */
  readonly base_id: string
  /** Its place in the chain: 0 for a full one. */
  readonly increment: number
  readonly backup_level: BackupStrategyRow['backup_level']
  readonly fine_grained: FineGrainedRow | null
  readonly backup_device: SnapshotPolicyRow['device_name']
  /** The policy that took it, as it was then; null for a manual one. */
  readonly policy: { readonly policy_id: string; readonly backup_strategy: string } | null
  /** Days that it is kept; null: until it is deleted. */
  readonly keep_day: number | null
  /** When it goes, a full hour; null: never by itself. */
  readonly expires_at: number | null
  /** It has expired and only serves those that continue it: no list shows it. */
  readonly hidden: boolean
  /** What a restore needs of a cluster that may be gone; `load` has the data of that time. */
  readonly source: Pick<
    ClusterRow,
    | 'version'
    | 'node_type'
    | 'disk_gb'
    | 'availability_zone'
    | 'vpc_id'
    | 'subnet_id'
    | 'security_group_id'
    | 'port'
    | 'user_name'
    | 'password_hash'
    | 'load'
  > & { readonly number_of_node: number; readonly number_of_cn: number }
}

/** What a snapshot below the level of the cluster holds. */
export interface FineGrainedRow {
  readonly database: string
  readonly schema_list: readonly string[]
  readonly table_list: readonly string[]
}

/** One entry of a cluster's backup plan. */
export interface BackupStrategyRow {
  readonly policy_id: string
  readonly policy_name: string
  /** A Quartz expression, or the time of UTC of one that fires once. */
  readonly backup_strategy: string
  readonly backup_type: 'full' | 'increment'
  readonly backup_level: 'cluster' | 'schema' | 'table'
  readonly fine_grained: FineGrainedRow | null
  readonly updated: number
  /**
   * The next firing that could take a snapshot: those before it are known to be skipped. null when
   * none ever will.
   */
  readonly next_fire_at: number | null
}

/** The backup plan of a cluster: its id is the cluster's. */
export interface SnapshotPolicyRow {
  readonly id: string
  readonly keep_day: number
  readonly auto_backup: boolean
  readonly device_name: 'OBS' | 'NBU' | 'NFS'
  readonly server_ips: readonly string[]
  readonly server_port: string | null
  readonly backup_param: string | null
  readonly strategies: readonly BackupStrategyRow[]
  /**
   * The snapshot that the next increment continues, by chain: the cluster's, or the one of a policy
   * below that level. One that is missing begins with a full snapshot: there is none yet, or scaling or
   * another device has put an end to it.
   */
  readonly tips: Readonly<Record<string, string>>
  /** When an automated snapshot last began. */
  readonly last_auto_at: number | null
}
