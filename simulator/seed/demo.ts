import { sampleLoad } from '../alarms/alarms-log.ts'
import { followDumps } from '../clusters/audit-dumps.ts'
import { membersOf } from '../clusters/cluster-view.ts'
import { recordEvent } from '../events/events-log.ts'
import { findFlavor } from '../clusters/flavors.ts'
import { stableId } from '../state/ids.ts'
import { day, hour } from '../clusters/load.ts'
import { takeAddresses } from '../connections/networks.ts'
import { cnsFor } from '../clusters/quota-and-network-checks.ts'
import { newCluster, newNodes } from '../clusters/new-cluster.ts'
import { hashPassword } from '../clusters/passwords.ts'
import type { Project } from '../state/project.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import { demoClusters } from './demo-clusters.ts'
import type { DemoCluster } from './demo-clusters.ts'
import { seedDemoConnections } from './demo-connections.ts'
import { demoOperations } from './demo-events.ts'
import { seedDemoOrphan, seedDemoSnapshots, snapshotEvents } from './demo-snapshots.ts'
import { seedDemoSubscriptions } from './demo-subscriptions.ts'
import { seedDemoWorkloads } from './demo-workloads.ts'
import type { Networks } from './networks.ts'
import { startTask } from '../tasks/tasks.ts'

const minute = 60_000
const past = 30 * day

const tagsOf = (demo: DemoCluster) =>
  Object.entries(demo.tags).map(([key, value]) => ({ key, value }))

/** How much data there was 30 days ago, and how fast it has been growing to today's. */
const loadOf = (
  demo: DemoCluster,
  id: string,
  disk_gb: number,
  now: number,
): ClusterRow['load'] => {
  const [base, swing, disk_then, disk_now] = demo.load
  const percent = (disk_gb * demo.nodes) / 100
  return {
    seed: Number.parseInt(id.slice(0, 8), 16),
    base,
    swing,
    data_gb: disk_then * percent,
    data_at: now - past,
    growth_gb: ((disk_now - disk_then) * percent) / 30,
  }
}

const putCluster = (project: Project, networks: Networks, demo: DemoCluster, eip_id?: string) => {
  const { name, node_type, version, zone, age_days, business_line } = demo
  const id = stableId(`${project.id} cluster ${name}`)
  const network = demo.vpc === 'shared' ? networks.shared : networks.analytics
  const disk_gb = findFlavor(node_type)?.disk_gb ?? 100
  const addresses = takeAddresses(project, network.subnet_id, demo.nodes)
  let node = 0
  const row = newCluster({
    id,
    name,
    node_type,
    version,
    disk_gb,
    availability_zone: project.region + zone,
    ...network,
    nodes: newNodes(name, addresses, {
      cns: cnsFor(demo.nodes),
      id: () => stableId(`${id} node ${node++}`),
    }),
    // Nobody knows it: operators of the demo reset it.
    password_hash: hashPassword(stableId(`${id} password`), id.slice(0, 8)),
    created: project.now - age_days * day,
    enterprise_project_id:
      business_line === undefined ? '0' : (networks.enterprise_project_ids[business_line] ?? '0'),
    tags: tagsOf(demo),
    load: loadOf(demo, id, disk_gb, project.now),
    ...(eip_id && { eip_id, public_bind_type: 'bind_existing' }),
  })
  const { parameter_group = row.parameter_group, ...more } = demo.more ?? {}
  const group = { ...parameter_group, id: row.parameter_group.id }
  project.tables.clusters.put({ ...row, ...more, parameter_group: group })
}

const clusterNamed = (project: Project, name: string) =>
  project.tables.clusters.all().find((cluster) => cluster.name === name)

const change = (project: Project, name: string, changed: Partial<ClusterRow>) => {
  const cluster = clusterNamed(project, name)
  if (cluster) project.tables.clusters.put({ ...cluster, ...changed })
}

/** Thirty days of monitoring, with the faults that began on the way. */
const replayLoad = (project: Project) => {
  const faults = [
    {
      at: project.now - 27 * hour,
      begin: (at: number) =>
        change(project, 'finance-ledger', {
          sub_status: ['DEGRADED', 'UNBALANCED'],
          updated: at,
        }),
    },
    {
      at: project.now - 7 * hour,
      begin: (at: number) =>
        change(project, 'logistics-tracking', { status: 'FAILED', updated: at }),
    },
  ]
  const first = (Math.floor((project.now - past) / hour) + 1) * hour
  for (let at = first; at <= project.now; at += hour) {
    for (const fault of faults) if (fault.at > at - hour && fault.at <= at) fault.begin(at)
    sampleLoad(project, at)
  }
}

const replayEvents = (project: Project) => {
  const all = [...demoOperations(project.now).flat(), ...snapshotEvents(project)]
  for (const { name, cluster_name, at } of all.toSorted((a, b) => a.at - b.at)) {
    const cluster = clusterNamed(project, cluster_name)
    if (!cluster || at < cluster.created - hour) continue
    const id = stableId(`${cluster.id} event ${name} ${at}`)
    recordEvent(project, cluster.id, name, at, id)
  }
}

/** What is under way while the operator looks. */
const startTasks = (project: Project) => {
  const start = (
    name: string,
    kind: Parameters<typeof startTask>[2],
    minutes: number,
    args: (cluster: ClusterRow) => Parameters<typeof startTask>[3] = () => ({}),
  ) => {
    const cluster = clusterNamed(project, name)
    if (!cluster) return
    const id = stableId(`${cluster.id} ${kind}`)
    startTask(project, cluster.id, kind, args(cluster), { at: project.now - minutes * minute, id })
  }
  start('marketing-attribution', 'create', 5.5, ({ nodes }) => ({ nodes }))
  start('iot-telemetry', 'grow', 5, (cluster) => {
    let node = cluster.nodes.length
    const addresses = takeAddresses(project, cluster.subnet_id, 3)
    return {
      online: true,
      nodes: newNodes(cluster.name, addresses, {
        first: membersOf(cluster).length + 1,
        id: () => stableId(`${cluster.id} node ${node++}`),
      }),
    }
  })
  start('migration-rehearsal', 'delete', 1)
}

/** A company at work: a dozen clusters in every state, 30 days of events and alarms. */
export const seedDemo = (project: Project, networks: Networks): void => {
  const eip_ids = [...networks.eip_ids]
  for (const demo of demoClusters)
    putCluster(project, networks, demo, demo.public ? eip_ids.pop() : undefined)
  seedDemoConnections(project, networks)
  replayLoad(project)
  seedDemoSnapshots(project)
  replayEvents(project)
  startTasks(project)
  for (const { id, created } of project.tables.clusters.all()) followDumps(project, id, created)
  seedDemoWorkloads(project)
  seedDemoSubscriptions(project)
  seedDemoOrphan(project, networks.analytics)
}
