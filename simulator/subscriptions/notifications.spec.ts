import { describe, expect, test } from 'vitest'
import { sentNotifications } from './notifications.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import { createdCluster, testProject } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const topic = (test: TestProject) => {
  const [first] = test.call('listTopics').topics
  return {
    notification_target: first?.topic_urn,
    notification_target_name: first?.name,
    notification_target_type: 'SMN',
  }
}

const onEvents = (test: TestProject, name: string, changes: Record<string, unknown> = {}) =>
  test.call('createEventSub', { body: { name, ...topic(test), ...changes } })

const onAlarms = (test: TestProject, name: string, changes: Record<string, unknown> = {}) =>
  test.call('createAlarmSub', {
    body: { name, time_zone: 'GMT', ...topic(test), ...changes },
  })

/** Subscriptions that were told of something, and how often. */
const told = ({ project }: TestProject) => {
  const times: Record<string, number> = {}
  for (const { subscription } of sentNotifications(project))
    times[subscription] = (times[subscription] ?? 0) + 1
  return times
}

const change = ({ project }: TestProject, cluster_id: string, changed: Partial<ClusterRow>) => {
  const cluster = project.tables.clusters.get(cluster_id)
  if (cluster) project.tables.clusters.put({ ...cluster, ...changed })
}

describe('an event', () => {
  test('is told to whoever subscribed to it, and to nobody else', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const other = createdCluster(test, { name: 'invoices' })
    onEvents(test, 'everything')
    onEvents(test, 'everything-but-off', { enable: 0 })
    onEvents(test, 'warnings', { severity: 'warning' })
    onEvents(test, 'normal', { severity: 'normal,warning' })
    onEvents(test, 'management', { category: 'management' })
    onEvents(test, 'security', { category: 'monitor,security' })
    onEvents(test, 'backups', { source_type: 'backup' })
    onEvents(test, 'clusters', { source_type: 'cluster,backup' })
    onEvents(test, 'this-cluster', { source_id: `${other}, ${cluster_id}` })
    onEvents(test, 'other-cluster', { source_id: other })
    onAlarms(test, 'alarms')
    test.call('resetPassword', {
      params: { cluster_id },
      body: { new_password: 'Cumulo-Nimbus-9' },
    })
    expect(told(test)).toEqual({
      everything: 1,
      normal: 1,
      security: 1,
      clusters: 1,
      'this-cluster': 1,
    })
  })

  test('is told with its topic, in the zone of the subscription', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const { notification_target } = onEvents(test, 'everything', { time_zone: 'GMT+02:00' })
    test.call('restartCluster', { params: { cluster_id }, body: { restart: {} } })
    test.pass(60)
    const [ended] = test.call('listEvents').events
    const [last, first] = sentNotifications(test.project)
    expect(last).toEqual({
      at: '2025-05-14T03:37:00.000Z',
      kind: 'event',
      subscription: 'everything',
      topic_urn: notification_target,
      cause_id: ended?.event_id,
      text: '[DWS] 2025-05-14 05:37:00 GMT+02:00 Cluster restarted: Cluster orders restarted.',
    })
    expect(first?.text).toContain('05:34:00')
  })

  test('that lies before the subscription is not told', () => {
    const test = testProject()
    createdCluster(test)
    onEvents(test, 'everything')
    test.pass(30)
    expect(told(test)).toEqual({})
  })
})

describe('an alarm', () => {
  test('is told to whoever subscribed to its level, or to itself', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    onAlarms(test, 'everything')
    onAlarms(test, 'everything-but-off', { enable: 0 })
    onAlarms(test, 'urgent', { alarm_level: 'urgent' })
    onAlarms(test, 'important', { alarm_level: 'minor,important' })
    onAlarms(test, 'minor', { alarm_level: 'minor,prompt' })
    onAlarms(test, 'empty-is-all', { alarm_level: '' })
    onAlarms(test, 'status', { alarm_detail: 'DWS_01012:urgent,DWS_01010:urgent' })
    onAlarms(test, 'status-otherwise', { alarm_detail: 'DWS_01010:important' })
    onAlarms(test, 'status-too-low', {
      alarm_level: 'important',
      alarm_detail: 'DWS_01010:urgent',
    })
    onEvents(test, 'events')
    change(test, cluster_id, { sub_status: ['DEGRADED', 'UNBALANCED'] })
    test.pass(60)
    // The faulty node is urgent, the swapped roles are important.
    expect(told(test)).toEqual({
      everything: 2,
      urgent: 1,
      important: 1,
      'empty-is-all': 2,
      status: 1,
    })
  })

  test('says which cluster, what was measured and when, and is told again with the alarm', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    onAlarms(test, 'status', { alarm_detail: 'DWS_01010:urgent' })
    change(test, cluster_id, { sub_status: ['DEGRADED'] })
    test.pass(60)
    const [alarm] = test.project.tables.alarms.all()
    expect(sentNotifications(test.project)).toMatchObject([
      {
        at: '2025-05-14T04:00:00.000Z',
        kind: 'alarm',
        cause_id: alarm?.id,
        text: '[DWS] 2025-05-14 04:00:00 GMT Cluster Status Fault (urgent), cluster orders: The number of faulty nodes is 1, above the threshold of 0.',
      },
    ])
    test.pass(24 * 60)
    expect(told(test)).toEqual({ status: 2 })
  })
})

test('the last 1,000 are kept', () => {
  const test = testProject()
  const cluster_id = createdCluster(test)
  for (let index = 0; index < 9; index++) onEvents(test, `number-${index}`)
  for (let index = 0; index < 120; index++) {
    const new_password = `Cumulo-Nimbus-${index}`
    test.call('resetPassword', { params: { cluster_id }, body: { new_password } })
  }
  const sent = sentNotifications(test.project)
  expect(sent).toHaveLength(1000)
  expect(sent[0]?.subscription).toBe('number-8')
  expect(sent.filter(({ cause_id }) => cause_id === sent[999]?.cause_id)).toHaveLength(1)
})

test('the demo tells of what is to come, and of nothing that is past', () => {
  const test = testProject('demo')
  expect(test.call('listAlarmSubs').count).toBe(2)
  expect(test.call('listEventSubs').count).toBe(2)
  expect(sentNotifications(test.project)).toEqual([])
  test.pass(24 * 60)
  expect(told(test)).toHaveProperty('urgent-to-on-call')
  expect(told(test)).not.toHaveProperty('sales-changes')
})
