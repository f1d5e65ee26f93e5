import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { Age } from '../../components/display/Age.tsx'
import { AlarmLevelBadge } from '../../components/status/AlarmLevelBadge.tsx'
import { Badge } from '../../components/status/Badge.tsx'
import type { Column } from '../../components/list/DataTable.tsx'
import { alarmsText } from '../../i18n/alarms.ts'
import { missing } from '../../lib/format.ts'
import { paths } from '../../paths.ts'
import { gravity, shortMessage, type AlarmListRow } from './alarm-rows.ts'
import classes from './AlarmList.module.css'

const title = alarmsText.columns

export const AlarmStateBadge = ({ row: { state, alarm } }: { row: AlarmListRow }) => {
  const raw = alarm.alarm_status ?? ''
  if (!state) return raw ? <Badge tone="grey" label={raw} raw={raw} /> : missing
  return <Badge tone={state === 'open' ? 'amber' : 'green'} label={alarmsText[state]} raw={raw} />
}

interface Options {
  project_name: string
  /** Ids of the clusters that exist: only these are links. */
  existing: ReadonlySet<string>
  onOpen: (row: AlarmListRow) => void
}

/** Columns of the list of alarms. */
export const alarmColumns = ({
  project_name,
  existing,
  onOpen,
}: Options): Column<AlarmListRow>[] => [
  {
    key: 'name',
    title: title.name,
    value: ({ name }) => name.toLowerCase(),
    text: ({ name }) => name,
    cell: (row) => (
      <Anchor
        component="button"
        type="button"
        size="sm"
        className={classes.name ?? ''}
        title={row.name}
        onClick={() => {
          onOpen(row)
        }}
      >
        {row.name}
      </Anchor>
    ),
  },
  {
    key: 'severity',
    title: title.severity,
    value: ({ level }) => gravity(level),
    text: ({ level, alarm }) => level ?? alarm.alarm_level,
    cell: ({ alarm }) => <AlarmLevelBadge raw={alarm.alarm_level} />,
  },
  {
    key: 'cluster',
    title: title.cluster,
    optional: true,
    value: ({ alarm }) => alarm.resource_id_name?.toLowerCase(),
    text: ({ alarm }) => alarm.resource_id_name ?? undefined,
    cell: ({ alarm: { resource_id, resource_id_name } }) =>
      resource_id && existing.has(resource_id) ? (
        <Anchor
          component={Link}
          to={paths.cluster({ project_name, cluster_id: resource_id })}
          size="sm"
        >
          {resource_id_name || resource_id}
        </Anchor>
      ) : (
        (resource_id_name ?? missing)
      ),
  },
  {
    key: 'status',
    title: title.status,
    value: ({ state }) => state,
    text: ({ state, alarm }) => state ?? alarm.alarm_status ?? undefined,
    cell: (row) => <AlarmStateBadge row={row} />,
  },
  {
    key: 'raised',
    title: title.raised,
    value: ({ raised }) => raised?.getTime(),
    text: ({ raised }) => raised?.toISOString(),
    cell: ({ raised }) => <Age date={raised} />,
  },
  {
    key: 'message',
    title: title.message,
    optional: true,
    text: ({ alarm }) => shortMessage(alarm),
    cell: ({ alarm }) => (
      <div className={classes.message} title={shortMessage(alarm)}>
        {shortMessage(alarm) || missing}
      </div>
    ),
  },
]
