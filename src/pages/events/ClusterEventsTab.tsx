import { useMemo } from 'react'
import { useParams } from 'react-router'
import { QueryState } from '../../components/status/QueryState.tsx'
import type { Event } from '../../contract/events.ts'
import { useEvents } from '../../queries/events.ts'
import { EventList } from './EventList.tsx'

interface Props {
  events: readonly Event[]
  count: number
  list: ReturnType<typeof useEvents>
  cluster_id: string
}

const ClusterEvents = ({ events, count, list, cluster_id }: Props) => {
  const own = useMemo(
    () => events.filter(({ source_id }) => source_id === cluster_id),
    [events, cluster_id],
  )
  return <EventList events={own} loaded={events.length} {...{ count, list, cluster_id }} />
}

/** Events of one cluster. */
export const ClusterEventsTab = () => {
  const { cluster_id = '' } = useParams()
  const list = useEvents()
  return (
    <QueryState query={list} height={480}>
      {({ rows, count }) => <ClusterEvents events={rows} {...{ count, list, cluster_id }} />}
    </QueryState>
  )
}
