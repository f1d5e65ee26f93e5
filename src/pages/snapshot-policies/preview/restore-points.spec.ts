import { describe, expect, it } from 'vitest'
import type { PlannedPolicy } from '../backup-plan.ts'
import { day } from '../firing-time.ts'
import { largestGap } from '../promise.ts'
import { expiryOf, lostBy, restoreDays } from './restore-points.ts'

const hour = 3_600_000
const midnight = Date.parse('2026-11-23T00:00:00Z')
const now = midnight + 12 * hour

const policy = (
  backup_strategy: string,
  backup_type = 'full',
  backup_level = 'cluster',
): PlannedPolicy => ({
  policy_id: backup_strategy + backup_type,
  policy_name: backup_type,
  backup_strategy,
  backup_type,
  backup_level,
})
const weekly = policy('0 0 2 ? * 1')
const increments = policy('0 7 2/8 ? * 2,3,4,5,6,7', 'increment')
const plan = {
  policies: [weekly, increments],
  keep_day: 7,
  auto_backup: true,
  taken: [],
  state: { last_auto_at: undefined, increments: {} },
}

it('looks two turns of the retention and a week ahead', () => {
  expect(restoreDays(plan, now)).toHaveLength(21)
  expect(restoreDays({ ...plan, keep_day: 31 }, now)).toHaveLength(69)
})

it('a snapshot goes at the full hour after its time', () => {
  expect(expiryOf(midnight + 2 * hour, 1)).toBe(midnight + 26 * hour)
  expect(expiryOf(midnight + 2 * hour + 1, 1)).toBe(midnight + 27 * hour)
})

describe('with a full snapshot a week and increments between', () => {
  const steady = restoreDays(plan, now).slice(8)

  it('keeps a week of restore points', () => {
    for (const { at, full, increments: more, oldest } of steady) {
      expect(full + more).toBe(19)
      expect(at + day - (oldest ?? 0)).toBeLessThanOrEqual(7 * day)
    }
  })

  it('keeps what has expired of a chain as long as a later increment needs it', () => {
    // Of 18 increments a week the 16th is full: Sunday's and that one are there on Saturday.
    const saturday = steady.findLast(({ at }) => new Date(at).getUTCDay() === 6)
    expect(saturday).toMatchObject({ full: 2, hidden: 0 })
    // Thursday to Saturday of the week before need its Sunday, and the 9 between.
    const wednesday = steady.findLast(({ at }) => new Date(at).getUTCDay() === 3)
    expect(wednesday?.hidden).toBe(10)
  })
})

it('full snapshots need no base', () => {
  const days = restoreDays({ ...plan, policies: [policy('0 0 2 ? * *')] }, now)
  expect(days.every(({ hidden, increments: more }) => hidden === 0 && more === 0)).toBe(true)
  expect(days.at(-1)?.full).toBe(7)
})

it('without automatic snapshots only what is there remains, until it goes', () => {
  const taken = [{ at: midnight + hour, full: true }]
  const days = restoreDays({ ...plan, taken, auto_backup: false, keep_day: 2 }, now)
  expect(days.map(({ full }) => full)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
})

it('snapshots of schemas and tables restore no cluster', () => {
  const days = restoreDays({ ...plan, policies: [policy('0 0 2 ? * *', 'full', 'schema')] }, now)
  expect(days.every(({ full }) => full === 0)).toBe(true)
})

it('counts what a shorter retention lets go of', () => {
  const taken = [1, 2, 3, 4].map((days) => ({ at: now - days * day, full: true }))
  expect(lostBy(taken, 3, now)).toBe(2)
  expect(lostBy(taken, 7, now)).toBe(0)
})

describe('the largest gap', () => {
  it.each([
    ['the two of a new cluster', [weekly, increments], 24 * hour + 7 * 60_000],
    ['one a week', [weekly], 7 * day],
    ['the 31st alone leaves a month out', [policy('0 0 2 31 * ?')], 61 * day],
    ['days that stand together', [policy('0 0 2 1,2 * ?')], 30 * day],
    ['a day of the year', [policy('0 0 2 1 1 ?')], 366 * day],
  ])('%s', (_, policies, gap) => {
    expect(largestGap(policies, now)).toBe(gap)
  })

  it('is none for what fires once, or backs up a part', () => {
    expect(largestGap([policy('2027-01-01T00:00:00')], now)).toBeUndefined()
    expect(largestGap([policy('0 0 2 ? * *', 'full', 'table')], now)).toBeUndefined()
    expect(largestGap([], now)).toBeUndefined()
  })
})
