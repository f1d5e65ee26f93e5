import { EventSeverityBadge } from '../../components/status/EventSeverityBadge.tsx'
import { FieldsDialog } from '../../components/page/FieldsDialog.tsx'
import { eventsText } from '../../i18n/events.ts'
import { formatTime } from '../../lib/format.ts'
import { categoryWord } from './event-columns.tsx'
import type { EventListRow } from './event-rows.ts'

const { columns, details } = eventsText

/** All that the service says of an event. */
export const EventDetails = ({ row, onClose }: { row: EventListRow; onClose: () => void }) => {
  const { event, title, occurred } = row
  return (
    <FieldsDialog
      title={title}
      onClose={onClose}
      fields={[
        { label: columns.time, value: formatTime(occurred) },
        {
          label: columns.severity,
          value: event.severity,
          shown: <EventSeverityBadge raw={event.severity} />,
        },
        {
          label: columns.category,
          value: event.category,
          shown: event.category ? categoryWord(event.category) : undefined,
        },
        { label: columns.source, value: event.source_name },
        { label: details.source_type, value: event.source_type },
        { label: details.source_id, value: event.source_id },
        { label: columns.context, value: event.context },
        { label: details.subject, value: event.subject },
        { label: details.description, value: event.description },
        { label: details.name, value: event.name },
        { label: details.id, value: event.event_id },
      ]}
    />
  )
}
