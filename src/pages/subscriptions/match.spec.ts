import { describe, expect, it } from 'vitest'
import type { AlarmDetail } from '../../contract/alarms.ts'
import type { Event } from '../../contract/events.ts'
import {
  matchesAlarm,
  matchesEvent,
  readDetails,
  recentAlarms,
  recentEvents,
  writeDetails,
  type AlarmChoice,
  type EventChoice,
} from './match.ts'

const alarm: AlarmDetail = {
  alarm_id: 'DWS_2000000006',
  alarm_level: '1',
  resource_id: 'c1',
  alarm_generate_date: '2026-03-01 08:00:00',
}
const event: Event = {
  event_id: 'e1',
  name: 'createClusterFail',
  category: 'system alarm',
  severity: 'warning',
  source_type: 'cluster',
  source_id: 'c1',
  occur_time: Date.parse('2026-03-01T08:00:00Z'),
}

describe('a subscription to alarms', () => {
  const takes = (choice: Partial<AlarmChoice>, more: Partial<AlarmDetail> = {}) =>
    matchesAlarm(
      { alarm_level: '', alarm_details: [], cluster_id: '', ...choice },
      { ...alarm, ...more },
    )

  it('takes every alarm when it chooses nothing', () => {
    expect(takes({})).toBe(true)
    expect(takes({ alarm_level: null, cluster_id: null }, { alarm_level: 'unheard of' })).toBe(true)
  })

  it('takes the severities that it names, whether an alarm has a number or a word', () => {
    expect(takes({ alarm_level: 'minor, urgent' })).toBe(true)
    expect(takes({ alarm_level: 'urgent' }, { alarm_level: 'urgent' })).toBe(true)
    expect(takes({ alarm_level: 'important,minor' })).toBe(false)
    expect(takes({ alarm_level: 'urgent' }, { alarm_level: '9' })).toBe(false)
  })

  it('takes only the alarms that it names, at the severity named with them', () => {
    const named = (text: string) => takes({ alarm_details: readDetails(text) })
    expect(named('DWS_01010:urgent,DWS_2000000006:urgent')).toBe(true)
    expect(named('DWS_2000000006:important')).toBe(false)
    expect(named('DWS_01010:urgent')).toBe(false)
  })

  it('of one cluster leaves the others out', () => {
    expect(takes({ cluster_id: 'c1' })).toBe(true)
    expect(takes({ cluster_id: 'c2' })).toBe(false)
  })
})

describe('a subscription to events', () => {
  const takes = (choice: Partial<EventChoice>) =>
    matchesEvent({ source_type: '', source_id: '', category: '', severity: '', ...choice }, event)

  it('takes every event when it chooses nothing', () => {
    expect(takes({})).toBe(true)
  })

  it.each([
    [{ severity: 'normal,warning' }, true],
    [{ severity: 'normal' }, false],
    [{ category: 'management,system alarm' }, true],
    [{ category: 'management' }, false],
    [{ source_type: 'cluster' }, true],
    [{ source_type: 'backup' }, false],
    [{ source_id: 'c0,c1' }, true],
    [{ source_id: 'c0' }, false],
    [{ severity: 'warning', category: 'security' }, false],
  ])('with %j: %s', (choice, expected) => {
    expect(takes(choice)).toBe(expected)
  })
})

it('reads and writes single alarms as the service has them', () => {
  const text = 'DWS_01010:urgent,DWS_2000000006:minor'
  expect(writeDetails(readDetails(text))).toBe(text)
  expect(readDetails('')).toEqual([])
})

it('looks back so far and no further, and leaves out an alarm without a date', () => {
  const since = Date.parse('2026-03-01T08:00:00Z')
  const alarms = [
    alarm,
    { ...alarm, alarm_generate_date: '2026-03-01 07:59:59' },
    { ...alarm, alarm_generate_date: null },
  ]
  expect(recentAlarms(alarms, since).map(({ key }) => key)).toEqual(['0'])
  expect(recentEvents([event, { ...event, occur_time: since - 1 }], since)).toHaveLength(1)
})
