import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOnce, quartzProblem } from '../../../contract/quartz.ts'
import { emptySchedule, fromStrategy, toStrategy, type ScheduleForm } from './schedule-form.ts'
import { scheduleText } from '../schedule-words.ts'

const form = fc.record({
  kind: fc.constant('periodic' as const),
  days: fc.constantFrom('week' as const, 'month' as const),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  dates: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  every: fc.integer({ min: 4, max: 24 }),
  once: fc.constant(''),
})

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)

/** What a form says, without what it keeps for the other choice. */
const said = (value: Partial<ScheduleForm>) => ({
  minute: value.minute,
  hour: value.hour,
  every: value.every,
  days: sorted((value.days === 'week' ? value.weekdays : value.dates) ?? []),
})

it('writes an expression that the contract takes, and reads the same from it', () => {
  fc.assert(
    fc.property(form, (value) => {
      const strategy = toStrategy(value)
      expect(quartzProblem(strategy)).toBeUndefined()
      const read = fromStrategy(strategy)
      expect(read).toMatchObject({ kind: 'periodic', days: value.days })
      expect(said(read ?? {})).toEqual(said(value))
    }),
  )
})

it('writes what the console of the vendor writes', () => {
  const increments = { ...emptySchedule, weekdays: [2, 3, 4, 5, 6, 7], minute: 7, every: 8 }
  expect(toStrategy(increments)).toBe('0 7 2/8 ? * 2,3,4,5,6,7')
  expect(toStrategy({ ...emptySchedule, weekdays: [1] })).toBe('0 0 2 ? * 1')
  expect(toStrategy({ ...emptySchedule, days: 'month', dates: [15, 1] })).toBe('0 0 2 1,15 * ?')
})

it('writes nothing while no day is chosen', () => {
  expect(toStrategy({ ...emptySchedule, weekdays: [] })).toBe('')
  expect(toStrategy({ ...emptySchedule, days: 'month', dates: [] })).toBe('')
})

it('writes and reads the time of a policy that fires once', () => {
  const strategy = toStrategy({ ...emptySchedule, kind: 'once', once: '2026-12-01T09:24' })
  expect(isOnce(strategy)).toBe(true)
  expect(fromStrategy(strategy)).toEqual({ kind: 'once', once: '2026-12-01T09:24' })
})

describe('an expression', () => {
  it.each([
    ['0 7 2,10,18 ? * MON-SAT', { hour: 2, every: 8, weekdays: [2, 3, 4, 5, 6, 7] }],
    ['0 0 2 ? * *', { hour: 2, every: 24, weekdays: [1, 2, 3, 4, 5, 6, 7] }],
    ['0 30 20/8 1-3 * ?', { hour: 20, minute: 30, every: 8, dates: [1, 2, 3] }],
  ])('%s in another spelling is shown', (strategy, shown) => {
    expect(fromStrategy(strategy)).toMatchObject(shown)
  })

  it.each([
    '30 0 2 ? * 1',
    '0 0,30 2 ? * 1',
    '0 0 2,3 ? * 1',
    '0 0 2-10/4 ? * 1',
    '0 0 0/2 ? * 1',
    '0 0 2 ? JAN 1',
    'every Sunday',
    '2026-12-01T09:24:30',
  ])('%s is more than the form can show', (strategy) => {
    expect(fromStrategy(strategy)).toBeUndefined()
  })
})

it.each([
  ['0 0 2 ? * 1', 'Sunday at 02:00 UTC'],
  ['0 7 2/8 ? * 2,3,4,5,6,7', 'Monday to Saturday at 02:07, 10:07, and 18:07 UTC'],
  ['0 0 3 ? * 1,2,3,4,5,6,7', 'Every day at 03:00 UTC'],
  ['0 0 3 1,15,22 * ?', 'On the 1st, 15th, and 22nd of the month at 03:00 UTC'],
  ['0 0/15 * ? JAN,JUN FRI', 'Friday in January and June, 96 times a day'],
  ['2026-12-01T09:24:00', 'Once, on 2026-12-01 at 09:24 UTC'],
  ['every Sunday', 'every Sunday'],
])('%s reads %s', (strategy, text) => {
  expect(scheduleText(strategy)).toBe(text)
})
