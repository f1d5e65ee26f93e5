import type { ErrorCode } from '../../src/contract/error-codes.ts'

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
