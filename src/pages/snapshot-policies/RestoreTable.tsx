import { Text } from '@mantine/core'
import { policiesText } from '../../i18n/snapshot-policies.ts'
import { scheduleWords } from '../../i18n/snapshot-policy-words.ts'
import { missing } from '../../lib/format.ts'
import type { RestoreDay } from './restore-points.ts'
import classes from './SnapshotPolicies.module.css'

const text = policiesText.points

/** The numbers behind the bars. */
export const RestoreTable = ({ days }: { days: readonly RestoreDay[] }) => (
  <>
    <Text size="xs" c="dimmed" my={4}>
      {text.hiddenHelp}
    </Text>
    <div className={classes.scroll} role="group" tabIndex={0} aria-label={text.title}>
      <table className={classes.table} aria-label={text.title}>
        <thead>
          <tr>
            <th scope="col">{text.columns.day}</th>
            <th scope="col" data-numeric>
              {text.columns.full}
            </th>
            <th scope="col" data-numeric>
              {text.columns.increments}
            </th>
            <th scope="col" data-numeric>
              {text.columns.hidden}
            </th>
            <th scope="col">{text.columns.oldest}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ at, full, increments, hidden, oldest }) => (
            <tr key={at}>
              <td>{scheduleWords.day(at)}</td>
              <td data-numeric>{full}</td>
              <td data-numeric>{increments}</td>
              <td data-numeric>{hidden}</td>
              <td>{oldest === undefined ? missing : scheduleWords.day(oldest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </>
)
