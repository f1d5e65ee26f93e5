import type { ErrorCode } from '../../src/contract/error-codes.ts'
import type { EventName } from './event-catalogue.ts'

/**
 * What the store keeps of a project. Only causes are stored: what changes with time alone (progress,
 * node states, task words) is computed when read.
 */

/** A node: of the ring, or free (199) and waiting to be taken in. */
export interface NodeRow {
  readonly id: string
  readonly name: string
  readonly private_ip: string
  readonly cn: boolean
  readonly free: boolean
}

/** How a cluster is used: the curves of load.ts are a function of this and of time. */
export interface LoadRow {
  /** Shapes the noise, so that no two clusters behave alike. */
  readonly seed: number
  /** Percent of the CPUs on a quiet night. */
  readonly base: number
  /** Percent on top of it at the busiest hour of a working day. */
  readonly swing: number
  /** GB of data at `data_at`, and what is added per day. */
  readonly data_gb: number
  readonly data_at: number
  readonly growth_gb: number
}

/** The values of the editable parameter group that differ from the defaults. */
export interface ParameterGroupRow {
  readonly id: string
  /** Parameter → value for CNs and for DNs. */
  readonly values: Readonly<Record<string, { readonly cn?: string; readonly dn?: string }>>
  /** Applying until then; null when nothing is being applied. */
  readonly applying_until: number | null
  /** A change waits for a restart. */
  readonly pending_reboot: boolean
}

export type ClusterStatus =
  | 'CREATING'
  | 'AVAILABLE'
  | 'CREATE_FAILED'
  | 'FAILED'
  | 'FROZEN'
  | 'POLICE_FROZEN'
  | 'STOPPED'
  | 'DELETED'

/** Tokens of `sub_status` that last beyond a task. */
export type SubStatus = 'DEGRADED' | 'UNBALANCED' | 'READONLY' | 'REDISTRIBUTION-FAILURE'

export interface FailedReasonRow {
  readonly error_code: string
  readonly error_msg: string
}

export interface ClusterRow {
  readonly id: string
  readonly name: string
  /** Status when no task says otherwise. */
  readonly status: ClusterStatus
  readonly sub_status: readonly SubStatus[]
  /** What the last task left behind: parked (WAITING_REDISTRIBUTION) or failed (REBOOT_FAILURE). */
  readonly task_status: string | null
  readonly failed_reasons: FailedReasonRow | null
  readonly version: string
  /** Name of the flavor. */
  readonly node_type: string
  /** GB of each node. */
  readonly disk_gb: number
  readonly nodes: readonly NodeRow[]
  readonly availability_zone: string
  readonly vpc_id: string
  readonly subnet_id: string
  readonly security_group_id: string
  readonly port: number
  readonly user_name: string
  /** Salted hash of the administrator's password, `salt:hash` in hexadecimal digits. */
  readonly password_hash: string
  readonly enterprise_project_id: string
  readonly tags: readonly { readonly key: string; readonly value: string }[]
  readonly public_bind_type: 'auto_assign' | 'bind_existing' | 'not_use'
  readonly eip_id: string | null
  /** The load balancer in front of its CNs. */
  readonly elb_id: string | null
  readonly order_id: string | null
  readonly created: number
  readonly updated: number
  /** User operations so far. */
  readonly recent_event: number
  readonly parameter_group: ParameterGroupRow
  readonly load: LoadRow
  /** When a read-only state that was cancelled comes back unless the disk has room by then. */
  readonly readonly_due: number | null
  /** A scale-out that failed, shown until the next task. */
  readonly failed_resize: {
    readonly origin: number
    readonly target: number
    readonly at: number
  } | null
}

export type TaskKindName =
  | 'create'
  | 'restart'
  | 'grow'
  | 'redistribute'
  | 'create_node'
  | 'shrink'
  | 'add_cn'
  | 'delete_cn'
  | 'delete'
  | 'start'
  | 'stop'
  | 'snapshot'
  | 'restore'
  | 'elb_bind'
  | 'elb_unbind'
  | 'data_source_create'
  | 'data_source_update'
  | 'data_source_delete'

/** The task that holds a cluster, or a finished one that `showJob` still answers for. */
export interface TaskRow {
  /** Doubles as the `job_id` of the kinds that hand one out. */
  readonly id: string
  readonly cluster_id: string
  readonly kind: TaskKindName
  readonly started_at: number
  /** Milliseconds. */
  readonly duration: number
  readonly outcome: 'success' | 'failure'
  readonly ended: boolean
  readonly args: {
    /** Nodes that join or leave. */
    readonly nodes?: readonly NodeRow[]
    /** Nodes whose CN comes or goes. */
    readonly cn_ids?: readonly string[]
    readonly online?: boolean
    readonly auto_redistribute?: boolean
    /** How long it takes where that depends on the amount of data. */
    readonly minutes?: number
    /** The snapshot that is taken, or restored. */
    readonly snapshot_id?: string
    /** Manual snapshots that a deletion keeps, the newest. */
    readonly keep_snapshots?: number
    readonly elb_id?: string
    readonly data_source_id?: string
    /** What `data_source_update` sets; absent keeps the agency. */
    readonly agency?: string
    /** The cluster restarts at the end. */
    readonly reboot?: boolean
    /** It is bound to fail, with this code. */
    readonly fails_with?: ErrorCode
  }
}

export interface EventRow {
  readonly id: string
  readonly name: EventName
  readonly source_id: string
  readonly source_name: string
  readonly occur_time: number
}

export interface AlarmRow {
  readonly id: string
  /** Definition, such as DWS_2000000006. */
  readonly alarm_id: string
  readonly level: 'urgent' | 'important' | 'minor' | 'prompt'
  readonly cluster_id: string
  readonly cluster_name: string
  readonly node_name: string
  readonly private_ip: string
  /** The measured value that raised it. */
  readonly value: number
  readonly raised_at: number
  /** null while open. */
  readonly cleared_at: number | null
}

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

export interface DataSourceRow {
  readonly id: string
  readonly cluster_id: string
  readonly name: string
  readonly type: 'OBS' | 'MRS'
  readonly connect_info: string | null
  readonly user_name: string
  /** Of the MRS cluster. */
  readonly data_source_id: string | null
  readonly description: string
  /** When no task says otherwise: 200 active, 300 failed, 600 pending reboot, 100 not there yet. */
  readonly configure_status: '100' | '200' | '300' | '600'
  readonly fail_reason: string
  readonly created: number
  readonly updated: number
  /** When its configuration was last brought up to date. */
  readonly configured: number
}

/** A domain name of a cluster: id is `<cluster id> <type>`. */
export interface DomainNameRow {
  readonly id: string
  readonly cluster_id: string
  readonly name: string
  readonly type: 'public' | 'private'
  /** Seconds. */
  readonly ttl: number
}

/** A load balancer; bound while a cluster names it in `elb_id`. */
export interface ElbRow {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Empty: it cannot be bound, for want of an address. */
  readonly vip_address: string
  readonly vpc_id: string
  readonly subnet_id: string
  /** Internal: dedicated; External: shared. */
  readonly type: 'Internal' | 'External'
}

export interface TopicRow {
  /** The URN. */
  readonly id: string
  readonly name: string
  readonly display_name: string
}

export interface SubscriptionRow {
  readonly id: string
  readonly name: string
  readonly enable: 0 | 1
  readonly notification_target: string
  readonly notification_target_name: string
  readonly language: string
  readonly time_zone: string
}

export interface AlarmSubscriptionRow extends SubscriptionRow {
  /** Words joined by commas; empty: all. */
  readonly alarm_level: string
  /** "alarm id:level,…"; empty: all. */
  readonly alarm_detail: string
}

export interface EventSubscriptionRow extends SubscriptionRow {
  /** Words joined by commas; empty: all. Likewise the next three. */
  readonly source_type: string
  readonly source_id: string
  readonly category: string
  readonly severity: string
  readonly tag: string
}

/** What SMN was asked to send, because an enabled subscription matched. */
export interface NotificationRow {
  readonly id: string
  readonly at: number
  readonly kind: 'alarm' | 'event'
  /** Its name, as it was then. */
  readonly subscription: string
  readonly topic_urn: string
  /** The alarm or event that matched. */
  readonly cause_id: string
  readonly text: string
}

/** Where a cluster dumps its audit log, and when it has been running to do so: its id is the cluster's. */
export interface AuditDumpRow {
  readonly id: string
  readonly bucket_name: string
  readonly location_prefix: string
  /** In the order of time; the last one has no end while the cluster runs. */
  readonly spans: readonly { readonly from: number; readonly until: number | null }[]
}

/** Resource management of a cluster: its id is the cluster's. */
export interface WorkloadRow {
  readonly id: string
  readonly workload_switch: 'on' | 'off'
  readonly max_concurrency_num: number
  readonly plans: readonly string[]
  readonly queues: readonly {
    readonly workload_queue_name: string
    readonly resources: Readonly<Record<string, number>>
  }[]
}

export interface VpcRow {
  readonly id: string
  readonly name: string
  readonly cidr: string
}

export interface SubnetRow {
  readonly id: string
  readonly name: string
  readonly cidr: string
  readonly gateway_ip: string
  readonly vpc_id: string
  readonly availability_zone: string
}

export interface SecurityGroupRow {
  readonly id: string
  readonly name: string
  readonly vpc_id: string
}

/** Bound while a cluster names it in `eip_id`. */
export interface PublicIpRow {
  readonly id: string
  readonly public_ip_address: string
  readonly bandwidth_size: number
  /** Assigned by DWS with a cluster, and released with it. */
  readonly auto_assigned: boolean
}

export interface EnterpriseProjectRow {
  readonly id: string
  readonly name: string
}

/**
 * A point of time to remember; `load_sampled` is the last hour whose load was judged, `snapshots_expire`
 * the next at which an automated snapshot may go.
 */
export interface MarkRow {
  readonly id: 'load_sampled' | 'snapshots_expire'
  readonly at: number
}

export interface Rows {
  clusters: ClusterRow
  tasks: TaskRow
  events: EventRow
  alarms: AlarmRow
  snapshots: SnapshotRow
  snapshot_policies: SnapshotPolicyRow
  data_sources: DataSourceRow
  domain_names: DomainNameRow
  elbs: ElbRow
  topics: TopicRow
  alarm_subscriptions: AlarmSubscriptionRow
  event_subscriptions: EventSubscriptionRow
  notifications: NotificationRow
  audit_dumps: AuditDumpRow
  workloads: WorkloadRow
  vpcs: VpcRow
  subnets: SubnetRow
  security_groups: SecurityGroupRow
  publicips: PublicIpRow
  enterprise_projects: EnterpriseProjectRow
  marks: MarkRow
}

const names: Record<keyof Rows, true> = {
  clusters: true,
  tasks: true,
  events: true,
  alarms: true,
  snapshots: true,
  snapshot_policies: true,
  data_sources: true,
  domain_names: true,
  elbs: true,
  topics: true,
  alarm_subscriptions: true,
  event_subscriptions: true,
  notifications: true,
  audit_dumps: true,
  workloads: true,
  vpcs: true,
  subnets: true,
  security_groups: true,
  publicips: true,
  enterprise_projects: true,
  marks: true,
}

/** Every table of a project: the store walks over these. */
export const tableNames = Object.keys(names) as (keyof Rows)[]
