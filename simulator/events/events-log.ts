import { eventCatalogue } from './event-catalogue.ts'
import type { EventName } from './event-catalogue.ts'
import { newId } from '../state/ids.ts'
import { notifyOfEvent } from '../subscriptions/notifications.ts'
import type { Project } from '../state/project.ts'

/**
 * Appends an event of a cluster, at most as late as the ones to come: the table is in the order of
 * time. An operation of a user counts in the cluster's `recent_event`; subscribers are told.
 */
export const recordEvent = (
  project: Project,
  cluster_id: string,
  name: EventName,
  at: number,
  id: string = newId(),
): void => {
  const { clusters, events } = project.tables
  const cluster = clusters.get(cluster_id)
  if (!cluster) return
  const event = { id, name, source_id: cluster.id, source_name: cluster.name, occur_time: at }
  events.put(event)
  notifyOfEvent(project, event)
  if (eventCatalogue[name].user)
    clusters.put({ ...cluster, recent_event: cluster.recent_event + 1 })
}
