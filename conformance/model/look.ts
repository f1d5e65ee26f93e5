import assert from 'node:assert/strict'
import { Divergence } from './real.ts'
import type { Real } from './real.ts'
import { used } from './rules.ts'
import { isRestoring } from './snapshots.ts'
import { alive } from './state.ts'
import type { Cluster, Model } from './state.ts'
import { expectedOf, foundOf, nodeStates, parameterStatus, sourceStatus } from './view.ts'

const same = (what: string, found: unknown, expected: unknown) => {
  try {
    assert.deepStrictEqual(found, expected)
  } catch (error) {
    throw new Divergence(`${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
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
      inside: [inside?.domain_name ?? null, inside?.domain_name_ttl ?? null],
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
