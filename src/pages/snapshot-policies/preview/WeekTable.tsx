import { VisuallyHidden } from '@mantine/core'
import { policiesText } from '../../../i18n/snapshot-policies.ts'
import { scheduleWords } from '../../../i18n/snapshot-policy-words.ts'
import type { Firing } from '../backup-plan.ts'
import { day } from '../firing-time.ts'
import { noteOf } from './FiringList.tsx'
import classes from './Preview.module.css'
import type { CalendarDay } from './week-grid.ts'

const text = policiesText.calendar

/** More of a day are counted. */
const mostOfDay = 4

const weekdays = [2, 3, 4, 5, 6, 7, 1]

const clock = (at: number) => new Date(at).toISOString().slice(11, 16)

const sentence = (firing: Firing) =>
  [
    `${clock(firing.at)} UTC, ${text.takes[firing.takes ?? 'none']}, ${firing.policy.policy_name}.`,
    noteOf(firing),
  ].join(' ')

const Mark = ({ firing, draft_id }: { firing: Firing; draft_id: string | undefined }) => (
  <span
    className={classes.mark}
    data-takes={firing.takes ?? 'none'}
    data-near={firing.near.length > 0 || undefined}
    data-draft={firing.policy.policy_id === draft_id || undefined}
    title={sentence(firing)}
  >
    <span aria-hidden>{clock(firing.at)}</span>
    <VisuallyHidden>{sentence(firing)}</VisuallyHidden>
  </span>
)

interface CellProps {
  date: CalendarDay
  /** The first of the table, which names its month as the first of a month does. */
  first: boolean
  now: number
  draft_id: string | undefined
}

const Cell = ({ date: { at, firings }, first, now, draft_id }: CellProps) => {
  const shown = firings.length > mostOfDay ? firings.slice(0, mostOfDay - 1) : firings
  const today = now >= at && now < at + day
  const date = new Date(at).getUTCDate()
  return (
    <td data-past={at + day <= now || undefined} {...(today && { 'aria-current': 'date' })}>
      <span className={classes.date}>
        {first || date === 1 ? scheduleWords.dayOfMonth(at) : date}
      </span>
      {shown.map((firing) => (
        <Mark key={`${firing.at} ${firing.policy.policy_id}`} {...{ firing, draft_id }} />
      ))}
      {shown.length < firings.length && (
        <span
          className={classes.moreMarks}
          title={firings.slice(shown.length).map(sentence).join('\n')}
        >
          {text.moreOfDay(firings.length - shown.length)}
        </span>
      )}
    </td>
  )
}

interface Props {
  weeks: readonly (readonly CalendarDay[])[]
  now: number
  /** The policy that is being edited: its marks stand out. */
  draft_id: string | undefined
}

/** Weeks as the rows of a table, each firing a mark on its day. */
export const WeekTable = ({ weeks, now, draft_id }: Props) => (
  <table className={classes.weeks} aria-label={text.title}>
    <thead>
      <tr>
        {weekdays.map((weekday) => (
          <th key={weekday} scope="col" abbr={scheduleWords.weekday(weekday)}>
            {scheduleWords.shortWeekday(weekday)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeks.map((week, row) => (
        <tr key={week[0]?.at}>
          {week.map((date, column) => (
            <Cell key={date.at} first={row + column === 0} {...{ date, now, draft_id }} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
