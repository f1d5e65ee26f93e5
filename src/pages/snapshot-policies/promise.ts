import { firingsOf, type PlannedPolicy } from './backup-plan.ts'
import { day } from './firing-time.ts'

/** Long enough for a schedule of months to show its longest pause. */
const horizon = 400 * day
/** For a schedule of a single day of the year, or of 29 February. */
const longHorizon = 9 * 366 * day

const largest = (policies: readonly PlannedPolicy[], from: number, span: number) => {
  let gap: number | undefined
  let before: number | undefined
  for (const { at } of firingsOf(policies, { from, until: from + span, taken_only: true })) {
    if (before !== undefined) gap = Math.max(gap ?? 0, at - before)
    before = at
  }
  return gap
}

const known = new Map<string, number | undefined>()
const mostKnown = 200

/**
 * The longest time between two snapshots of the whole cluster by its schedule: how old the last good
 * one may become. undefined when the policies promise nothing for long. Most clusters share their
 * policies, and the answer hardly changes from day to day: it is kept by day.
 */
export const largestGap = (policies: readonly PlannedPolicy[], now: number): number | undefined => {
  const own = policies.filter(({ backup_level }) => backup_level === 'cluster')
  const from = Math.floor(now / day) * day
  const key = JSON.stringify([from, own.map((p) => [p.backup_strategy, p.backup_type])])
  if (known.has(key)) return known.get(key)
  if (known.size >= mostKnown) known.clear()
  const gap = largest(own, from, horizon) ?? largest(own, from, longHorizon)
  known.set(key, gap)
  return gap
}
