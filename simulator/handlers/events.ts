import { eventCatalogue, eventContext } from '../events/event-catalogue.ts'
import type { Handlers } from '../state/project.ts'
import type { EventRow } from '../state/rows.ts'

const eventDetail = (project_id: string, event: EventRow) => {
  const { id, name, source_id, source_name, occur_time } = event
  const { display_name, category, severity, source_type, description } = eventCatalogue[name]
  return {
    event_id: id,
    name,
    display_name,
    category,
    severity,
    source_type,
    source_id,
    source_name,
    occur_time,
    status: 2,
    subject: 'DWS event notification',
    description,
    context: eventContext(event),
    project_id,
    name_space: 'dws',
  }
}

export const events = {
  /** Newest first; the table is in the order of time, so a page is cut from its end. */
  listEvents: ({ id, tables }, { query: { offset = 0, limit = 1000 } }) => {
    const all = tables.events.all()
    const end = Math.max(0, all.length - offset * limit)
    const page = all.slice(Math.max(0, end - limit), end).toReversed()
    return { events: page.map((event) => eventDetail(id, event)), count: all.length }
  },
} satisfies Partial<Handlers>
