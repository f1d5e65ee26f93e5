import { Anchor, Modal } from '@mantine/core'
import { EventSeverityBadge } from '../../components/status/EventSeverityBadge.tsx'
import { eventsText } from '../../i18n/events.ts'
import { formatTime } from '../../lib/format.ts'
import type { EventListRow } from './event-rows.ts'
import classes from './EventTimeline.module.css'
import type { Mark } from './timeline.ts'

interface Props {
  mark: Mark
  onOpen: (row: EventListRow) => void
  onClose: () => void
}

/** The events behind one mark of the timeline. */
export const EventsOfMark = ({ mark: { rows }, onOpen, onClose }: Props) => (
  <Modal opened onClose={onClose} size="lg" title={eventsText.timeline.severalTitle(rows.length)}>
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.event.event_id}>
          <time dateTime={row.occurred.toISOString()}>{formatTime(row.occurred)}</time>
          <EventSeverityBadge raw={row.event.severity} />
          <span className={classes.event}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              onClick={() => {
                onOpen(row)
              }}
            >
              {row.title}
            </Anchor>{' '}
            {row.event.source_name}
          </span>
        </li>
      ))}
    </ul>
  </Modal>
)
