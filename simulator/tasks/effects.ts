import { followDumps } from '../clusters/audit-dumps.ts'
import { beginPlan, endChains } from '../snapshots/backup-plan.ts'
import { connectionEnds } from './connection-effects.ts'
import { activateDataSources, dataSourceEnds } from './data-source-effects.ts'
import { nameAtBirth, releaseDomainName } from '../connections/domain-names.ts'
import type { Effect, EndsOf } from './effect.ts'
import { recordEvent } from '../events/events-log.ts'
import { diskUsage } from '../clusters/load.ts'
import { readonlyEnds } from '../alarms/alarm-rules.ts'
import type { Project } from '../state/project.ts'
import type { ClusterRow, TaskKindName, TaskRow } from '../clusters/cluster-rows.ts'
import { releaseSnapshots } from '../snapshots/retention.ts'
import { snapshotEnds } from './snapshot-effects.ts'
import { taskKinds } from './task-kinds.ts'
import { failureOf, startTask } from './tasks.ts'

const ids = (task: TaskRow) => new Set(task.args.nodes?.map(({ id }) => id))

/** More disks may have given room again. */
const roomAgain: Effect = (cluster, _task, at) =>
  diskUsage(cluster, at) < readonlyEnds
    ? { sub_status: cluster.sub_status.filter((token) => token !== 'READONLY'), readonly_due: null }
    : {}

/** The nodes of the task join the ring: new ones, or free ones that were waiting. */
const join: Effect = (cluster, task) => {
  const joining = ids(task)
  return {
    nodes: [
      ...cluster.nodes.filter(({ id }) => !joining.has(id)),
      ...(task.args.nodes ?? []).map((node) => ({ ...node, free: false })),
    ],
  }
}

const withCn =
  (cn: boolean): Effect =>
  (cluster, { args }) => ({
    nodes: cluster.nodes.map((node) => (args.cn_ids?.includes(node.id) ? { ...node, cn } : node)),
  })

const grown: Effect = (cluster, task, at, project) => ({
  ...join(cluster, task, at, project),
  ...(task.args.auto_redistribute === false && { task_status: 'WAITING_REDISTRIBUTION' }),
})

const notGrown: Effect = ({ nodes }, { args, started_at }) => {
  const origin = nodes.filter(({ free }) => !free).length
  return {
    task_status: 'RESIZE_FAILURE',
    failed_resize: { origin, target: origin + (args.nodes?.length ?? 0), at: started_at },
  }
}

const withoutNodes: Effect = (cluster, task) => {
  const leaving = ids(task)
  return { nodes: cluster.nodes.filter(({ id }) => !leaving.has(id)) }
}

/** A restart applies what waited for one: parameters, and the data sources. */
const restarted: Effect = ({ id, parameter_group }, _task, at, project) => {
  activateDataSources(project, id, at)
  return { parameter_group: { ...parameter_group, pending_reboot: false } }
}

/** The monitor has measured nothing in the meantime, and does not make up for it. */
const started: Effect = (cluster, task, at, project) => {
  const { marks } = project.tables
  const mark = marks.get('load_sampled')?.at ?? 0
  marks.put({ id: 'load_sampled', at: Math.max(mark, at - 1) })
  return { status: 'AVAILABLE', ...restarted(cluster, task, at, project) }
}

const clearAlarms = ({ tables: { alarms } }: Project, cluster_id: string, at: number) => {
  for (const alarm of alarms.all())
    if (alarm.cluster_id === cluster_id && alarm.cleared_at === null)
      alarms.put({ ...alarm, cleared_at: at })
}

/** Nothing is measured any more: what was wrong counts as over. */
const stopped: Effect = ({ id }, _task, at, project) => {
  clearAlarms(project, id, at)
  return { status: 'STOPPED' }
}

const ends: EndsOf<TaskKindName> = {
  create: {
    success: () => ({ status: 'AVAILABLE' }),
    failure: () => ({ status: 'CREATE_FAILED' }),
  },
  restart: {
    success: restarted,
    failure: () => ({ task_status: 'REBOOT_FAILURE' }),
  },
  grow: { success: grown, failure: notGrown },
  redistribute: { success: roomAgain },
  create_node: {
    success: (cluster, task) => ({ nodes: [...cluster.nodes, ...(task.args.nodes ?? [])] }),
  },
  shrink: { success: withoutNodes },
  add_cn: { success: withCn(true) },
  delete_cn: { success: withCn(false) },
  delete: { success: () => ({ status: 'DELETED', eip_id: null, elb_id: null }) },
  start: { success: started },
  stop: { success: stopped },
  ...snapshotEnds,
  ...connectionEnds,
  ...dataSourceEnds,
}

/**
 * What goes with a cluster that is gone: its alarms clear, the EIP that came with it is released, its
 * pools and plans, domain names and data sources are forgotten. Its ELB and any other EIP are free. Of
 * its snapshots stays what the deletion asked for.
 */
const release = (project: Project, cluster: ClusterRow, { args }: TaskRow, at: number) => {
  const { data_sources, publicips, workloads } = project.tables
  workloads.delete(cluster.id)
  releaseSnapshots(project, cluster.id, args.keep_snapshots ?? 0, at)
  clearAlarms(project, cluster.id, at)
  for (const type of ['private', 'public'] as const) releaseDomainName(project, cluster.id, type)
  for (const { id, cluster_id } of data_sources.all())
    if (cluster_id === cluster.id) data_sources.delete(id)
  if (cluster.eip_id && publicips.get(cluster.eip_id)?.auto_assigned)
    publicips.delete(cluster.eip_id)
}

/** Ends a task at its due time: changes the cluster, writes the event, starts what follows. */
export const endTask = (project: Project, task: TaskRow, at: number): void => {
  const { clusters, tasks } = project.tables
  const cluster = clusters.get(task.cluster_id)
  const { events, harmless, job_name } = taskKinds[task.kind]
  if (job_name) tasks.put({ ...task, ended: true })
  else tasks.delete(task.id)
  if (!cluster) return

  const failed = task.outcome === 'failure'
  const { success, failure } = ends[task.kind]
  const change = (failed ? failure : success)?.(cluster, task, at, project)
  clusters.put({
    ...(clusters.get(cluster.id) ?? cluster),
    updated: at,
    failed_reasons: harmless ? null : (failureOf(task) ?? null),
    ...change,
  })
  const event = failed ? events.failure : events.success
  if (event) recordEvent(project, cluster.id, event, at)
  const born = !failed && (task.kind === 'create' || task.kind === 'restore')
  if (born) {
    nameAtBirth(project, cluster)
    beginPlan(project, cluster.id, at)
  }
  if (born && cluster.eip_id) recordEvent(project, cluster.id, 'bindEipToCluster', at)
  if (task.kind === 'delete') release(project, cluster, task, at)
  if (!failed && (task.kind === 'grow' || task.kind === 'shrink')) endChains(project, cluster.id)
  followDumps(project, cluster.id, at)
  if (task.kind === 'grow' && !failed && task.args.auto_redistribute !== false)
    startTask(project, cluster.id, 'redistribute', { online: task.args.online ?? false }, { at })
  if (!failed && task.args.reboot) startTask(project, cluster.id, 'restart', {}, { at })
}
