import fc from 'fast-check'
import { Password } from '../src/contract/passwords.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const special = `~!?,.:;-_'"(){}[]/<>@#%^&*+|\\=`

/** Of every length that is allowed, three or four classes of characters. */
export const passwords: fc.Arbitrary<string> = fc
  .string({
    unit: fc.constantFrom(...letters, ...letters.toUpperCase(), ...'0123456789', ...special),
    minLength: 12,
    maxLength: 32,
  })
  .filter((password) => Password.safeParse(password).success)

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const weekdays = 'SUN MON TUE WED THU FRI SAT'.split(' ')

/** One field of a Quartz expression: a list of values, ranges and steps, or a star. */
const field = (min: number, max: number, words: readonly string[] = []): fc.Arbitrary<string> => {
  const value = fc.integer({ min, max })
  const shown = (number: number) =>
    fc.constantFrom(String(number), words[number - min] ?? String(number))
  const part = fc.oneof(
    value.chain(shown),
    fc.tuple(value, value).map((ends) => ends.toSorted((a, b) => a - b).join('-')),
    fc.tuple(value, fc.integer({ min: 1, max: Math.min(max, 59) })).map((both) => both.join('/')),
    fc.integer({ min: 1, max: Math.min(max, 59) }).map((step) => `*/${step}`),
    fc.constant('*'),
  )
  return fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(','))
}

const times = [field(0, 59), field(0, 59), field(0, 23)] as const
const month = field(1, 12, months)

/** Expressions that fire again and again, with `?` for one of the two days. */
export const expressions: fc.Arbitrary<string> = fc
  .oneof(
    fc.tuple(...times, field(1, 31), month, fc.constant('?')),
    fc.tuple(...times, fc.constant('?'), month, field(1, 7, weekdays)),
  )
  .map((fields) => fields.join(' '))

/** Moments of a policy that fires once, with and without a Z. */
const moments: fc.Arbitrary<string> = fc
  .tuple(
    fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2059-12-31'),
      noInvalidDate: true,
    }),
    fc.constantFrom('', 'Z'),
  )
  .map(([date, zone]) => date.toISOString().slice(0, 19) + zone)

export const schedules: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: expressions, weight: 4 },
  { arbitrary: moments, weight: 1 },
)
