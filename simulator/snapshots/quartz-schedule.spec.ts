import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quartzProblem } from '../../src/contract/quartz.ts'
import { nextFiring } from './quartz-schedule.ts'

const minute = 60_000

/** The next few firings, as text. */
const firings = (expression: string, after: string, count = 1) => {
  const found: string[] = []
  let at: number | null = Date.parse(after)
  while (found.length < count) {
    at = nextFiring(expression, at)
    if (at === null) break
    found.push(new Date(at).toISOString().slice(0, 19))
  }
  return found
}

describe('the policies of the reference', () => {
  const updated = '2025-05-11T10:06:16Z'

  test('fire when its sample says', () => {
    expect(nextFiring('0 0 2 ? * 1', Date.parse(updated))).toBe(1747533600000)
    expect(nextFiring('0 7 2/8 ? * 2,3,4,5,6,7', Date.parse(updated))).toBe(1747015620000)
  })

  test('the increments go on through the week and leave Sunday out', () => {
    expect(firings('0 7 2/8 ? * 2,3,4,5,6,7', '2025-05-16T20:00:00Z', 4)).toEqual([
      '2025-05-17T02:07:00',
      '2025-05-17T10:07:00',
      '2025-05-17T18:07:00',
      '2025-05-19T02:07:00',
    ])
  })
})

describe('days', () => {
  test.each([
    ['0 0 3 31 * ?', ['2025-01-31', '2025-03-31', '2025-05-31', '2025-07-31']],
    ['0 0 3 29 2 ?', ['2028-02-29', '2032-02-29', '2036-02-29', '2040-02-29']],
    ['0 0 3 1,15 1-2 ?', ['2025-01-01', '2025-01-15', '2025-02-01', '2025-02-15']],
    ['0 0 3 20/5 JUN ?', ['2025-06-20', '2025-06-25', '2025-06-30', '2026-06-20']],
    ['0 0 3 ? * FRI-SAT', ['2025-01-03', '2025-01-04', '2025-01-10', '2025-01-11']],
    ['0 0 3 ? * 1', ['2025-01-05', '2025-01-12', '2025-01-19', '2025-01-26']],
    ['0 0 3 ? * 7', ['2025-01-04', '2025-01-11', '2025-01-18', '2025-01-25']],
    ['0 0 3 ? * 1/3', ['2025-01-01', '2025-01-04', '2025-01-05', '2025-01-08']],
  ])('%s', (expression, dates) => {
    expect(firings(expression, '2024-12-31T23:00:00Z', 4)).toEqual(
      dates.map((date) => `${date}T03:00:00`),
    )
  })

  test('one that never comes', () => {
    expect(nextFiring('0 0 0 31 2 ?', Date.UTC(2025, 0))).toBeNull()
    expect(nextFiring('0 0 0 31 2 ?', Date.UTC(2026, 0))).toBeNull()
  })
})

test('a policy that fires once does so at its time and never again', () => {
  const at = Date.UTC(2023, 4, 19, 9, 24)
  expect(nextFiring('2023-05-19T09:24:00', at - 1)).toBe(at)
  expect(nextFiring('2023-05-19T09:24:00Z', at - 1)).toBe(at)
  expect(nextFiring('2023-05-19T09:24:00', at)).toBeNull()
})

// ── Any expression ──────────────────────────────────────────────────────────────────────────────

const words = {
  month: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' '),
  day: 'SUN MON TUE WED THU FRI SAT'.split(' '),
}

interface Part {
  readonly text: string
  readonly values: readonly number[]
}

/** A part of a list with the values that it stands for, by the rules of Quartz. */
const part = (min: number, max: number, names?: readonly string[]): fc.Arbitrary<Part> => {
  const written = (value: number) =>
    fc.constantFrom(String(value), ...(names ? [names[value - min] ?? '', String(value)] : []))
  const span = (from: number, to: number, step = 1) =>
    Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
  const value = fc.integer({ min, max })
  return fc.oneof(
    fc.constant({ text: '*', values: span(min, max) }),
    value.chain((v) => written(v).map((text) => ({ text, values: [v] }))),
    fc.integer({ min: 1, max }).map((n) => ({ text: `*/${n}`, values: span(min, max, n) })),
    fc
      .tuple(value, fc.integer({ min: 1, max }))
      .map(([v, n]) => ({ text: `${v}/${n}`, values: span(v, max, n) })),
    fc
      .tuple(value, value)
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
      .chain(([from, to]) =>
        fc
          .tuple(written(from), written(to), fc.option(fc.integer({ min: 1, max })))
          .map(([first, last, step]) => ({
            text: `${first}-${last}${step === null ? '' : `/${step}`}`,
            values: span(from, to, step ?? 1),
          })),
      ),
  )
}

const field = (min: number, max: number, names?: readonly string[]) =>
  fc.array(part(min, max, names), { minLength: 1, maxLength: 3 }).map((parts) => ({
    text: parts.map(({ text }) => text).join(','),
    values: new Set(parts.flatMap(({ values }) => values)),
  }))

const anyDay = { text: '?', values: undefined }

const schedule = fc
  .record({
    second: field(0, 59),
    minute: field(0, 59),
    hour: field(0, 23),
    month: field(1, 12, words.month),
    days: fc.oneof(
      field(1, 31).map((of_month) => ({ of_month, of_week: anyDay })),
      field(1, 7, words.day).map((of_week) => ({ of_month: anyDay, of_week })),
    ),
  })
  .map(({ second, minute, hour, month, days }) => {
    const all = [second, minute, hour, days.of_month, month, days.of_week]
    const matches = (at: number) => {
      const date = new Date(at)
      return [
        date.getUTCSeconds(),
        date.getUTCMinutes(),
        date.getUTCHours(),
        date.getUTCDate(),
        date.getUTCMonth() + 1,
        date.getUTCDay() + 1,
      ].every((value, index) => all[index]?.values?.has(value) ?? true)
    }
    const seconds = [...second.values].toSorted((a, b) => a - b)
    return { text: all.map(({ text }) => text).join(' '), matches, seconds }
  })

/** The first firing after a time, found by looking at every minute of the next days. */
const scanned = (
  { matches, seconds }: { matches: (at: number) => boolean; seconds: number[] },
  after: number,
  days: number,
) => {
  for (let at = Math.floor(after / minute) * minute; at < after + days * 86_400_000; at += minute) {
    if (!matches(at + (seconds[0] ?? 0) * 1000)) continue
    const fits = seconds.map((second) => at + second * 1000).find((time) => time > after)
    if (fits !== undefined) return fits
  }
  return undefined
}

const instant = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) })

describe('every expression', () => {
  test('that the contract takes fires when a scan of every minute says', () => {
    fc.assert(
      fc.property(schedule, instant, (wanted, after) => {
        expect(quartzProblem(wanted.text)).toBeUndefined()
        const next = nextFiring(wanted.text, after)
        const days = 40
        const expected = scanned(wanted, after, days)
        if (expected !== undefined) expect(next).toBe(expected)
        else expect(next ?? Infinity).toBeGreaterThanOrEqual(after + (days - 1) * 86_400_000)
      }),
      { numRuns: 150 },
    )
  })

  test('gives the same answer whatever was asked before', () => {
    const expression = '0 7 2/8 ? * 2,3,4,5,6,7'
    fc.assert(
      fc.property(fc.array(instant, { minLength: 2, maxLength: 12 }), (times) => {
        const answers = times.map((at) => nextFiring(expression, at))
        expect(times.toReversed().map((at) => nextFiring(expression, at))).toEqual(
          answers.toReversed(),
        )
        for (const [index, at] of times.entries()) expect(answers[index]).toBeGreaterThan(at)
      }),
    )
  })

  test('is taken exactly when the contract takes it', () => {
    const token = fc.constantFrom(
      '*',
      '?',
      '0',
      '1',
      '7',
      '8',
      '12',
      '13',
      '24',
      '59',
      '60',
      'SUN',
      'mon',
      'JAN',
      '2/8',
      '2-6',
      '6-2',
      '*/7',
      '*/8',
      '1,2',
      '1,',
      'L',
      '15W',
      '6#3',
      '-1',
      '1-',
      '/5',
      '1/0',
      '1/32',
      '2-5/2',
      'MON-FRI',
    )
    fc.assert(
      fc.property(fc.array(token, { minLength: 5, maxLength: 7 }), (tokens) => {
        const text = tokens.join(' ')
        const attempt = () => nextFiring(text, Date.UTC(2025, 0))
        if (quartzProblem(text) === undefined) expect(attempt).not.toThrow()
        else expect(attempt).toThrow(TypeError)
      }),
      { numRuns: 2000 },
    )
  })
})
