/**
 * The Quartz cron expressions of snapshot policies: `second minute hour day-of-month month day-of-week`,
 * 1 = Sunday, in UTC (wire.md §4.5). Exactly one of the two days is `?`.
 */
interface Field {
  readonly name: string
  readonly min: number
  readonly max: number
  readonly words?: readonly string[]
}

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const weekdays = 'SUN MON TUE WED THU FRI SAT'.split(' ')

const fields: readonly Field[] = [
  { name: 'second', min: 0, max: 59 },
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, words: months },
  { name: 'day of week', min: 1, max: 7, words: weekdays },
]

const valueOf = ({ min, max, words }: Field, text: string): number | undefined => {
  const word = words?.indexOf(text.toUpperCase()) ?? -1
  const value = word >= 0 ? word + min : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
  return value >= min && value <= max ? value : undefined
}

/** Quartz refuses a step beyond the largest value of its field. */
const isStep = ({ max }: Field, step: number) => step >= 1 && step <= max

/** `*`, `5`, `2-6`, `2/8`, `2-20/8`: one part of a comma list. */
const isPart = (field: Field, part: string): boolean => {
  const [range = '', step, ...more] = part.split('/')
  if (more.length > 0) return false
  if (step !== undefined && !(/^\d{1,2}$/.test(step) && isStep(field, Number(step)))) return false
  if (range === '*') return true
  const [from, to, ...rest] = range.split('-').map((end) => valueOf(field, end))
  if (rest.length > 0 || from === undefined) return false
  return !range.includes('-') || (to !== undefined && from <= to)
}

/** What is wrong with an expression, naming the field; undefined when nothing is. */
export const quartzProblem = (expression: string): string | undefined => {
  const texts = expression.trim().split(/\s+/)
  if (texts.length !== fields.length)
    return 'Use six fields: second minute hour day-of-month month day-of-week.'
  const days = [texts[3], texts[5]].filter((text) => text === '?')
  if (days.length !== 1) return 'Put ? in exactly one of day of month and day of week.'
  const wrong = fields.find(
    (field, index) =>
      texts[index] !== '?' && !(texts[index] ?? '').split(',').every((part) => isPart(field, part)),
  )
  if (wrong)
    return `The ${wrong.name} takes ${wrong.min} to ${wrong.max}, *, lists, ranges and steps.`
  const early = texts.slice(0, 3).includes('?') || texts[4] === '?'
  return early ? 'Only a day may be ?.' : undefined
}

/** The values that a part of a comma list stands for; `5/3` goes on to the largest. */
const valuesOfPart = (field: Field, part: string): number[] => {
  const [range = '', step] = part.split('/')
  const [first, last] = range === '*' ? [] : range.split('-').map((end) => valueOf(field, end))
  const from = first ?? field.min
  const to = last ?? (range === '*' || step !== undefined ? field.max : from)
  const values: number[] = []
  for (let value = from; value <= to; value += Number(step ?? 1)) values.push(value)
  return values
}

/** The values of each field, ascending. A day that is `?` has none: the other one decides. */
export interface QuartzValues {
  readonly second: readonly number[]
  readonly minute: readonly number[]
  readonly hour: readonly number[]
  readonly day_of_month: readonly number[]
  readonly month: readonly number[]
  readonly day_of_week: readonly number[]
}

/** What an expression stands for; undefined for one that has a problem. */
export const quartzValues = (expression: string): QuartzValues | undefined => {
  if (quartzProblem(expression) !== undefined) return undefined
  const texts = expression.trim().split(/\s+/)
  const [second = [], minute = [], hour = [], day_of_month = [], month = [], day_of_week = []] =
    fields.map((field, index) => {
      const parts = texts[index] === '?' ? [] : (texts[index] ?? '').split(',')
      return [...new Set(parts.flatMap((part) => valuesOfPart(field, part)))].sort((a, b) => a - b)
    })
  return { second, minute, hour, day_of_month, month, day_of_week }
}

/** A policy that fires once has a time of UTC in place of an expression: 2023-05-19T09:24:00. */
export const isOnce = (backup_strategy: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z?$/.test(backup_strategy) &&
  !Number.isNaN(Date.parse(backup_strategy.replace(/Z?$/, 'Z')))
