const number = new Intl.NumberFormat('en')

export const formatNumber = (value: number): string => number.format(value)

/** What stands for a missing value, everywhere. */
export const missing = '–'

/** An id shortened in the middle: `7d85f602…471c15`. */
export const shortId = (id: string): string =>
  id.length <= 16 ? id : `${id.slice(0, 8)}…${id.slice(-6)}`

const pad = (value: number) => String(value).padStart(2, '0')

/** `2026-03-01 14:05:09 UTC`: the zone is always printed. */
export const formatTime = (date: Date): string =>
  `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())} ` +
  `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())} UTC`

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always', style: 'short' })

/** `5 min. ago`. A clock that runs ahead never makes a past event lie in the future. */
export const formatAge = (date: Date, now: number): string => {
  const age = Math.max(0, now - date.getTime())
  for (const [unit, size] of units)
    if (age >= size) return relative.format(-Math.floor(age / size), unit)
  return 'just now'
}
