import { Anchor } from '@mantine/core'
import { AlarmLevelBadge } from '../../components/status/AlarmLevelBadge.tsx'
import { FieldsDialog } from '../../components/page/FieldsDialog.tsx'
import { alarmsText } from '../../i18n/alarms.ts'
import { formatTime } from '../../lib/format.ts'
import { AlarmStateBadge } from './alarm-columns.tsx'
import { alarmHelp } from './alarm-help.ts'
import type { AlarmListRow } from './alarm-rows.ts'

const { columns, details } = alarmsText

/** All that the service says of an alarm. */
export const AlarmDetails = ({ row, onClose }: { row: AlarmListRow; onClose: () => void }) => {
  const { alarm, raised } = row
  const help = alarmHelp(alarm.alarm_id)
  return (
    <FieldsDialog
      title={row.name}
      onClose={onClose}
      fields={[
        {
          label: columns.severity,
          value: alarm.alarm_level,
          shown: <AlarmLevelBadge raw={alarm.alarm_level} />,
        },
        {
          label: columns.status,
          value: alarm.alarm_status,
          shown: <AlarmStateBadge row={row} />,
        },
        { label: columns.raised, value: raised ? formatTime(raised) : alarm.alarm_generate_date },
        { label: columns.cluster, value: alarm.resource_id_name },
        { label: details.resource, value: alarm.resource_id },
        { label: columns.message, value: alarm.alarm_message },
        { label: details.location, value: alarm.alarm_location },
        { label: details.source, value: alarm.alarm_source },
        { label: details.id, value: alarm.alarm_id },
        ...(help ? [{ label: details.guide, value: help, shown: <GuideLink to={help} /> }] : []),
      ]}
    />
  )
}

const GuideLink = ({ to }: { to: string }) => (
  <Anchor href={to} target="_blank" rel="noopener noreferrer" size="sm">
    {details.openGuide}
  </Anchor>
)
