import { connectionEnds } from './connection-effects.ts'
import { dataSourceEnds } from './data-source-effects.ts'
import type { Effect, EndsOf } from './effect.ts'
import { recordEvent } from './events-log.ts'
import { diskUsage } from './load.ts'
import { readonlyEnds } from './alarm-rules.ts'
import type { Project } from './project.ts'
import type { ClusterRow, TaskKindName, TaskRow } from './rows.ts'
import { snapshotEnds } from './snapshot-effects.ts'
import { startTask, taskKinds } from './tasks.ts'

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

const ends: EndsOf<TaskKindName> = {
  create: {
    success: () => ({ status: 'AVAILABLE' }),
    failure: () => ({ status: 'CREATE_FAILED' }),
  },
  restart: {
    success: ({ parameter_group }) => ({
      parameter_group: { ...parameter_group, pending_reboot: false },
    }),
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
  start: { success: () => ({ status: 'AVAILABLE' }) },
  stop: { success: () => ({ status: 'STOPPED' }) },
  ...snapshotEnds,
  ...connectionEnds,
  ...dataSourceEnds,
}

/** What goes with a cluster that is gone: its alarms clear, the EIP that came with it is released. */
const release = (project: Project, cluster: ClusterRow, at: number) => {
  const { alarms, publicips } = project.tables
  for (const alarm of alarms.all())
    if (alarm.cluster_id === cluster.id && alarm.cleared_at === null)
      alarms.put({ ...alarm, cleared_at: at })
  if (cluster.eip_id && publicips.get(cluster.eip_id)?.auto_assigned)
    publicips.delete(cluster.eip_id)
}

/** Ends a task at its due time: changes the cluster, writes the event, starts what follows. */
export const endTask = (project: Project, task: TaskRow, at: number): void => {
  const { clusters, tasks } = project.tables
  const cluster = clusters.get(task.cluster_id)
  const { events, failed_reason, job_name } = taskKinds[task.kind]
  if (job_name) tasks.put({ ...task, ended: true })
  else tasks.delete(task.id)
  if (!cluster) return

  const failed = task.outcome === 'failure'
  const { success, failure } = ends[task.kind]
  const change = (failed ? failure : success)?.(cluster, task, at, project)
  clusters.put({
    ...(clusters.get(cluster.id) ?? cluster),
    updated: at,
    failed_reasons: failed ? (failed_reason ?? null) : null,
    ...change,
  })
  const event = failed ? events.failure : events.success
  if (event) recordEvent(project, cluster.id, event, at)
  if (task.kind === 'create' && !failed && cluster.eip_id)
    recordEvent(project, cluster.id, 'bindEipToCluster', at)
  if (task.kind === 'delete') release(project, cluster, at)
  if (task.kind === 'grow' && !failed && task.args.auto_redistribute !== false)
    startTask(project, cluster.id, 'redistribute', { online: task.args.online ?? false }, { at })
}
