import { NativeSelect, Text } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { FilteredList } from '../../components/FilteredList.tsx'
import { Empty } from '../../components/ListToolbar.tsx'
import type { Event } from '../../contract/events.ts'
import { eventsText } from '../../i18n/events.ts'
import { formatNumber } from '../../lib/format.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { categoryWord, eventColumns } from './event-columns.tsx'
import { eventRows, filterEvents, valuesOf, type EventListRow } from './event-rows.ts'
import { EventDetails } from './EventDetails.tsx'

const text = eventsText.filters

interface Props {
  events: readonly Event[]
  /** How many events were loaded, and how many the service has. */
  loaded: number
  count: number
  /** The list of one cluster: no column for the source. */
  cluster_id?: string
}

/** Events with search and filters, whose state is in the URL. */
export const EventList = ({ events, loaded, count, cluster_id }: Props) => {
  const { region } = useScope()
  const view = useTableParams({ key: 'time', descending: true })
  const [opened, setOpened] = useState<EventListRow>()
  // Which clusters still exist; without an answer their names are plain text.
  const clusters = useClusters().data?.clusters
  const columns = useMemo(
    () =>
      eventColumns({
        region,
        existing: new Set(clusters?.map(({ id }) => id)),
        onOpen: setOpened,
      }).filter(({ key }) => key !== 'source' || !cluster_id),
    [region, clusters, cluster_id],
  )
  const all = useMemo(() => eventRows(events), [events])
  const q = useDeferredValue(view.q)
  const [severity, category] = [view.filter('severity'), view.filter('category')]
  const rows = useMemo(
    () => filterEvents(all, { q, severity, category }),
    [all, q, severity, category],
  )

  return (
    <>
      {count > loaded && (
        <Text size="sm" mb="xs">
          {eventsText.partlyLoaded(formatNumber(loaded), formatNumber(count))}
        </Text>
      )}
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
          filters={<EventFilters {...{ events, severity, category }} onChange={view.setFilter} />}
          filterNames={['severity', 'category']}
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

interface FiltersProps {
  events: readonly Event[]
  severity: string
  category: string
  onChange: (name: string, value: string) => void
}

const EventFilters = ({ events, severity, category, onChange }: FiltersProps) => {
  const severities = useMemo(() => valuesOf(events, 'severity'), [events])
  const categories = useMemo(() => valuesOf(events, 'category'), [events])
  return (
    <>
      <NativeSelect
        aria-label={text.severity}
        value={severity}
        data={[
          { value: '', label: text.anySeverity },
          ...severities.map((value) => ({ value, label: eventsText.severities[value] ?? value })),
        ]}
        onChange={(event) => {
          onChange('severity', event.currentTarget.value)
        }}
      />
      <NativeSelect
        aria-label={text.category}
        value={category}
        data={[
          { value: '', label: text.anyCategory },
          ...categories.map((value) => ({ value, label: categoryWord(value) })),
        ]}
        onChange={(event) => {
          onChange('category', event.currentTarget.value)
        }}
      />
    </>
  )
}
