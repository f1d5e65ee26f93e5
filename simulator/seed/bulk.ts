import { cnsFor } from '../clusters/quota-and-network-checks.ts'
import { followDumps } from '../clusters/audit-dumps.ts'
import type { EventName } from '../events/event-catalogue.ts'
import { flavors, zonesOf, zoneStatus } from '../clusters/flavors.ts'
import { stableId } from '../state/ids.ts'
import { day, hour } from '../clusters/load.ts'
import { takeAddresses } from '../connections/networks.ts'
import { newCluster, newNodes } from '../clusters/new-cluster.ts'
import { hashPassword } from '../clusters/passwords.ts'
import type { Project } from '../state/project.ts'
import { seedBulkSnapshots } from './bulk-snapshots.ts'
import type { Networks } from './networks.ts'

/** Events that may stand alone, as many as a test of long lists needs. */
const names = [
  'createBackup',
  'createBackupSuccess',
  'restartCluster',
  'restartClusterSuccess',
  'updateConfigurationSuccess',
  'createBackupFail',
] as const satisfies readonly EventName[]
const byUser = new Set<EventName>(['restartCluster', 'updateConfigurationSuccess'])

const nodesEach = 3

/** Numbers for tests of load: clusters in good health, events spread over 30 days, nothing to come. */
export const seedBulk = (
  project: Project,
  { analytics }: Networks,
  counts: { clusters: number; snapshots: number; events: number },
): void => {
  const { clusters, events, marks } = project.tables
  const zones = zonesOf(project.region)
  const offered = flavors.filter(({ datastore_type }) => datastore_type === 'dws')
  const addresses = takeAddresses(project, analytics.subnet_id, counts.clusters * nodesEach)
  const made = Array.from({ length: counts.clusters }, (_, index) => {
    const name = `warehouse-${String(index + 1).padStart(4, '0')}`
    const id = stableId(`${project.id} cluster ${name}`)
    const flavor = offered[index % offered.length] ?? flavors[0]!
    let node = 0
    return newCluster({
      id,
      name,
      version: flavor.versions[index % flavor.versions.length]?.version ?? '',
      node_type: flavor.spec_name,
      disk_gb: flavor.disk_gb,
      nodes: newNodes(name, addresses.slice(index * nodesEach, (index + 1) * nodesEach), {
        cns: cnsFor(nodesEach),
        id: () => stableId(`${id} node ${node++}`),
      }),
      availability_zone: zones.find((zone) => zoneStatus(flavor, zone) === 'normal') ?? '',
      ...analytics,
      password_hash: hashPassword(stableId(`${id} password`), id.slice(0, 8)),
      created: project.now - 31 * day - index * hour,
      recent_event: 0,
      tags: [{ key: 'environment', value: index % 2 ? 'production' : 'test' }],
    })
  })
  const used = new Map<string, number>()
  for (let index = 0; index < counts.events; index++) {
    const cluster = made[index % made.length]
    const name = names[index % names.length]
    if (!cluster || !name) break
    events.put({
      id: stableId(`${project.id} event ${index}`),
      name,
      source_id: cluster.id,
      source_name: cluster.name,
      occur_time: Math.floor(
        project.now - 30 * day + ((index + 1) / (counts.events + 1)) * 30 * day,
      ),
    })
    if (byUser.has(name)) used.set(cluster.id, (used.get(cluster.id) ?? 0) + 1)
  }
  for (const cluster of made) {
    clusters.put({ ...cluster, recent_event: used.get(cluster.id) ?? 0 })
    followDumps(project, cluster.id, cluster.created)
  }
  seedBulkSnapshots(project, made, counts.snapshots)
  marks.put({ id: 'load_sampled', at: project.now })
}
