import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { Age } from '../../components/display/Age.tsx'
import type { Column } from '../../components/list/DataTable.tsx'
import { EventSeverityBadge } from '../../components/status/EventSeverityBadge.tsx'
import { eventsText } from '../../i18n/events.ts'
import { missing } from '../../lib/format.ts'
import { paths } from '../../paths.ts'
import type { EventListRow } from './event-rows.ts'
import classes from './EventList.module.css'

const title = eventsText.columns

export const categoryWord = (category: string) => eventsText.categories[category] ?? category

interface Options {
  project_name: string
  /** Ids of the clusters that exist: only these are links. */
  existing: ReadonlySet<string>
  onOpen: (row: EventListRow) => void
}

/** Columns of the list of events. */
export const eventColumns = ({
  project_name,
  existing,
  onOpen,
}: Options): Column<EventListRow>[] => [
  {
    key: 'time',
    title: title.time,
    value: ({ event }) => event.occur_time,
    text: ({ occurred }) => occurred.toISOString(),
    cell: ({ occurred }) => <Age date={occurred} />,
  },
  {
    key: 'event',
    title: title.event,
    value: (row) => row.title.toLowerCase(),
    text: (row) => row.title,
    cell: (row) => (
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => {
          onOpen(row)
        }}
      >
        {row.title}
      </Anchor>
    ),
  },
  {
    key: 'severity',
    title: title.severity,
    value: ({ event }) => event.severity ?? undefined,
    cell: ({ event }) => <EventSeverityBadge raw={event.severity} />,
  },
  {
    key: 'category',
    title: title.category,
    optional: true,
    value: ({ event }) => event.category ?? undefined,
    cell: ({ event }) => (event.category ? categoryWord(event.category) : missing),
  },
  {
    key: 'source',
    title: title.source,
    optional: true,
    value: ({ event }) => event.source_name?.toLowerCase(),
    text: ({ event }) => event.source_name ?? undefined,
    cell: ({ event: { source_id, source_name } }) =>
      source_id && existing.has(source_id) ? (
        <Anchor
          component={Link}
          to={paths.cluster({ project_name, cluster_id: source_id })}
          size="sm"
        >
          {source_name || source_id}
        </Anchor>
      ) : (
        source_name || source_id || missing
      ),
  },
  {
    key: 'context',
    title: title.context,
    optional: true,
    text: ({ event }) => event.context ?? undefined,
    cell: ({ event }) => (
      <div className={classes.context} title={event.context ?? ''}>
        {event.context || missing}
      </div>
    ),
  },
]
