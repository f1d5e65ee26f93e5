/** DWS shows alarms in the time of China unless a request says otherwise. */
export const usualTimeZone = 'GMT+08:00'

/** Milliseconds east of UTC of `GMT` or `GMT+08:00`. */
const offsetOf = (time_zone: string): number => {
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(time_zone) ?? []
  const east = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
  return sign === '-' ? -east : east
}

/** `2022-10-27 08:11:29` in a zone. */
export const localTime = (at: number, time_zone: string = usualTimeZone): string =>
  new Date(at + offsetOf(time_zone)).toISOString().slice(0, 19).replace('T', ' ')

/** `2022-10-27` in a zone. */
export const localDate = (at: number, time_zone: string = usualTimeZone): string =>
  localTime(at, time_zone).slice(0, 10)
