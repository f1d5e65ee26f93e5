import type { Project } from './stage.ts'

/** What a project shows, by list; of one cluster in detail when the input of a request names one. */
export const stateOf = async (
  { call }: Project,
  input: object,
): Promise<Readonly<Record<string, string>>> => {
  const seen: Record<string, unknown> = {
    clusters: await call('listClusters', {}),
    snapshots: await call('listSnapshots', {}),
    events: await call('listEvents', { query: { limit: 100 } }),
    alarm_subscriptions: await call('listAlarmSubs', {}),
    event_subscriptions: await call('listEventSubs', {}),
    publicips: await call('listPublicips', {}),
    subnets: await call('listSubnets', {}),
    quotas: await call('listQuotas', {}),
  }
  if ('cluster_id' in input && typeof input.cluster_id === 'string') {
    const { cluster_id } = input
    Object.assign(seen, {
      cluster: await call('showCluster', { cluster_id }),
      policies: await call('listSnapshotPolicy', { cluster_id }),
      data_sources: await call('listDataSource', { cluster_id }),
      endpoints: await call('listClusterEndpoints', { cluster_id }),
      workload: await call('listClusterWorkload', { cluster_id }),
      queues: await call('listWorkloadQueue', { cluster_id }),
      nodes: await call('listClusterNodes', { cluster_id }),
      cns: await call('listClusterCn', { cluster_id }),
    })
  }
  return Object.fromEntries(
    Object.entries(seen).map(([name, value]) => [name, JSON.stringify(value)]),
  )
}
