import { EventTabs } from '../../components/page/ChapterTabs.tsx'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { eventsText } from '../../i18n/events.ts'
import { eventPages } from '../../paths.ts'
import { useEvents } from '../../queries/events.ts'
import { useScope } from '../../queries/scope.ts'
import { EventList } from './EventList.tsx'

/** What was done to all clusters, and what happened to them. */
export const EventsPage = () => {
  const { project_name } = useScope()
  const list = useEvents()
  return (
    <>
      <PageHeader title={eventsText.title} />
      <EventTabs open="events" links={eventPages(project_name)}>
        <QueryState query={list} height={480}>
          {({ rows, count }) => (
            <EventList events={rows} loaded={rows.length} {...{ count, list }} />
          )}
        </QueryState>
      </EventTabs>
    </>
  )
}
