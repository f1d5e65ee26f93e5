import type { Scene } from './life-scene.ts'

/** Tags, data sources, addresses and load balancers come and go. */
export const connect = async ({ call, advance, expect }: Scene, cluster_id: string) => {
  const tags = [{ key: 'purpose', value: 'conformance' }]
  await call('batchCreateResourceTag', { cluster_id, body: { tags } })
  const tagged = await call('listClusterTags', { cluster_id })
  expect(tagged.tags.length === 1, 'the tag is there')
  await call('batchDeleteResourceTag', { cluster_id, body: { tags } })

  const source = await call('createDataSource', {
    cluster_id,
    body: {
      type: 'OBS',
      data_source_name: 'lake',
      user_name: 'DWSAccessOBS',
      connect_info: 'gaussdb',
    },
  })
  await advance('10m')
  const ext_data_source_id = source.id
  await call('updateDataSource', {
    cluster_id,
    ext_data_source_id,
    body: { reconfigure: { agency: 'DWSAccessOBS' } },
  })
  await advance('10m')
  const { data_sources } = await call('listDataSource', { cluster_id, query: { type: 'OBS' } })
  expect(data_sources[0]?.configure_status === '200', 'the data source is active')
  await call('deleteDataSource', { cluster_id, ext_data_source_id })
  await advance('10m')

  const { publicips } = await call('listPublicips', {})
  const eip_id = publicips.find(({ status }) => status === 'DOWN')?.id ?? ''
  await call('associateEip', { cluster_id, eip_id })
  await call('createClusterDns', { cluster_id, body: { name: 'conformance', type: 'public' } })
  await call('updateClusterDns', {
    cluster_id,
    body: { name: 'conformance-2', type: 'public', ttl: 600 },
  })
  const { public_endpoints } = await call('listClusterEndpoints', { cluster_id })
  expect(public_endpoints?.domain_name_ttl === 600, 'the domain name is read back')
  await call('deleteClusterDns', { cluster_id, query: { type: 'public' } })
  await call('disassociateEip', { cluster_id, eip_id })

  const { elbs } = await call('listElbs', { cluster_id })
  const elb_id = elbs.find(({ vip_address }) => vip_address)?.id ?? ''
  await call('associateElb', { cluster_id, elb_id })
  await advance('10m')
  await call('disassociateElb', { cluster_id, elb_id })
  await advance('10m')
}

/** Subscriptions to alarms and to events. */
export const subscribe = async ({ call, expect }: Scene) => {
  const { topics } = await call('listTopics', {})
  const [topic] = topics
  const whom = {
    enable: 1,
    notification_target: topic?.topic_urn ?? '',
    notification_target_name: topic?.name ?? '',
    notification_target_type: 'SMN' as const,
  }
  const { count } = await call('listAlarmSubs', {})
  const alarm = await call('createAlarmSub', {
    body: { name: 'alarms', alarm_level: 'urgent,important', time_zone: 'GMT', ...whom },
  })
  await call('updateAlarmSub', { alarm_sub_id: alarm.id, body: { name: 'alarms-2', ...whom } })
  await call('deleteAlarmSub', { alarm_sub_id: alarm.id })
  const after = await call('listAlarmSubs', {})
  expect(after.count === count, 'the alarm subscription came and went')
  const event = await call('createEventSub', {
    body: { name: 'events', severity: 'warning', time_zone: 'GMT', ...whom },
  })
  await call('updateEventSub', { event_sub_id: event.id, body: { name: 'events-2', ...whom } })
  const { event_subscriptions } = await call('listEventSubs', {})
  expect(
    event_subscriptions.some(({ id, name }) => id === event.id && name === 'events-2'),
    'the event subscription is listed by its new name',
  )
  await call('deleteEventSub', { event_sub_id: event.id })
}

/** Parameters, pools and plans. */
export const manage = async ({ call, advance, expect }: Scene, cluster_id: string) => {
  const { configurations } = await call('listClusterConfigurations', { cluster_id })
  const group = configurations.find(({ type }) => type === 'hiddenParameterGroup')
  const configuration_id = group?.id ?? ''
  await call('updateConfiguration', {
    cluster_id,
    configuration_id,
    body: { configurations: [{ name: 'session_timeout', type: 'cn', value: '1200' }] },
  })
  await advance('5m')
  const read = await call('listClusterConfigurationsParameter', { cluster_id, configuration_id })
  const parameter = read.configurations.find(({ name }) => name === 'session_timeout')
  const value = parameter?.values.find(({ type }) => type === 'cn')?.value
  expect(value === '1200', 'the parameter is changed')

  await call('createClusterWorkload', {
    cluster_id,
    body: { workload_status: { workload_switch: 'on', max_concurrency_num: '20' } },
  })
  const { workload_status } = await call('listClusterWorkload', { cluster_id })
  expect(workload_status?.max_concurrency_num === 20, 'resource management is on')
  await call('createWorkloadPlan', { cluster_id, body: { plan_name: 'nights' } })
  await call('addWorkloadQueue', {
    cluster_id,
    body: {
      workload_queue: {
        workload_queue_name: 'reports',
        workload_resource_item_list: [
          { resource_name: 'memory', resource_value: 10 },
          { resource_name: 'cpu_share', resource_value: '12' },
        ],
      },
    },
  })
  const { workload_queue_name_list } = await call('listWorkloadQueue', { cluster_id })
  expect(workload_queue_name_list.includes('reports'), 'the pool is listed')
  await call('deleteWorkloadQueue', { cluster_id, query: { workload_queue_name: 'reports' } })
}
