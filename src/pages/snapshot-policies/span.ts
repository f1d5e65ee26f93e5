import { formatDuration } from '../../lib/duration.ts'

const hour = 3_600_000
const day = 24 * hour

/** `24 h 7 min`, `7 days`, `30 days 2 h`: the time between snapshots. */
export const formatSpan = (ms: number): string => {
  if (ms < 2 * day) return formatDuration(ms)
  const hours = Math.round(ms / hour)
  const rest = hours % 24
  const days = `${Math.floor(hours / 24)} days`
  return rest === 0 ? days : `${days} ${rest} h`
}
