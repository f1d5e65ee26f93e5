import { alarmLevel, type AlarmDetail, type AlarmStatistic } from '../../contract/alarms.ts'
import { parseServiceTime } from '../../lib/time.ts'

const day = 86_400_000
const days = 7

const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** Seven days in a row, oldest first, ending with the newest that the service named, or today: a missing day has no alarms. */
export const fillDays = (statistics: readonly AlarmStatistic[], now: number): AlarmStatistic[] => {
  const known = new Map(statistics.map((row) => [row.date, row]))
  const newest = [...known.keys()].toSorted().at(-1)
  const last = (newest ? parseServiceTime(`${newest}T00:00:00`)?.getTime() : undefined) ?? now
  return Array.from({ length: days }, (_, index) => {
    const date = dateOf(last - (days - 1 - index) * day)
    return known.get(date) ?? { date, urgent: 0, important: 0, minor: 0, prompt: 0 }
  })
}

/** The same counts out of a list of alarms, whose dates are in UTC; an alarm of unknown severity is not drawn. */
export const countDays = (alarms: readonly AlarmDetail[], now: number): AlarmStatistic[] => {
  const rows = fillDays([{ date: dateOf(now), urgent: 0, important: 0, minor: 0, prompt: 0 }], now)
  const byDate = new Map(rows.map((row) => [row.date, row]))
  for (const alarm of alarms) {
    const level = alarmLevel(alarm.alarm_level)
    const row = byDate.get((alarm.alarm_generate_date ?? '').slice(0, 10))
    if (row && level) row[level]++
  }
  return rows
}

/** Whether a list that was cut at its newest rows still holds all alarms of the seven days. */
export const coversDays = (alarms: readonly AlarmDetail[], count: number, now: number): boolean => {
  if (alarms.length >= count) return true
  const first = dateOf(now - (days - 1) * day)
  return alarms.some(({ alarm_generate_date }) => (alarm_generate_date ?? first) < first)
}
