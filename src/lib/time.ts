const pad = (value: number) => String(value).padStart(2, '0')

/** A time of the service: ISO 8601, with Z or without, which means UTC all the same (wire.md §1). */
export const parseServiceTime = (text: string | null | undefined): Date | undefined => {
  if (!text) return undefined
  const iso = text.replace(' ', 'T')
  const date = new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`)
  return Number.isNaN(date.getTime()) ? undefined : date
}

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
