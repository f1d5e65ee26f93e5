const list = new Intl.ListFormat('en', { type: 'conjunction' })

const pad = (value: number) => String(value).padStart(2, '0')

/** Index 0 is Quartz's 1. */
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const months =
  'January February March April May June July August September October November December'.split(' ')

const ordinal = (value: number): string => {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(value)
  const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' }
  return `${value}${endings[rule] ?? 'th'}`
}

/** The week begins on Monday: Sunday comes last. */
const weekOrder = (day: number) => (day + 5) % 7

/** How a schedule reads. Weekdays as Quartz counts them: 1 is Sunday. */
export const scheduleWords = {
  weekday: (day: number) => weekdays[day - 1] ?? String(day),
  shortWeekday: (day: number) => (weekdays[day - 1] ?? '').slice(0, 3),
  weekOrder,
  everyDay: 'Every day',
  onWeekdays: (days: readonly number[]): string => {
    const sorted = [...days].sort((a, b) => weekOrder(a) - weekOrder(b))
    const names = sorted.map((day) => weekdays[day - 1] ?? '')
    const [first = 0] = sorted.map(weekOrder)
    const inRow = sorted.every((day, index) => weekOrder(day) === first + index)
    return inRow && names.length > 2 ? `${names[0]} to ${names.at(-1)}` : list.format(names)
  },
  onDates: (dates: readonly number[]) => `On the ${list.format(dates.map(ordinal))} of the month`,
  inMonths: (of: readonly number[]) =>
    ` in ${list.format(of.map((month) => months[month - 1] ?? ''))}`,
  clock: (hour: number, minute: number, second = 0) =>
    `${pad(hour)}:${pad(minute)}${second === 0 ? '' : `:${pad(second)}`}`,
  at: (times: readonly string[]) => ` at ${list.format(times)} UTC`,
  timesADay: (count: number) => `, ${count} times a day`,
  once: (date: string, time: string) => `Once, on ${date} at ${time} UTC`,
  dates: (dates: readonly number[]) =>
    new Intl.ListFormat('en', { type: 'disjunction' }).format(dates.map(String)),
  month: (at: number) =>
    new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at),
  /** `24 Nov` */
  dayOfMonth: (at: number) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
      at,
    ),
  day: (at: number) =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(at),
}
