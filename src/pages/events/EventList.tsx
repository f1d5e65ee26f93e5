import { SegmentedControl } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import { LoadOlder } from '../../components/list/LoadOlder.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import type { Event } from '../../contract/events.ts'
import { eventsText } from '../../i18n/events.ts'
import { useServiceNow } from '../../lib/use-now.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { useClusters } from '../../queries/clusters.ts'
import type { useEvents } from '../../queries/events.ts'
import { useScope } from '../../queries/scope.ts'
import { eventColumns } from './event-columns.tsx'
import { spanOf } from './event-range.ts'
import { eventRows, filterEvents, type EventListRow } from './event-rows.ts'
import { EventDetails } from './EventDetails.tsx'
import { EventFilters, eventFilterNames } from './EventFilters.tsx'
import { EventTimeline } from './EventTimeline.tsx'

interface Props {
  events: readonly Event[]
  /** How many events were loaded, how many the service has, and how to load more. */
  loaded: number
  count: number
  list: ReturnType<typeof useEvents>
  /** The list of one cluster: no column for the source. */
  cluster_id?: string
}

/** Events with search and filters, whose state is in the URL, as a list or along the time. */
export const EventList = ({ events, loaded, count, list, cluster_id }: Props) => {
  const { project_name } = useScope()
  const view = useTableParams({ key: 'time', descending: true })
  const now = useServiceNow()
  const [opened, setOpened] = useState<EventListRow>()
  // Which clusters still exist; without an answer their names are plain text.
  const clusters = useClusters().data?.clusters
  const columns = useMemo(
    () =>
      eventColumns({
        project_name,
        existing: new Set(clusters?.map(({ id }) => id)),
        onOpen: setOpened,
      }).filter(({ key }) => key !== 'source' || !cluster_id),
    [project_name, clusters, cluster_id],
  )
  const all = useMemo(() => eventRows(events), [events])
  const q = useDeferredValue(view.q)
  const [severity, category] = [view.filter('severity'), view.filter('category')]
  const [source_type, range] = [view.filter('source_type'), view.filter('range')]
  const [from, to] = [view.filter('from'), view.filter('to')]
  // Only a range depends on the time: without one the rows stay the same from tick to tick.
  const until = range ? now : 0
  const span = useMemo(() => spanOf({ range, from, to }, until), [range, from, to, until])
  const rows = useMemo(
    () => filterEvents(all, { q, severity, category, source_type, span }),
    [all, q, severity, category, source_type, span],
  )
  const timeline = view.filter('view') === 'timeline'

  return (
    <>
      <LoadOlder what={eventsText.what} {...{ loaded, count, list }} />
      {events.length === 0 ? (
        <Empty
          title={eventsText.none}
          text={cluster_id ? eventsText.noneOfClusterText : eventsText.noneText}
        />
      ) : (
        <FilteredList
          name="events"
          label={eventsText.list}
          placeholder={eventsText.placeholder}
          rows={rows}
          total={events.length}
          columns={columns}
          rowKey={({ event }) => event.event_id}
          view={view}
          filters={
            <>
              <EventFilters
                {...{ events, severity, category, source_type, range, from, to }}
                onChange={view.setFilter}
              />
              <SegmentedControl
                aria-label={eventsText.view}
                size="xs"
                value={timeline ? 'timeline' : 'list'}
                data={Object.entries(eventsText.views).map(([value, label]) => ({ value, label }))}
                onChange={(value) => {
                  view.setFilter('view', value === 'list' ? '' : value)
                }}
              />
            </>
          }
          filterNames={eventFilterNames}
          {...(timeline && {
            instead: (
              <EventTimeline rows={rows} span={span} now={now} view={view} onOpen={setOpened} />
            ),
          })}
        />
      )}
      {opened && (
        <EventDetails
          row={opened}
          onClose={() => {
            setOpened(undefined)
          }}
        />
      )}
    </>
  )
}
