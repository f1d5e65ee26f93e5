import { PageHeader } from '../../components/PageHeader.tsx'
import { QueryState } from '../../components/QueryState.tsx'
import { eventsText } from '../../i18n/events.ts'
import { useEvents } from '../../queries/events.ts'
import { EventList } from './EventList.tsx'

/** What was done to all clusters, and what happened to them. */
export const EventsPage = () => (
  <>
    <PageHeader title={eventsText.title} />
    <QueryState query={useEvents()} height={480}>
      {({ events, count }) => <EventList events={events} loaded={events.length} count={count} />}
    </QueryState>
  </>
)
