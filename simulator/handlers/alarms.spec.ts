import { describe, expect, test } from 'vitest'
import { day } from '../clusters/load.ts'
import { refusal, testProject } from '../test/test-project.ts'

const alarmsOf = (test: ReturnType<typeof testProject>, query: object = {}) =>
  test.call('listAlarmDetail', { query: { limit: '1000', ...query } }).alarm_details

const found = (test: ReturnType<typeof testProject>, name: string) =>
  test.call('listClusters').clusters.find((cluster) => cluster.name === name)

describe('alarm list', () => {
  test('pages of 10, newest first, in the time of China', () => {
    const test = testProject('demo')
    const first = test.call('listAlarmDetail')
    const second = test.call('listAlarmDetail', { query: { offset: '1' } })
    expect(first.alarm_details).toHaveLength(10)
    expect([...first.alarm_details, ...second.alarm_details]).toEqual(alarmsOf(test).slice(0, 20))
    expect(first.count).toBe(alarmsOf(test).length)
    const dates = alarmsOf(test).map((alarm) => alarm.alarm_generate_date ?? '')
    expect(dates).toEqual(dates.toSorted().toReversed())
  })

  test('the zone moves the date, and the time in the message with it', () => {
    const test = testProject('demo')
    const [china] = alarmsOf(test)
    const [utc] = alarmsOf(test, { time_zone: 'GMT' })
    const [west] = alarmsOf(test, { time_zone: 'GMT-03:30' })
    const at = (alarm: typeof china) => Date.parse(`${alarm?.alarm_generate_date}Z`)
    expect(at(china) - at(utc)).toBe(8 * 3_600_000)
    expect(at(utc) - at(west)).toBe(3.5 * 3_600_000)
    expect(utc?.alarm_message).toContain(utc?.alarm_generate_date)
  })

  test('levels are numbers as text, and a fault is still open', () => {
    const test = testProject('demo')
    const levels = new Set(alarmsOf(test).map((alarm) => alarm.alarm_level))
    expect([...levels].toSorted()).toEqual(['1', '2', '3', '4'])
    const open = alarmsOf(test).filter((alarm) => alarm.alarm_status === '0')
    expect(open.map((alarm) => `${alarm.resource_id_name} ${alarm.alarm_id}`)).toEqual(
      expect.arrayContaining(['finance-ledger DWS_01010', 'risk-scoring DWS_2000000006']),
    )
  })

  test('alarms are kept for 30 days', () => {
    const test = testProject('demo')
    test.pass(40 * 24 * 60)
    const oldest = alarmsOf(test, { time_zone: 'GMT' }).at(-1)?.alarm_generate_date
    expect(Date.parse(`${oldest}Z`)).toBeGreaterThanOrEqual(test.project.now - 30 * day)
  })

  test('they are forgotten even when no cluster is left to watch', () => {
    const test = testProject('demo')
    const { clusters } = test.project.tables
    test.pass(60)
    for (const cluster of clusters.all()) clusters.put({ ...cluster, status: 'FROZEN' })
    expect(alarmsOf(test).length).toBeGreaterThan(0)
    test.pass(31 * 24 * 60)
    expect(alarmsOf(test)).toEqual([])
  })

  test('alarms of a deleted cluster clear', () => {
    const test = testProject('demo')
    const cluster_id = found(test, 'logistics-tracking')?.id ?? ''
    const open = () =>
      alarmsOf(test).filter(
        (alarm) => alarm.resource_id === cluster_id && alarm.alarm_status === '0',
      )
    expect(open()).toHaveLength(1)
    test.call('deleteCluster', { params: { cluster_id }, body: { keep_last_manual_snapshot: 0 } })
    test.pass(5)
    expect(open()).toEqual([])
  })
})

describe('alarm statistics', () => {
  test('seven days, oldest first, days without alarms included', () => {
    const test = testProject('empty')
    expect(test.call('listAlarmStatistic').alarm_statistics).toEqual(
      [8, 9, 10, 11, 12, 13, 14].map((date) => ({
        date: `2025-05-${String(date).padStart(2, '0')}`,
        urgent: 0,
        important: 0,
        minor: 0,
        prompt: 0,
      })),
    )
  })

  test('days begin and end in the zone that was asked for', () => {
    // 22:30 in UTC is the next morning in China.
    const test = testProject('empty', Date.UTC(2025, 4, 14, 22, 30))
    const last = (time_zone?: string) =>
      test.call('listAlarmStatistic', { query: { time_zone } }).alarm_statistics.at(-1)?.date
    expect([last(), last('GMT'), last('GMT+08:00')]).toEqual([
      '2025-05-15',
      '2025-05-14',
      '2025-05-15',
    ])
  })

  test('counts agree with the list', () => {
    const test = testProject('demo')
    for (const time_zone of ['GMT', 'GMT+08:00']) {
      const dates = alarmsOf(test, { time_zone }).map((alarm) =>
        alarm.alarm_generate_date?.slice(0, 10),
      )
      for (const row of test.call('listAlarmStatistic', { query: { time_zone } })
        .alarm_statistics) {
        const { date, urgent, important, minor, prompt } = row
        expect(Number(urgent) + Number(important) + Number(minor) + Number(prompt)).toBe(
          dates.filter((other) => other === date).length,
        )
      }
    }
  })
})

describe('a full disk', () => {
  test('read-only can be cancelled, and comes back while the disk is full', () => {
    const test = testProject('demo')
    const params = { cluster_id: found(test, 'risk-scoring')?.id ?? '' }
    const sub_status = () => found(test, 'risk-scoring')?.sub_status
    expect(sub_status()).toBe('READONLY')
    test.call('cancelReadonly', { params })
    expect(sub_status()).toBe('NORMAL')
    expect(refusal(() => test.call('cancelReadonly', { params }))).toBe('403 DWS.7023')
    test.pass(29)
    expect(sub_status()).toBe('NORMAL')
    test.pass(1)
    expect(sub_status()).toBe('READONLY')
  })

  test('more nodes make it writable again', () => {
    const test = testProject('demo')
    const params = { cluster_id: found(test, 'risk-scoring')?.id ?? '' }
    test.call('resizeCluster', { params, body: { scale_out: { count: 3 } } })
    test.pass(25)
    expect(found(test, 'risk-scoring')?.sub_status).toBe('NORMAL')
    test.pass(120)
    const open = alarmsOf(test).filter(
      (alarm) => alarm.resource_id === params.cluster_id && alarm.alarm_status === '0',
    )
    expect(open.map((alarm) => alarm.alarm_id)).not.toContain('DWS_2000000006')
  })
})
