import { isOnce, quartzValues } from '../../../contract/quartz.ts'

/** What the form can say. Weekdays as Quartz counts them: 1 is Sunday. All times are UTC. */
export interface ScheduleForm {
  kind: 'periodic' | 'once'
  days: 'week' | 'month'
  weekdays: readonly number[]
  dates: readonly number[]
  hour: number
  minute: number
  /** Hours from one to the next of a day, the first at `hour`; 24 is once a day. */
  every: number
  /** `2026-03-01T09:24`, of a policy that fires once. */
  once: string
}

export const allWeekdays = [1, 2, 3, 4, 5, 6, 7] as const
export const intervals = { least: 4, most: 24 } as const

export const emptySchedule: ScheduleForm = {
  kind: 'periodic',
  days: 'week',
  weekdays: allWeekdays,
  dates: [1],
  hour: 2,
  minute: 0,
  every: 24,
  once: '',
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b).join(',')

/** The form as a `backup_strategy`; empty while no day is chosen. */
export const toStrategy = (form: ScheduleForm): string => {
  const { kind, days, weekdays, dates, hour, minute, every, once } = form
  if (kind === 'once') return once && `${once}:00`
  const chosen = days === 'week' ? weekdays : dates
  if (chosen.length === 0) return ''
  const hours = every === intervals.most ? hour : `${hour}/${every}`
  const time = `0 ${minute} ${hours}`
  return days === 'week' ? `${time} ? * ${ascending(weekdays)}` : `${time} ${ascending(dates)} * ?`
}

/** The first hour and the interval that hours stand for; undefined when the form has no words for them. */
const intervalOf = (text: string, hours: readonly number[]) => {
  const [hour = 0, second] = hours
  const written = /^\d{1,2}\/(\d{1,2})$/.exec(text)?.[1]
  const every = written ? Number(written) : second === undefined ? intervals.most : second - hour
  const even = hours.every((value, index) => value === hour + index * every)
  const full = hour + hours.length * every > 23
  return every >= intervals.least && even && full ? { hour, every } : undefined
}

/** What the form shows for a `backup_strategy`; undefined when that is more than the form can show. */
export const fromStrategy = (backup_strategy: string): Partial<ScheduleForm> | undefined => {
  if (isOnce(backup_strategy))
    return /:00Z?$/.test(backup_strategy)
      ? { kind: 'once', once: backup_strategy.slice(0, 16) }
      : undefined
  const values = quartzValues(backup_strategy)
  if (!values) return undefined
  const { second, minute, hour, day_of_month, month, day_of_week } = values
  const time = intervalOf(backup_strategy.trim().split(/\s+/)[2] ?? '', hour)
  const whole = second.length === 1 && second[0] === 0 && month.length === 12
  const [at = 0] = minute
  if (!time || !whole || minute.length !== 1) return undefined
  const shown = { kind: 'periodic', minute: at, ...time } as const
  return day_of_week.length > 0
    ? { ...shown, days: 'week', weekdays: day_of_week }
    : { ...shown, days: 'month', dates: day_of_month }
}
