import type { Event } from '../../contract/events.ts'
import { formatTime } from '../../lib/format.ts'
import type { Span } from './event-range.ts'

/** An event as the list needs it. */
export interface EventListRow {
  event: Event
  title: string
  occurred: Date
  /** Lower case: what the search looks through. */
  haystack: string
}

export const eventRows = (events: readonly Event[]): EventListRow[] =>
  events.map((event) => {
    const occurred = new Date(event.occur_time)
    const title = event.display_name || event.name || event.event_id
    return {
      event,
      title,
      occurred,
      haystack: [
        title,
        event.name,
        event.source_name,
        event.source_id,
        event.context,
        formatTime(occurred),
      ]
        .join('\n')
        .toLowerCase(),
    }
  })

export interface EventFilter {
  q: string
  severity: string
  category: string
  source_type: string
  span: Span
}

/** Rows that match everything that is set; empty texts let everything pass. */
export const filterEvents = (
  rows: readonly EventListRow[],
  { q, severity, category, source_type, span }: EventFilter,
): readonly EventListRow[] => {
  const needle = q.trim().toLowerCase()
  return rows.filter(
    ({ haystack, event }) =>
      (!needle || haystack.includes(needle)) &&
      (!severity || event.severity === severity) &&
      (!category || event.category === category) &&
      (!source_type || event.source_type === source_type) &&
      event.occur_time >= span.from &&
      event.occur_time <= span.to,
  )
}

/** The values of a field that occur, for a select: the service names more than its tables. */
export const valuesOf = (
  events: readonly Event[],
  field: 'severity' | 'category' | 'source_type',
): readonly string[] =>
  [...new Set(events.map((event) => event[field]))]
    .filter((value): value is string => !!value)
    .toSorted()
