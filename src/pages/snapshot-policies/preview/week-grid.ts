import type { Firing } from '../backup-plan.ts'
import { day } from '../firing-time.ts'

export interface CalendarDay {
  /** Midnight of UTC. */
  readonly at: number
  readonly firings: readonly Firing[]
}

/** Midnight of UTC of the Monday of a week. 1970 began on a Thursday. */
const mondayOf = (at: number) => {
  const days = Math.floor(at / day)
  return (days - ((days + 3) % 7)) * day
}

/**
 * The weeks from now to the last firing, from Monday on, each firing on its day; not more than so many,
 * for what fires once a month would fill years with empty days.
 */
export const weekGrid = (
  firings: readonly Firing[],
  now: number,
  mostWeeks: number,
): CalendarDay[][] => {
  const first = mondayOf(now)
  const last = firings.at(-1)?.at ?? now
  const count = Math.min(mostWeeks, Math.floor((mondayOf(last) - first) / (7 * day)) + 1)
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const at = first + (week * 7 + weekday) * day
      return { at, firings: firings.filter((one) => one.at >= at && one.at < at + day) }
    }),
  )
}
