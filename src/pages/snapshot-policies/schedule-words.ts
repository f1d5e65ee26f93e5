import { isOnce, quartzValues, type QuartzValues } from '../../contract/quartz.ts'
import { scheduleWords as words } from '../../i18n/snapshot-policy-words.ts'
import { onceAt } from './firing-time.ts'

/** More times than these are counted, not listed. */
const mostTimes = 6

const dayWords = ({ day_of_month, day_of_week }: QuartzValues): string => {
  if (day_of_week.length === 7 || day_of_month.length === 31) return words.everyDay
  return day_of_week.length > 0 ? words.onWeekdays(day_of_week) : words.onDates(day_of_month)
}

const timeWords = ({ hour, minute, second }: QuartzValues): string => {
  const count = hour.length * minute.length * second.length
  return count > mostTimes
    ? words.timesADay(count)
    : words.at(hour.flatMap((h) => minute.flatMap((m) => second.map((s) => words.clock(h, m, s)))))
}

/** A `backup_strategy` in words; as it came when it is no schedule. */
export const scheduleText = (backup_strategy: string): string => {
  if (isOnce(backup_strategy)) {
    const iso = new Date(onceAt(backup_strategy)).toISOString()
    return words.once(iso.slice(0, 10), iso.slice(11, 16))
  }
  const values = quartzValues(backup_strategy)
  if (!values) return backup_strategy
  const months = values.month.length === 12 ? '' : words.inMonths(values.month)
  return `${dayWords(values)}${months}${timeWords(values)}`
}
