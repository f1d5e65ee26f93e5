import { Text } from '@mantine/core'
import { Age } from '../../../components/display/Age.tsx'
import { AlarmLevelBadge } from '../../../components/status/AlarmLevelBadge.tsx'
import { DataTable, type Column } from '../../../components/list/DataTable.tsx'
import { EventSeverityBadge } from '../../../components/status/EventSeverityBadge.tsx'
import { subscriptionsText as text } from '../../../i18n/subscriptions.ts'
import { missing } from '../../../lib/format.ts'
import type { AnyRecent } from '../match.ts'
import classes from '../Subscriptions.module.css'

const columns: Column<AnyRecent>[] = [
  { key: 'when', title: text.match.when, cell: ({ at }) => <Age date={at} /> },
  {
    key: 'what',
    title: text.match.what,
    cell: ({ title }) => (
      <div className={classes.what} title={title}>
        {title}
      </div>
    ),
  },
  {
    key: 'severity',
    title: text.match.severity,
    cell: ({ kind, severity }) =>
      kind === 'alarm' ? <AlarmLevelBadge raw={severity} /> : <EventSeverityBadge raw={severity} />,
  },
  { key: 'where', title: text.match.where, cell: ({ where }) => where || missing },
]

/** Alarms or events that a subscription matches, newest first. */
export const MatchTable = ({ label, rows }: { label: string; rows: readonly AnyRecent[] }) =>
  rows.length === 0 ? (
    <Text size="sm">{text.noMatches}</Text>
  ) : (
    <div className={classes.matches}>
      <DataTable label={label} rows={rows} columns={columns} rowKey={({ key }) => key} />
    </div>
  )
