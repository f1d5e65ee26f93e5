import { Text } from '@mantine/core'
import frame from '../../../components/chart/ChartFrame.module.css'
import { policiesText } from '../../../i18n/snapshot-policies.ts'
import { scheduleWords } from '../../../i18n/snapshot-policy-words.ts'
import { missing } from '../../../lib/format.ts'
import type { RestoreDay } from './restore-points.ts'

const text = policiesText.points
const columns = ['day', 'full', 'increments', 'hidden', 'oldest'] as const

/** The numbers behind the bars. */
export const RestoreTable = ({ days }: { days: readonly RestoreDay[] }) => (
  <>
    <table className={frame.table} aria-label={text.title}>
      <thead>
        <tr>
          {columns.map((key) => (
            <th key={key} scope="col">
              {text.columns[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(({ at, full, increments, hidden, oldest }) => (
          <tr key={at}>
            <th scope="row">{scheduleWords.day(at)}</th>
            <td>{full}</td>
            <td>{increments}</td>
            <td>{hidden}</td>
            <td>{oldest === undefined ? missing : scheduleWords.day(oldest)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <Text size="xs" c="dimmed" mt={4}>
      {text.hiddenHelp}
    </Text>
  </>
)
