import { expect, test } from 'vitest'
import type { AlarmDetail } from '../../contract/alarms.ts'
import { alarmRows, filterAlarms, gravity, shortMessage } from './alarm-rows.ts'

const alarm = (more: Partial<AlarmDetail> = {}): AlarmDetail => ({
  alarm_id: 'DWS_2000000006',
  alarm_name: 'Disk usage',
  alarm_level: '1',
  resource_id: 'c1',
  resource_id_name: 'orders',
  alarm_generate_date: '2026-03-01 08:00:00',
  alarm_status: '0',
  alarm_message: 'CloudService=DWS, resourceId=c1; The disk usage is 93%.',
  ...more,
})
const anything = { q: '', severity: '', status: '', cluster: '', day: '' }

test('numbers, words and unknown severities are told apart', () => {
  const rows = alarmRows([
    alarm(),
    alarm({ alarm_level: 'prompt' }),
    alarm({ alarm_level: '9', alarm_status: '7' }),
  ])
  expect(rows.map(({ level }) => level)).toEqual(['urgent', 'prompt', undefined])
  expect(rows.map(({ state }) => state)).toEqual(['open', 'open', undefined])
  expect(rows.map(({ level }) => gravity(level))).toEqual([4, 1, 0])
})

test('alarms of one rule, cluster and second keep different keys', () => {
  const keys = alarmRows([alarm(), alarm(), alarm()]).map(({ key }) => key)
  expect(new Set(keys).size).toBe(3)
})

test('filters apply together, and the search finds a date in UTC', () => {
  const rows = alarmRows([
    alarm(),
    alarm({ alarm_level: '2', alarm_status: '1', alarm_generate_date: '2026-03-02 00:30:00' }),
    alarm({ resource_id: 'c2', resource_id_name: 'billing' }),
  ])
  const found = (filter: Partial<typeof anything>) =>
    filterAlarms(rows, { ...anything, ...filter }).map((row) => rows.indexOf(row))
  expect(found({})).toEqual([0, 1, 2])
  expect(found({ severity: 'urgent' })).toEqual([0, 2])
  expect(found({ severity: 'urgent', cluster: 'c2' })).toEqual([2])
  expect(found({ status: 'cleared' })).toEqual([1])
  expect(found({ day: '2026-03-01' })).toEqual([0, 2])
  expect(found({ day: '2026-03-02', severity: 'urgent' })).toEqual([])
  expect(found({ q: ' 2026-03-02 ' })).toEqual([1])
  expect(found({ q: 'BILLING' })).toEqual([2])
})

test('the message loses the identifiers in front of it, and nothing else', () => {
  expect(shortMessage(alarm())).toBe('The disk usage is 93%.')
  expect(shortMessage(alarm({ alarm_message: 'Plain; text' }))).toBe('Plain; text')
  expect(shortMessage(alarm({ alarm_message: null }))).toBe('')
})
