import { admit } from '../clusters/quota-and-network-checks.ts'
import { restoreMinutes } from '../snapshots/backup-data.ts'
import { planOf } from '../snapshots/backup-plan.ts'
import { clusterBusy, incorrect, refuse } from '../pipeline/errors.ts'
import { recordEvent } from '../events/events-log.ts'
import { findFlavor } from '../clusters/flavors.ts'
import { clusterFor, findCluster } from '../clusters/find-cluster.ts'
import { newId } from '../state/ids.ts'
import { takeAddresses } from '../connections/networks.ts'
import { newCluster, newNodes } from '../clusters/new-cluster.ts'
import { newSnapshot } from '../snapshots/new-snapshot.ts'
import type { Handlers, Project } from '../state/project.ts'
import { putSnapshot, restoringIds } from '../snapshots/retention.ts'
import type { SnapshotRow } from '../snapshots/snapshot-rows.ts'
import { takeSnapshot } from '../tasks/snapshot-effects.ts'
import { snapshotViewer } from '../snapshots/snapshot-view.ts'
import { startTask } from '../tasks/tasks.ts'
import { bindEip, wantedEip } from './clusters.ts'

const find = ({ tables }: Project, snapshot_id: string): SnapshotRow | undefined => {
  const row = tables.snapshots.get(snapshot_id)
  return row?.hidden ? undefined : row
}

const snapshotFor = (project: Project, snapshot_id: string): SnapshotRow => {
  const row = find(project, snapshot_id)
  if (!row) throw refuse('DWS.5149')
  return row
}

const checkName = ({ tables }: Project, name: string) => {
  if (tables.snapshots.all().some((row) => row.name === name && !row.hidden))
    throw refuse('DWS.5050', 'The snapshot name already exists.')
}

const checkIdle = (project: Project, { id, status }: SnapshotRow) => {
  if (status === 'CREATING' || restoringIds(project).has(id)) throw clusterBusy()
}

type Key = string | number
type Order = (a: SnapshotRow, b: SnapshotRow) => number

/** What `sort_key` may name; anything else leaves the newest first. */
const sortKeys: Readonly<Record<string, (row: SnapshotRow) => Key>> = {
  name: ({ name }) => name,
  size: ({ size_gb }) => size_gb,
  started: ({ started }) => started,
  finished: ({ finished }) => finished ?? Infinity,
  updated: ({ updated }) => updated,
  status: ({ status }) => status,
  type: ({ type }) => type,
}

const newestFirst: Order = (a, b) => b.started - a.started

const orderBy = (sort_key: string | undefined, sort_dir: 'asc' | 'desc' | undefined): Order => {
  const key = Object.hasOwn(sortKeys, sort_key ?? '') ? sortKeys[sort_key ?? ''] : undefined
  if (!key) return newestFirst
  const sign = sort_dir === 'desc' ? -1 : 1
  return (a, b) => {
    const [first, second] = [key(a), key(b)]
    return first === second ? newestFirst(a, b) : first < second ? -sign : sign
  }
}

/** The chosen answers of a restore with those of its source in the gaps (table 5-122). */
type Restore = Parameters<Handlers['restoreCluster']>[1]['body']['restore']

const restoreTo = (project: Project, snapshot: SnapshotRow, restore: Restore) => {
  const { source } = snapshot
  const flavor = findFlavor(source.node_type)
  if (!flavor) throw refuse('DWS.5207')
  const { name } = restore
  const { number_of_node } = source
  const number_of_cn = restore.number_of_cn ?? source.number_of_cn
  if (number_of_cn > number_of_node) throw refuse('DWS.5207')
  const place = {
    availability_zone: restore.availability_zone ?? source.availability_zone,
    vpc_id: restore.vpc_id ?? source.vpc_id,
    subnet_id: restore.subnet_id ?? source.subnet_id,
    // Blank asks for a new group at creation; here it asks for the one of the source.
    security_group_id: restore.security_group_id || source.security_group_id,
  }
  admit(project, {
    name,
    flavor,
    number_of_node,
    number_of_cn,
    availability_zones: [place.availability_zone],
    vpc_id: place.vpc_id,
    subnet_id: place.subnet_id,
    security_group_id: place.security_group_id,
    eip_id: wantedEip(restore.public_ip),
    enterprise_project_id: restore.enterprise_project_id,
    disk_gb: source.disk_gb,
  })
  const id = newId()
  const addresses = takeAddresses(project, place.subnet_id, number_of_node)
  return newCluster({
    id,
    name,
    status: 'CREATING',
    version: source.version,
    node_type: source.node_type,
    disk_gb: source.disk_gb,
    nodes: newNodes(name, addresses, { cns: number_of_cn }),
    ...place,
    port: restore.port ?? source.port,
    user_name: source.user_name,
    password_hash: source.password_hash,
    enterprise_project_id: restore.enterprise_project_id || '0',
    public_bind_type: restore.public_ip?.public_bind_type ?? 'not_use',
    eip_id: bindEip(project, restore.public_ip),
    created: project.now,
    load: {
      ...source.load,
      seed: Number.parseInt(id.slice(0, 8), 16),
      data_at: project.now,
    },
  })
}

export const snapshots = {
  createSnapshot: (project, { body: { snapshot } }) => {
    const { name, description } = snapshot
    const cluster = clusterFor(project, snapshot.cluster_id, 'createSnapshot')
    checkName(project, name)
    const { device_name } = planOf(project, cluster.id)
    const row = newSnapshot(cluster, project.now, { name, description, backup_device: device_name })
    takeSnapshot(project, row)
    return { snapshot: { id: row.id } }
  },

  listSnapshots: (project) => {
    const rows = project.tables.snapshots.all().filter(({ hidden }) => !hidden)
    return {
      snapshots: rows.toSorted(newestFirst).map(snapshotViewer(project)),
      count: rows.length,
    }
  },

  listClusterSnapshots: (project, { params, query }) => {
    const { id: cluster_id } = findCluster(project, params.cluster_id)
    const { limit, offset = 0, sort_key, sort_dir } = query
    const rows = project.tables.snapshots
      .all()
      .filter((row) => row.cluster_id === cluster_id && !row.hidden)
      .toSorted(orderBy(sort_key, sort_dir))
    const page = limit ? rows.slice(offset * limit, (offset + 1) * limit) : rows
    return {
      project_id: project.id,
      cluster_id,
      snapshots: page.map(snapshotViewer(project)),
      count: rows.length,
    }
  },

  showSnapshot: (project, { params }) => ({
    snapshot: snapshotViewer(project)(snapshotFor(project, params.snapshot_id)),
  }),

  /** An unknown id is another refusal here than elsewhere (wire.md §3.5). */
  deleteSnapshot: (project, { params }) => {
    const row = find(project, params.snapshot_id)
    if (!row) throw incorrect('snapshot_id does not exist.')
    if (row.type === 'AUTO')
      throw refuse('DWS.5095', 'Automated snapshots are deleted when their retention ends.')
    checkIdle(project, row)
    project.tables.snapshots.delete(row.id)
    recordEvent(project, row.cluster_id, 'deleteBackup', project.now)
    return {}
  },

  restoreCluster: (project, { params, body: { restore } }) => {
    const snapshot = snapshotFor(project, params.snapshot_id)
    checkIdle(project, snapshot)
    if (snapshot.status === 'FAILED' || snapshot.backup_level !== 'cluster')
      throw refuse('DWS.5095', 'Only an available snapshot of a whole cluster can be restored.')
    const cluster = restoreTo(project, snapshot, restore)
    project.tables.clusters.put(cluster)
    const task = startTask(project, cluster.id, 'restore', {
      nodes: cluster.nodes,
      snapshot_id: snapshot.id,
      minutes: restoreMinutes(cluster.load.data_gb, cluster.nodes.length),
    })
    return { cluster: { id: cluster.id }, job_id: task?.id }
  },

  /** The copy shares the data of its source, so that it is there at once; it holds the whole chain. */
  copySnapshot: (project, { params, body }) => {
    const row = snapshotFor(project, params.snapshot_id)
    if (row.type !== 'AUTO' || row.status !== 'AVAILABLE')
      throw refuse('DWS.5095', 'Only an available automated snapshot can be copied.')
    checkName(project, body.backup_name)
    const id = newId()
    putSnapshot(project, {
      ...row,
      id,
      name: body.backup_name,
      description: body.description ?? '',
      type: 'MANUAL',
      started: project.now,
      finished: project.now,
      updated: project.now,
      size_gb: row.chain_gb,
      prior_id: null,
      base_id: id,
      increment: 0,
      policy: null,
      keep_day: null,
      expires_at: null,
    })
    return { snapshot_id: id }
  },
} satisfies Partial<Handlers>
