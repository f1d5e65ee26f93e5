import { describe, expect, test } from 'vitest'
import { day, hour } from '../clusters/load.ts'
import { createdCluster, refusal, testProject, wantedCluster } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

/** Chance decides which dumps fail: with this seed none of those below does. */
const steady = (test: TestProject, cluster_id: string): string => {
  const { clusters } = test.project.tables
  const row = clusters.get(cluster_id)
  if (row) clusters.put({ ...row, load: { ...row.load, seed: 1 } })
  return cluster_id
}

const records = (test: TestProject, cluster_id: string) =>
  test.call('listAuditLog', { params: { cluster_id } }).records

const results = (test: TestProject, cluster_id: string) =>
  records(test, cluster_id).map(({ result, end_time }) => `${end_time?.slice(11)} ${result}`)

test('answers hold until the dump has ended', () => {
  const test = testProject()
  createdCluster(test)
  test.project.now = Date.UTC(2025, 4, 14, 4, 0, 20)
  expect(test.pass(0)).toBe(Date.UTC(2025, 4, 14, 4, 1))
  expect(test.pass(1)).toBe(Date.UTC(2025, 4, 14, 4, 15))
})

describe('a new cluster', () => {
  test('dumps its audit log at every full hour, for about a minute', () => {
    const test = testProject()
    const cluster_id = steady(test, createdCluster(test))
    expect(records(test, cluster_id)).toEqual([])
    test.pass(26)
    const running = {
      cluster_id,
      executor_time: '2025-05-14T04:00:00',
      begin_time: '2025-05-14T03:32:00',
      end_time: '2025-05-14T04:00:00',
      bucket_name: 'dws-audit-4cf650fd',
      location_prefix: 'orders/audit',
      result: 'RUNNING',
    }
    expect(test.call('listAuditLog', { params: { cluster_id } })).toEqual({
      records: [running],
      cluster_id,
      count: 1,
    })
    test.pass(1)
    expect(records(test, cluster_id)).toEqual([{ ...running, result: 'SUCCESS' }])
    test.pass(60)
    expect(records(test, cluster_id)).toHaveLength(2)
    expect(records(test, cluster_id)[0]).toMatchObject({
      begin_time: '2025-05-14T04:00:00',
      end_time: '2025-05-14T05:00:00',
    })
  })

  test('that fails to be created dumps nothing', () => {
    const test = testProject()
    const cluster_id = createdCluster(test, { name: 'orders-create-fails' })
    test.pass(120)
    expect(records(test, cluster_id)).toEqual([])
  })

  test('dumps nothing before it is there', () => {
    const test = testProject('empty', Date.UTC(2025, 4, 14, 3, 50))
    const { id } = test.call('createCluster', { body: wantedCluster(test) }).cluster
    steady(test, id)
    test.pass(11)
    expect(records(test, id)).toEqual([])
    test.pass(60)
    expect(results(test, id)).toEqual(['05:00:00 SUCCESS'])
  })
})

test('dumps are kept for 30 days, and a long jump of the clock makes up for them all', () => {
  const test = testProject()
  const cluster_id = createdCluster(test)
  test.pass(45 * 24 * 60)
  const found = records(test, cluster_id)
  expect(found).toHaveLength(30 * 24)
  const ends = found.map(({ end_time }) => Date.parse(`${end_time}Z`))
  expect(ends[0]).toBe(Math.floor(test.project.now / hour) * hour)
  expect(ends.at(-1)).toBeGreaterThan(test.project.now - 30 * day)
  expect(ends).toEqual(ends.toSorted((a, b) => b - a))
})

test('a dump that fails says why, and agrees with the alarm', () => {
  const test = testProject('demo')
  const hours = new Set<string>()
  const shown = new Set(test.call('listClusters').clusters.map(({ id }) => id))
  for (const id of shown)
    for (const { result, failed_reason, end_time } of records(test, id)) {
      expect(failed_reason === undefined).toBe(result !== 'FAIL')
      if (result === 'FAIL') hours.add(`${id} ${Date.parse(`${end_time}Z`)}`)
    }
  expect(hours.size).toBeGreaterThan(3)
  const alarms = test.project.tables.alarms
    .all()
    .filter(({ alarm_id, cluster_id }) => alarm_id === 'DWS_01018' && shown.has(cluster_id))
    .map(({ cluster_id, raised_at }) => `${cluster_id} ${raised_at}`)
  expect(alarms.length).toBeGreaterThan(3)
  expect([...hours]).toEqual(expect.arrayContaining(alarms))
})

test('a cluster that is stopped dumps nothing, and goes on when it is started', () => {
  const test = testProject()
  const cluster_id = steady(test, createdCluster(test))
  const params = { cluster_id }
  test.pass(60)
  test.call('stopCluster', { params })
  test.pass(180)
  expect(results(test, cluster_id)).toEqual(['04:00:00 SUCCESS'])
  test.call('startCluster', { params })
  test.pass(60)
  expect(results(test, cluster_id)).toEqual(['08:00:00 SUCCESS', '04:00:00 SUCCESS'])
  expect(records(test, cluster_id)[0]?.begin_time).toBe('2025-05-14T07:39:00')
  test.call('stopCluster', { params })
  test.pass(40 * 24 * 60)
  test.call('startCluster', { params })
  test.pass(60)
  expect(records(test, cluster_id)).toHaveLength(1)
  expect(test.project.tables.audit_dumps.get(cluster_id)?.spans).toHaveLength(1)
})

test('the records go with the cluster', () => {
  const test = testProject()
  const cluster_id = createdCluster(test)
  test.pass(60)
  test.call('deleteCluster', { params: { cluster_id }, body: { keep_last_manual_snapshot: 0 } })
  test.pass(5)
  expect(refusal(() => records(test, cluster_id))).toBe('404 DWS.3027')
  expect(test.project.tables.audit_dumps.all()).toEqual([])
  const unknown = '89cd04f1-68b8-4af6-be28-7f71730fdb4b'
  expect(refusal(() => records(test, unknown))).toBe('404 DWS.0047')
})
