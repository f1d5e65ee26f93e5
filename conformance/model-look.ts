import assert from 'node:assert/strict'
import type { Cluster as Shown } from '../src/contract/clusters.ts'
import { Divergence } from './model-real.ts'
import type { Real } from './model-real.ts'
import { used } from './model-rules.ts'
import { isRestoring } from './model-snapshots.ts'
import { alive } from './model-state.ts'
import type { Cluster, Model } from './model-state.ts'
import { announced } from './model-tasks.ts'

/** Events that a user causes: `recent_event` counts them. */
const byUser = new Set(
  'createCluster deleteCluster restartCluster startCluster stopCluster extendCluster shrinkCluster createCn deleteCn resetPasswordSuccess updateConfigurationSuccess restoreCluster configureMRSExtDataSources deleteMRSExtDataSources'.split(
    ' ',
  ),
)

const subStatus = ({ task }: Cluster) => {
  if (!task) return 'NORMAL'
  const moving = ['grow', 'redistribute', 'shrink'].includes(task.name)
  const words = [
    ...(moving && !task.online ? ['READONLY'] : []),
    ...(task.name === 'redistribute' ? ['REDISTRIBUTING'] : []),
  ]
  return words.join(' | ') || 'NORMAL'
}

/** How many nodes are in which state. */
const nodeStates = ({ status, members, free, task }: Cluster): Record<string, number> => {
  const resting = { AVAILABLE: '200', CREATE_FAILED: '303' }[status as string] ?? '300'
  const leaving = task?.name === 'shrink' ? task.amount : 0
  const joining =
    task?.name === 'grow' || task?.name === 'create_node' ? task.amount - task.from_free : 0
  const states: Record<string, number> = {}
  const add = (state: string, count: number) => {
    if (count > 0) states[state] = (states[state] ?? 0) + count
  }
  if (task?.name === 'create' || task?.name === 'restore') add('100', members)
  else if (task?.name === 'delete') add('304', members + free)
  else {
    add(resting, members - leaving)
    add('304', leaving)
    add('199', free)
    add('100', joining)
  }
  return states
}

/** Grows evenly, and is 100 only when it is over. */
const percentOf = ({ task }: Cluster, now: number) =>
  task && Math.max(0, Math.min(99, Math.floor(((now - task.started) * 100) / task.full)))

/** What takes as long as there is data moves at a pace that no one foresees to the percent. */
const paces = (progress: Readonly<Record<string, string>>) =>
  Object.entries(progress).map(([key, percent]) =>
    key === 'SNAPSHOTTING' || key === 'RESTORING' ? key : `${key} ${percent}`,
  )

/** A cluster as the model expects a list to show it. */
const expectedOf = (cluster: Cluster, now: number) => {
  const { task, mark, failure, tags, eip, bind } = cluster
  const kind = task && announced[task.name]
  const user = Object.entries(cluster.events).filter(([name]) => byUser.has(name))
  return {
    name: cluster.name,
    node_type: cluster.node_type,
    status: kind?.status ?? cluster.status,
    task_status: kind ? (kind.task_status ?? null) : mark,
    sub_status: subStatus(cluster),
    progress: paces(kind?.progress ? { [kind.progress]: `${percentOf(cluster, now)}%` } : {}),
    number_of_node: cluster.members,
    nodes: nodeStates(cluster),
    tags: Object.fromEntries(tags),
    public_ip: [bind, eip],
    failed: failure,
    recent_event: cluster.recent + user.reduce((sum, [, count]) => sum + count, 0),
  }
}

const foundOf = (cluster: Shown) => {
  const nodes: Record<string, number> = {}
  for (const { status } of cluster.nodes) nodes[status] = (nodes[status] ?? 0) + 1
  const { name, node_type, status, task_status, sub_status, action_progress } = cluster
  return {
    name,
    node_type,
    status,
    task_status,
    sub_status,
    progress: paces(action_progress),
    number_of_node: cluster.number_of_node,
    nodes,
    tags: Object.fromEntries(cluster.tags.map(({ key, value }) => [key, value])),
    public_ip: [cluster.public_ip?.public_bind_type, cluster.public_ip?.eip_id],
    failed: cluster.failed_reasons?.error_code ?? null,
    recent_event: cluster.recent_event,
  }
}

const same = (what: string, found: unknown, expected: unknown) => {
  try {
    assert.deepStrictEqual(found, expected)
  } catch (error) {
    throw new Divergence(`${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const parameterStatus = ({ applying_until, pending_reboot }: Cluster) => {
  if (applying_until !== null) return 'Applying'
  return pending_reboot ? 'Pending-Reboot' : 'In-Sync'
}

/** Everything that one cluster shows beside its row in the list. */
const lookAt = async ({ now }: Model, { read }: Real, cluster: Cluster) => {
  const { id: cluster_id } = cluster
  const [{ cluster: shown }, endpoints, queues, workload, sources, cns, nodes, plan] =
    await Promise.all([
      read('showCluster', { cluster_id }),
      read('listClusterEndpoints', { cluster_id }),
      read('listWorkloadQueue', { cluster_id }),
      read('listClusterWorkload', { cluster_id }),
      read('listDataSource', { cluster_id }),
      read('listClusterCn', { cluster_id }),
      read('listClusterNodes', { cluster_id }),
      read('listSnapshotPolicy', { cluster_id }),
    ])
  const what = `${cluster.name} (${cluster_id})`
  same(what, foundOf(shown), expectedOf(cluster, now))
  const { public_endpoints: outside, private_endpoints: inside } = endpoints
  same(
    `${what} in detail`,
    {
      parameters: shown.parameter_group?.status,
      free: shown.number_of_free_node,
      inside: [inside?.domain_name, inside?.domain_name_ttl],
      outside: [outside?.ip_id, outside?.domain_name, outside?.domain_name_ttl],
      pools: queues.workload_queue_name_list,
      workload: workload.workload_status,
      sources: sources.data_sources.map(({ name, configure_status }) => [name, configure_status]),
      cns: cns.instances.length,
      nodes: nodes.count,
      plan: [plan.keep_day, ...plan.backup_strategies.map(({ policy_name }) => policy_name)],
    },
    {
      parameters: parameterStatus(cluster),
      free: cluster.free,
      inside: [cluster.dns.private?.name ?? null, cluster.dns.private?.ttl ?? null],
      outside: cluster.eip
        ? [cluster.eip, cluster.dns.public?.name ?? null, cluster.dns.public?.ttl ?? null]
        : [undefined, undefined, undefined],
      pools: ['default_pool', ...cluster.pools.keys()],
      workload: {
        workload_switch: cluster.workload.on ? 'on' : 'off',
        max_concurrency_num: cluster.workload.most,
      },
      sources: cluster.sources.map(({ id, name, status }) => [
        name,
        sourceStatus(cluster, id, status),
      ]),
      cns: cluster.cns,
      nodes: Object.values(nodeStates(cluster)).reduce((sum, count) => sum + count, 0),
      plan: [cluster.keep_day, ...cluster.policies],
    },
  )
}

/** A source that a task works on says so. */
const sourceStatus = ({ task }: Cluster, id: string, status: string) => {
  if (task?.source !== id) return status
  const meanwhile: Record<string, string> = {
    data_source_create: '100',
    data_source_update: '500',
    data_source_delete: '401',
  }
  return meanwhile[task.name] ?? status
}

const byId = <Value>(rows: readonly (readonly [string, Value])[]) =>
  Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Compares all that the project shows with the model, and one cluster in detail. */
export const look = async (model: Model, real: Real, pick: number): Promise<void> => {
  const { read } = real
  const there = alive(model)
  const [list, log, quotas, publicips, event_subs, alarm_subs, snapshots] = await Promise.all([
    read('listClusters', {}),
    read('listEvents', {}),
    read('listQuotas', {}),
    read('listPublicips', {}),
    read('listEventSubs', {}),
    read('listAlarmSubs', {}),
    read('listSnapshots', {}),
  ])
  same(
    'clusters',
    byId(list.clusters.map((cluster) => [cluster.id, foundOf(cluster)])),
    byId(there.map((cluster) => [cluster.id, expectedOf(cluster, model.now)])),
  )
  const events: Record<string, Record<string, number>> = {}
  for (const { name, source_id } of log.events) {
    const counts = (events[source_id ?? ''] ??= {})
    counts[name ?? ''] = (counts[name ?? ''] ?? 0) + 1
  }
  const logged = model.clusters.filter(({ events }) => Object.keys(events).length > 0)
  same('events', events, Object.fromEntries(logged.map(({ id, events }) => [id, events])))
  same(
    'quotas',
    Object.fromEntries(quotas.quotas.resources.map(({ type, used }) => [type, used])),
    used(model),
  )
  same(
    'EIPs',
    byId(publicips.publicips.map(({ id, status }) => [id, status])),
    byId(
      [...model.eips.keys()].map((id) => [
        id,
        there.some(({ eip }) => eip === id) ? 'ACTIVE' : 'DOWN',
      ]),
    ),
  )
  const names = (rows: readonly { id: string; name?: string | null | undefined }[]) =>
    rows.map(({ id, name }) => [id, name])
  same('event subscriptions', names(event_subs.event_subscriptions), [...model.event_subs])
  same('alarm subscriptions', names(alarm_subs.alarm_subscriptions), [...model.alarm_subs])
  same(
    'snapshots',
    byId(snapshots.snapshots.map(({ id, name, status }) => [id, [name, status]])),
    byId(
      [...model.snapshots.values()].map(({ id, name, status }) => [
        id,
        [name, isRestoring(model, id) ? 'RESTORING' : status],
      ]),
    ),
  )
  const cluster = there[pick % Math.max(1, there.length)]
  if (cluster) await lookAt(model, real, cluster)
}
