import { day } from './firing-time.ts'

/** The zone of this browser. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** `Sun 29 Nov, 03:07` in the zone of this browser. */
export const localTime = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

/** `03:07` in the zone of this browser. */
export const localClock = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)

/** Whether this browser's clock shows UTC now and through the year. */
export const isLocalUtc = (at: number): boolean =>
  nextShift(at) === undefined && new Date(at).getTimezoneOffset() === 0

/** Midnight of UTC of the first day within a year that begins after the clocks here have changed. */
export const nextShift = (from: number): number | undefined => {
  const offset = new Date(from).getTimezoneOffset()
  const midnight = Math.floor(from / day) * day
  for (let at = midnight + day; at <= midnight + 366 * day; at += day)
    if (new Date(at).getTimezoneOffset() !== offset) return at
  return undefined
}
