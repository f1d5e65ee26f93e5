import { isOnce, quartzValues, type QuartzValues } from '../../contract/quartz.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
export const day = 24 * hour

/** A day that comes at all comes within this: 29 February may leave out a turn of the century. */
const mostDays = 8 * 366 + 1

/** The first time of day, in milliseconds after midnight, that is not before `from`. */
const timeOfDay = (values: QuartzValues, from: number): number | undefined => {
  for (const h of values.hour) {
    if ((h + 1) * hour <= from) continue
    for (const m of values.minute) {
      if (h * hour + (m + 1) * minute <= from) continue
      for (const s of values.second) {
        const at = h * hour + m * minute + s * second
        if (at >= from) return at
      }
    }
  }
  return undefined
}

const fallsOn = ({ day_of_month, month, day_of_week }: QuartzValues, midnight: number): boolean => {
  const date = new Date(midnight)
  return (
    month.includes(date.getUTCMonth() + 1) &&
    (day_of_month.includes(date.getUTCDate()) || day_of_week.includes(date.getUTCDay() + 1))
  )
}

/** The one time of a policy that fires once: UTC, with its Z or without. */
export const onceAt = (backup_strategy: string): number =>
  Date.parse(backup_strategy.replace(/Z?$/, 'Z'))

/**
 * When a `backup_strategy` fires next after a time, in UTC; undefined when it never does, or is no
 * schedule. Reckoned here, apart from the service, so that the two can be compared.
 */
export const nextFiring = (backup_strategy: string, after: number): number | undefined => {
  if (isOnce(backup_strategy)) {
    const at = onceAt(backup_strategy)
    return at > after ? at : undefined
  }
  const values = quartzValues(backup_strategy)
  if (!values) return undefined
  const first = Math.floor(after / day) * day
  // The service fires at full seconds.
  const from = Math.floor(after / second) * second + second
  for (let midnight = first; midnight < first + mostDays * day; midnight += day) {
    if (!fallsOn(values, midnight)) continue
    const at = timeOfDay(values, Math.max(0, from - midnight))
    if (at !== undefined) return midnight + at
  }
  return undefined
}

/** The service's list and this page are asked a moment apart. */
const apart = 15 * second

/**
 * Whether the service's `next_fire_time` is what the schedule says. A time that has passed says nothing:
 * the list is older than the firing.
 */
export const disagrees = (backup_strategy: string, next_fire_time: number, now: number): boolean =>
  next_fire_time > now &&
  ![now, now + apart].some((from) => nextFiring(backup_strategy, from) === next_fire_time)
