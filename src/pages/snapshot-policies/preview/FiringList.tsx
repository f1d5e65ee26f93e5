import { scheduleWords } from '../../../i18n/snapshot-policy-words.ts'
import { policiesText } from '../../../i18n/snapshot-policies.ts'
import { formatTime } from '../../../lib/format.ts'
import type { Firing } from '../backup-plan.ts'
import { localTime } from '../local-clock.ts'
import classes from '../SnapshotPolicies.module.css'

const text = policiesText.calendar

/** What there is to say of a firing beside what it takes. */
export const noteOf = ({ skip, full_because, near }: Firing): string =>
  [
    skip && policiesText.note.skip(skip),
    full_because && policiesText.note.full[full_because],
    near.length > 0 && skip?.because !== 'outranked' && policiesText.note.near(near),
  ]
    .filter(Boolean)
    .join(' ')

interface Props {
  firings: readonly Firing[]
  /** Whether the time of this browser is worth a column. */
  withHere: boolean
}

/** The same as the calendar, a line for each firing. */
export const FiringList = ({ firings, withHere }: Props) => (
  <div className={classes.scroll} role="group" tabIndex={0} aria-label={text.listLabel}>
    <table className={classes.table} aria-label={text.listLabel}>
      <thead>
        <tr>
          <th scope="col">{text.columns.utc}</th>
          {withHere && <th scope="col">{text.columns.here}</th>}
          <th scope="col">{text.columns.policy}</th>
          <th scope="col">{text.columns.takes}</th>
          <th scope="col">{text.columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {firings.map((firing) => {
          const { at, policy, takes = 'none' } = firing
          return (
            <tr key={`${at} ${policy.policy_id}`}>
              <td title={formatTime(new Date(at))}>
                {scheduleWords.day(at)} {new Date(at).toISOString().slice(11, 16)}
              </td>
              {withHere && <td>{localTime(at)}</td>}
              <td className={classes.wrap}>{policy.policy_name}</td>
              <td>{text.takes[takes]}</td>
              <td className={classes.wrap}>{noteOf(firing)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)
