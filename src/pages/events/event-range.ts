import { parseServiceTime } from '../../lib/time.ts'

const hour = 3_600_000

/** Ranges that end now, and how long each is. */
const lengths = { '24h': 24 * hour, '7d': 7 * 24 * hour, '30d': 30 * 24 * hour } as const

/** What the address says of the time: a range of these, or `from` and `to` without seconds, in UTC. */
export const ranges = ['24h', '7d', '30d', 'custom'] as const
export interface RangeFilter {
  range: string
  from: string
  to: string
}

/** In milliseconds since 1970; an end that is not set is open. */
export interface Span {
  from: number
  to: number
}

const minute = 60_000

/** A minute that is the end belongs to the span whole; what is no time leaves its end open. */
export const spanOf = ({ range, from, to }: RangeFilter, now: number): Span => {
  if (range === 'custom')
    return {
      from: parseServiceTime(from)?.getTime() ?? -Infinity,
      to: (parseServiceTime(to)?.getTime() ?? Infinity) + minute - 1,
    }
  const length = Object.entries(lengths).find(([name]) => name === range)?.[1]
  return { from: length === undefined ? -Infinity : now - length, to: Infinity }
}

/** The span to draw: open ends become the oldest event that there is, and now. */
export const drawnSpan = (span: Span, times: readonly number[], now: number): Span => {
  const to = Number.isFinite(span.to) ? span.to : Math.max(now, ...times.slice(0, 1))
  const from = Number.isFinite(span.from)
    ? span.from
    : times.reduce((oldest, time) => Math.min(oldest, time), to - hour)
  return { from, to: Math.max(to, from + minute) }
}
