import { cnsFor } from '../clusters/quota-and-network-checks.ts'
import { backupMinutes } from '../snapshots/backup-data.ts'
import { automatedSnapshot, defaultPlan, scheduled, withTip } from '../snapshots/backup-plan.ts'
import type { EventName } from '../events/event-catalogue.ts'
import { stableId } from '../state/ids.ts'
import { day, hour } from '../clusters/load.ts'
import { newCluster } from '../clusters/new-cluster.ts'
import { newSnapshot } from '../snapshots/new-snapshot.ts'
import type { Project } from '../state/project.ts'
import { nextFiring } from '../snapshots/quartz-schedule.ts'
import { expireSnapshots, putSnapshot } from '../snapshots/retention.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import type { SnapshotPolicyRow, SnapshotRow } from '../snapshots/snapshot-rows.ts'
import { demoClusters } from './demo-clusters.ts'
import { demoOperations } from './demo-events.ts'
import type { DemoEvent } from './demo-events.ts'
import type { Network } from './networks.ts'

const minute = 60_000
const keep_day = 31

/** Long enough before the oldest that is kept for the chains to have found their rhythm. */
const history = 45 * day

interface ManualSnapshot {
  readonly cluster_name: string
  readonly name: string
  readonly description: string
  readonly days_ago: number
  readonly fails?: boolean
}

/** Taken by hand, each for a reason. */
const manual: readonly ManualSnapshot[] = [
  {
    cluster_name: 'sales-reporting',
    name: 'before-upgrade-9-1',
    description: 'Last state of 8.2, kept until the reports are signed off',
    days_ago: 64,
  },
  {
    cluster_name: 'finance-ledger',
    name: 'quarter-close',
    description: 'Books of the quarter, as audited',
    days_ago: 17,
  },
  {
    cluster_name: 'clickstream',
    name: 'before-scale-out',
    description: '',
    days_ago: 13,
  },
  {
    cluster_name: 'customer-360',
    name: 'before-erasure-run',
    description: 'Delete once the erasure requests of the month are confirmed',
    days_ago: 5,
  },
  {
    cluster_name: 'risk-scoring',
    name: 'before-model-rollout',
    description: '',
    days_ago: 3,
    fails: true,
  },
]

interface Span {
  readonly from: number
  readonly until: number
}

const overlaps = (spans: readonly Span[], { from, until }: Span) =>
  spans.some((span) => span.from <= until && from <= span.until)

/** A snapshot that is over: one that fails does so at 60 %. */
const ended = (row: SnapshotRow, fails: boolean): SnapshotRow => {
  const minutes = backupMinutes(row.size_gb, row.source.number_of_node) * (fails ? 0.6 : 1)
  const at = Math.round(row.started + minutes * minute)
  return { ...row, status: fails ? 'FAILED' : 'AVAILABLE', finished: at, updated: at }
}

/** Every time at which a policy fires, oldest first; clusters share their expressions. */
const timesBetween = (from: number, until: number) => {
  const known = new Map<string, number[]>()
  return (backup_strategy: string): readonly number[] => {
    const found = known.get(backup_strategy) ?? []
    if (known.has(backup_strategy)) return found
    known.set(backup_strategy, found)
    let at = nextFiring(backup_strategy, from)
    while (at !== null && at < until) {
      found.push(at)
      at = nextFiring(backup_strategy, at)
    }
    return found
  }
}

type TimesOf = ReturnType<typeof timesBetween>

const firingsOf = ({ strategies }: SnapshotPolicyRow, timesOf: TimesOf) =>
  strategies
    .flatMap((strategy) => timesOf(strategy.backup_strategy).map((at) => ({ at, strategy })))
    .toSorted((a, b) => a.at - b.at)

/** Backed up by the policies of a new cluster; the others by one increment a night. */
const busiest = ['sales-reporting', 'clickstream']

const planFor = (cluster: ClusterRow, at: number): SnapshotPolicyRow => {
  const plan = defaultPlan(cluster.id, at, { keep_day })
  if (busiest.includes(cluster.name)) return plan
  const strategies = plan.strategies.map((row) =>
    row.backup_type === 'full' ? row : { ...row, backup_strategy: '0 7 2 ? * 2,3,4,5,6,7' },
  )
  return { ...plan, strategies }
}

/** The automated snapshots of a cluster up to an hour ago, and the plan that goes on from there. */
const automated = (
  cluster: ClusterRow,
  index: number,
  operations: readonly (readonly DemoEvent[])[],
  timesOf: TimesOf,
  now: number,
) => {
  const ours = operations.filter(([first]) => first?.cluster_name === cluster.name)
  const busy = ours.map((events): Span => {
    const times = events.map(({ at }) => at)
    return { from: Math.min(...times), until: Math.max(...times) }
  })
  const scalings = ours.flat().filter(({ name }) => name === 'extendClusterSuccess')
  const rows = new Map<string, SnapshotRow>()
  let plan = planFor(cluster, now - history)
  for (const { at, strategy } of firingsOf(plan, timesOf)) {
    const before = plan.last_auto_at ?? at
    if (scalings.some((scaling) => scaling.at > before && scaling.at <= at))
      plan = { ...plan, tips: {} }
    const id = stableId(`${cluster.id} snapshot ${at}`)
    const row = automatedSnapshot(plan, strategy, cluster, at, rows.get.bind(rows), id)
    const night = new Date(at).getUTCHours() === 2
    const done = ended(row, night && Math.floor(at / day + index * 5) % 29 === 0)
    const until = done.finished ?? at
    if (until > now - hour || overlaps(busy, { from: at, until })) continue
    rows.set(id, done)
    plan = { ...plan, last_auto_at: at }
    if (done.status === 'AVAILABLE') plan = withTip(plan, done)
  }
  return { rows: [...rows.values()], plan: scheduled(plan, now) }
}

const takenByHand = (
  cluster: ClusterRow,
  { name, description, days_ago, fails = false }: ManualSnapshot,
  now: number,
) => {
  const at = Math.floor(now / day - days_ago) * day + 12.5 * hour
  const id = stableId(`${cluster.id} snapshot ${name}`)
  return ended(newSnapshot(cluster, at, { id, name, description, backup_device: 'OBS' }), fails)
}

/** Automated snapshots of the clusters that are backed up, manual ones; the other plans are off. */
export const seedDemoSnapshots = (project: Project): void => {
  const { now, tables } = project
  const operations = demoOperations(now)
  const timesOf = timesBetween(now - history, now - hour)
  const backedUp = demoClusters.filter(({ backup }) => backup).map(({ name }) => name)
  const rows: SnapshotRow[] = []
  for (const cluster of tables.clusters.all()) {
    if (cluster.status === 'CREATING' || cluster.status === 'CREATE_FAILED') continue
    const index = backedUp.indexOf(cluster.name)
    if (index < 0) {
      tables.snapshot_policies.put(defaultPlan(cluster.id, cluster.created, { auto_backup: false }))
      continue
    }
    const taken = automated(cluster, index, operations, timesOf, now)
    tables.snapshot_policies.put(taken.plan)
    rows.push(...taken.rows)
    for (const one of manual)
      if (one.cluster_name === cluster.name) rows.push(takenByHand(cluster, one, now))
  }
  for (const row of rows.toSorted((a, b) => a.started - b.started)) putSnapshot(project, row)
  expireSnapshots(project, now)
}

/** A cluster that is gone, of which one snapshot was kept. */
export const seedDemoOrphan = (project: Project, network: Network): void => {
  const { now, region, tables } = project
  const id = stableId(`${project.id} cluster campaign-2024`)
  const number_of_node = 3
  const cluster = newCluster({
    id,
    name: 'campaign-2024',
    version: '8.2.1.220',
    node_type: 'dwsx2.2xlarge.m7n',
    disk_gb: 200,
    nodes: Array.from({ length: number_of_node }, (_, index) => ({
      id: stableId(`${id} node ${index}`),
      name: `campaign-2024-dws-cn-cn-1-${index + 1}`,
      private_ip: '',
      cn: index < cnsFor(number_of_node),
      free: false,
    })),
    availability_zone: `${region}b`,
    ...network,
    password_hash: '',
    created: now - 420 * day,
    updated: now - 47 * day,
  })
  tables.clusters.put({ ...cluster, status: 'DELETED', nodes: [] })
  const kept = {
    cluster_name: cluster.name,
    name: 'campaign-2024-final',
    description: 'Kept when the cluster was deleted',
    days_ago: 48,
  }
  putSnapshot(project, takenByHand(cluster, kept, now))
}

/** The events that the snapshots of the last 30 days have left, in the order of time. */
export const snapshotEvents = ({ now, tables }: Project): DemoEvent[] =>
  tables.snapshots
    .all()
    .filter(({ started }) => started > now - 30 * day)
    .flatMap(({ cluster_name, started, finished, status }): DemoEvent[] => {
      const end: EventName = status === 'FAILED' ? 'createBackupFail' : 'createBackupSuccess'
      return [
        { name: 'createBackup', cluster_name, at: started },
        { name: end, cluster_name, at: finished ?? started },
      ]
    })
