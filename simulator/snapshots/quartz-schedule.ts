import { Cron } from 'croner'
import { isOnce, quartzProblem } from '../../src/contract/quartz.ts'

/** Six fields, 1 = Sunday, `2/8` from 2 on, in UTC. Never runs a job. */
const quartz = {
  mode: '6-part',
  alternativeWeekdays: true,
  sloppyRanges: true,
  timezone: 'UTC',
  paused: true,
} as const

interface Schedule {
  readonly cron: Cron
  /** The last answer, which holds for every time between its two. */
  after: number
  next: number
}

/** Expressions that are in use: most clusters share the two of a new cluster. */
const schedules = new Map<string, Schedule>()
const mostSchedules = 500

const scheduleOf = (expression: string): Schedule => {
  const known = schedules.get(expression)
  if (known) return known
  const problem = quartzProblem(expression)
  if (problem) throw new TypeError(`${expression}: ${problem}`)
  if (schedules.size >= mostSchedules) schedules.clear()
  const cron = new Cron(expression.trim(), quartz)
  const schedule = { cron, after: Infinity, next: Infinity }
  schedules.set(expression, schedule)
  return schedule
}

/**
 * When a `backup_strategy` fires next: the first time of its Quartz expression after `after`, or the
 * one time of a policy that fires once (wire.md §4.5). Milliseconds since 1970; null when it never
 * will. Throws a TypeError on what the contract does not take.
 */
export const nextFiring = (backup_strategy: string, after: number): number | null => {
  if (isOnce(backup_strategy)) {
    const at = Date.parse(backup_strategy.replace(/Z?$/, 'Z'))
    return at > after ? at : null
  }
  const schedule = scheduleOf(backup_strategy)
  if (after < schedule.after || after >= schedule.next) {
    schedule.next = schedule.cron.nextRun(new Date(after))?.getTime() ?? Infinity
    schedule.after = after
  }
  return schedule.next === Infinity ? null : schedule.next
}
