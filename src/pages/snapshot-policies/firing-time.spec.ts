import { Cron } from 'croner'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { quartzProblem } from '../../contract/quartz.ts'
import { day, disagrees, nextFiring } from './firing-time.ts'

const firings = (strategy: string, after: string, count: number) => {
  const found: string[] = []
  let at: number | undefined = Date.parse(after)
  while (found.length < count) {
    at = nextFiring(strategy, at)
    if (at === undefined) break
    found.push(new Date(at).toISOString().slice(0, 16))
  }
  return found
}

test('the policies of the reference fire when its sample says', () => {
  const updated = Date.parse('2025-05-11T10:06:16Z')
  expect(nextFiring('0 0 2 ? * 1', updated)).toBe(1747533600000)
  expect(nextFiring('0 7 2/8 ? * 2,3,4,5,6,7', updated)).toBe(1747015620000)
})

describe('days', () => {
  it.each([
    ['0 0 3 31 * ?', ['2025-01-31', '2025-03-31', '2025-05-31', '2025-07-31']],
    ['0 0 3 29 2 ?', ['2028-02-29', '2032-02-29', '2036-02-29', '2040-02-29']],
    ['0 0 3 ? * 1', ['2025-01-05', '2025-01-12', '2025-01-19', '2025-01-26']],
    ['0 0 3 ? * SAT', ['2025-01-04', '2025-01-11', '2025-01-18', '2025-01-25']],
    ['0 0 3 20/5 JUN ?', ['2025-06-20', '2025-06-25', '2025-06-30', '2026-06-20']],
  ])('%s', (strategy, dates) => {
    expect(firings(strategy, '2024-12-31T23:00:00Z', 4)).toEqual(dates.map((d) => `${d}T03:00`))
  })

  it('never come at all', () => {
    expect(nextFiring('0 0 0 31 2 ?', Date.UTC(2025, 0))).toBeUndefined()
    expect(nextFiring('every Sunday', Date.UTC(2025, 0))).toBeUndefined()
  })
})

test('a policy that fires once does so at its time and never again', () => {
  const at = Date.UTC(2026, 4, 19, 9, 24)
  expect(nextFiring('2026-05-19T09:24:00', at - 1)).toBe(at)
  expect(nextFiring('2026-05-19T09:24:00Z', at)).toBeUndefined()
})

test('agrees with another evaluator of Quartz, whatever the expression', () => {
  const part = (min: number, max: number) =>
    fc.oneof(
      fc.constant('*'),
      fc.integer({ min, max }).map(String),
      fc.tuple(fc.integer({ min, max }), fc.integer({ min: 1, max })).map(([a, n]) => `${a}/${n}`),
      fc
        .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
        .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    )
  const field = (min: number, max: number) =>
    fc.array(part(min, max), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(','))
  const days = fc.oneof(
    field(1, 31).map((dates) => [dates, '?'] as const),
    field(1, 7).map((weekdays) => ['?', weekdays] as const),
  )
  const strategy = fc
    .tuple(field(0, 59), field(0, 59), field(0, 23), days, field(1, 12))
    .map(([s, m, h, [date, weekday], month]) => `${s} ${m} ${h} ${date} ${month} ${weekday}`)
  const options = {
    mode: '6-part',
    alternativeWeekdays: true,
    sloppyRanges: true,
    timezone: 'UTC',
    paused: true,
  } as const
  fc.assert(
    fc.property(
      strategy,
      fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) }),
      (text, after) => {
        expect(quartzProblem(text)).toBeUndefined()
        const other = new Cron(text, options).nextRun(new Date(after))?.getTime()
        const ours = nextFiring(text, after)
        // Each gives up at a distance of its own on days that hardly ever come.
        if (other === undefined || other > after + 7 * 365 * day) return
        expect(ours).toBe(other)
      },
    ),
    { numRuns: 200 },
  )
})

describe('next_fire_time', () => {
  const strategy = '0 0 2 ? * 1'
  const now = Date.UTC(2026, 10, 24)
  const sunday = Date.UTC(2026, 10, 29, 2)

  it('agrees with the schedule', () => {
    expect(disagrees(strategy, sunday, now)).toBe(false)
  })
  it('differs when it is another time, or skips one', () => {
    expect(disagrees(strategy, sunday + 3_600_000, now)).toBe(true)
    expect(disagrees(strategy, sunday + 7 * day, now)).toBe(true)
  })
  it('says nothing once it has passed, or just as it passes', () => {
    expect(disagrees(strategy, sunday, sunday + 60_000)).toBe(false)
    expect(disagrees(strategy, sunday + 7 * day, sunday - 5_000)).toBe(false)
  })
})
