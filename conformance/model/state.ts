export type TaskName =
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
  | 'data_source_create'
  | 'data_source_update'
  | 'data_source_delete'

export interface Task {
  readonly name: TaskName
  /** Seconds since the sequence began, as all times of the model. */
  readonly started: number
  /** How long it takes if it does not fail. */
  readonly full: number
  readonly ends: number
  readonly fails: boolean
  /** Of two tasks that end at once, the older one ends first. */
  readonly order: number
  /** Nodes or CNs that come or go. */
  readonly amount: number
  /** Of the nodes that join, those that waited in the cluster. */
  readonly from_free: number
  readonly online: boolean
  readonly redistribute: boolean
  /** Of a data source. */
  readonly source: string
  readonly reboot: boolean
  /** What is taken or restored. */
  readonly snapshot: string
  /** Manual snapshots that a deletion leaves. */
  readonly keep: number
}

export interface DataSource {
  readonly id: string
  readonly name: string
  readonly type: 'OBS' | 'MRS'
  readonly mrs: string | null
  status: '100' | '200' | '600'
}

type DomainNames = Partial<Record<'private' | 'public', { name: string; ttl: number }>>

/** A cluster as its operators know it. */
export class Cluster {
  readonly id: string
  readonly name: string
  readonly node_type: string
  status: 'CREATING' | 'AVAILABLE' | 'CREATE_FAILED' | 'STOPPED' | 'DELETED' = 'AVAILABLE'
  /** What the last task left behind in `task_status`, and the code of its failure. */
  mark: string | null = null
  failure: string | null = null
  task: Task | null = null
  members: number
  cns: number
  /** Nodes that wait outside the ring. */
  free = 0
  /** null: nobody has set it in this sequence. */
  password: string | null = null
  applying_until: number | null = null
  pending_reboot = false
  tags = new Map<string, string>()
  eip: string | null = null
  bind: 'not_use' | 'bind_existing' | 'auto_assign' = 'not_use'
  dns: DomainNames = {}
  sources: DataSource[] = []
  workload = { on: true, most: 60 }
  /** Percent of the memory by pool, default_pool left out. */
  pools = new Map<string, number>()
  /** Days that automated snapshots stay, and the names of the policies. */
  keep_day = 7
  policies: string[] = []
  /** GB at a time, and how much comes in a day. */
  data = { gb: 0, at: 0, daily: 0 }
  /** Name → how often it was written since the sequence began. */
  readonly events: Record<string, number> = {}
  /** `recent_event` when the sequence began. */
  readonly recent: number

  constructor(
    given: Pick<Cluster, 'id' | 'name' | 'node_type' | 'members' | 'cns'> & { recent?: number },
  ) {
    this.id = given.id
    this.name = given.name
    this.node_type = given.node_type
    this.members = given.members
    this.cns = given.cns
    this.recent = given.recent ?? 0
  }

  log(event: string): void {
    this.events[event] = (this.events[event] ?? 0) + 1
  }
}

/** A manual snapshot; none other is taken in the time of a sequence. */
export interface Snapshot {
  readonly id: string
  readonly name: string
  readonly cluster_id: string
  status: 'CREATING' | 'AVAILABLE'
  readonly started: number
  /** What a cluster that is made of it has. */
  readonly source: Pick<Cluster, 'node_type' | 'members' | 'cns' | 'password' | 'data'>
  /** It goes then. */
  expires: number | null
}

export interface Quota {
  readonly type: string
  readonly quota: number
}

/** What one project contains, by the rules of the service. */
export interface Model {
  now: number
  /** Tasks so far. */
  tasks: number
  clusters: Cluster[]
  readonly quotas: readonly Quota[]
  /** Id → whether it came with a cluster and goes with it. */
  readonly eips: Map<string, { assigned: boolean }>
  /** Names by id. */
  readonly event_subs: Map<string, string>
  readonly alarm_subs: Map<string, string>
  readonly snapshots: Map<string, Snapshot>
  /** When snapshots that should be gone are looked at again. */
  next_expiry: number | null
}

export const alive = ({ clusters }: Model): Cluster[] =>
  clusters.filter(({ status }) => status !== 'DELETED')
