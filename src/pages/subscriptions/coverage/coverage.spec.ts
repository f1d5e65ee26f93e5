import { describe, expect, it } from 'vitest'
import type { AlarmSubscription } from '../../../contract/alarm-subscriptions.ts'
import type { AlarmDetail } from '../../../contract/alarms.ts'
import { coverageOf, gapsIn, isGap, levelsWithGaps } from './coverage.ts'

const clusters = [
  { id: 'c1', name: 'orders' },
  { id: 'c2', name: 'billing' },
]
const subscription = (more: Partial<AlarmSubscription>): AlarmSubscription => ({
  id: 's1',
  name: 'on-call',
  enable: 1,
  alarm_level: 'urgent',
  alarm_details: [],
  ...more,
})
const alarm = (more: Partial<AlarmDetail>): AlarmDetail => ({
  alarm_id: 'DWS_2000000006',
  alarm_level: '1',
  resource_id: 'c1',
  ...more,
})
const named = [{ alarm_id: 'DWS_2000000006', alarm_level: 'urgent' }]

const cell = (
  subscriptions: AlarmSubscription[],
  level: 'urgent' | 'minor' = 'urgent',
  alarms?: AlarmDetail[],
) => coverageOf(clusters, subscriptions, alarms)[0]!.cells[level]

describe('a cell', () => {
  it('is covered by a subscription that is on and takes the whole severity', () => {
    expect(cell([subscription({})])).toMatchObject({ state: 'covered', by: [{ id: 's1' }] })
    expect(cell([subscription({ alarm_level: '' })], 'minor').state).toBe('covered')
  })

  it('is a gap where no subscription takes its severity', () => {
    expect(cell([subscription({})], 'minor')).toMatchObject({ state: 'gap', by: [] })
    expect(cell([])).toMatchObject({ state: 'gap' })
  })

  it('is a gap, with the reason, where the only subscription is off', () => {
    const off = cell([subscription({ enable: 0 })])
    expect(off).toMatchObject({ state: 'off', by: [{ id: 's1' }] })
    expect(isGap(off)).toBe(true)
  })

  it('names first what would close the gap if it were on', () => {
    const part = subscription({ id: 's2', enable: 0, alarm_details: named })
    const whole = subscription({ id: 's3', enable: 0 })
    expect(cell([part, whole]).by.map(({ id }) => id)).toEqual(['s3', 's2'])
  })

  it('is covered in part where only named alarms are told, and only at their severity', () => {
    const only = subscription({ alarm_level: '', alarm_details: named })
    expect(isGap(cell([only]))).toBe(false)
    expect(cell([only]).state).toBe('partly')
    expect(cell([only], 'minor').state).toBe('gap')
  })

  it('prefers what covers most: whole over named, on over off', () => {
    const part = subscription({ id: 's2', alarm_details: named })
    const off = subscription({ id: 's3', enable: 0 })
    expect(cell([part, off]).by.map(({ id }) => id)).toEqual(['s2'])
    expect(cell([off, part, subscription({})]).by.map(({ id }) => id)).toEqual(['s1'])
  })

  it('counts the alarms of its cluster, and those that somebody was told of', () => {
    const alarms = [
      alarm({}),
      alarm({ alarm_id: 'DWS_01010' }),
      alarm({ resource_id: 'c2' }),
      alarm({ alarm_level: '3' }),
    ]
    expect(cell([subscription({ alarm_details: named })], 'urgent', alarms)).toMatchObject({
      counts: { raised: 2, told: 1 },
    })
    expect(cell([subscription({ enable: 0 })], 'urgent', alarms)).toMatchObject({
      counts: { raised: 2, told: 0 },
    })
  })

  it('counts nothing while the alarms are not known', () => {
    expect(cell([subscription({})])).toMatchObject({ state: 'covered', counts: undefined })
    expect(cell([subscription({})], 'urgent', [])).toMatchObject({ counts: { raised: 0, told: 0 } })
  })
})

it('of one cluster leaves the other cluster a gap', () => {
  const rows = coverageOf(clusters, [subscription({ alarm_level: '', cluster_id: 'c1' })], [])
  expect(rows.map(({ cells }) => cells.urgent.state)).toEqual(['covered', 'gap'])
})

it('counts gaps, and names the severities that have them', () => {
  const rows = coverageOf(clusters, [subscription({ alarm_level: 'urgent,prompt' })], [])
  expect(rows.map(gapsIn)).toEqual([2, 2])
  expect(levelsWithGaps(rows)).toEqual(['important', 'minor'])
})
