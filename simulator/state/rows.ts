import type { EventName } from '../events/event-catalogue.ts'
import type { ClusterRow, TaskRow } from '../clusters/cluster-rows.ts'
import type {
  DomainNameRow,
  ElbRow,
  PublicIpRow,
  SecurityGroupRow,
  SubnetRow,
  VpcRow,
} from '../connections/network-rows.ts'
import type { SnapshotPolicyRow, SnapshotRow } from '../snapshots/snapshot-rows.ts'
import type {
  AlarmSubscriptionRow,
  EventSubscriptionRow,
  NotificationRow,
  TopicRow,
} from '../subscriptions/subscription-rows.ts'

/**
 * What the store keeps of a project. Only causes are stored: what changes with time alone (progress,
 * node states, task words) is computed when read.
 */

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
