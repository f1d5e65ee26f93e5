import { alarmSentence, ruleOf } from '../alarms/alarm-rules.ts'
import { eventCatalogue, eventContext } from '../events/event-catalogue.ts'
import { stableId } from '../state/ids.ts'
import type { Project } from '../state/project.ts'
import type { AlarmRow, EventRow } from '../state/rows.ts'
import type { NotificationRow, SubscriptionRow } from './subscription-rows.ts'
import { localTime } from '../time/time-zone.ts'

/** How many a project remembers. */
const kept = 1000

/** Whether a word is among those of a comma list, of which an empty one means all. */
const among = (words: string, word: string) =>
  words === '' || words.split(',').some((each) => each.trim() === word)

const send = (
  { tables: { notifications } }: Project,
  { id, name, notification_target, time_zone }: SubscriptionRow,
  cause: Pick<NotificationRow, 'kind' | 'cause_id' | 'at'>,
  text: string,
) => {
  notifications.put({
    id: stableId(`${id} ${cause.cause_id}`),
    ...cause,
    subscription: name,
    topic_urn: notification_target,
    text: `[DWS] ${localTime(cause.at, time_zone)} ${time_zone} ${text}`,
  })
  const all = notifications.all()
  for (const { id: oldest } of all.slice(0, Math.max(0, all.length - kept)))
    notifications.delete(oldest)
}

/** Tells the topics whose subscriptions match an event that was just recorded. */
export const notifyOfEvent = (project: Project, event: EventRow): void => {
  for (const subscription of project.tables.event_subscriptions.all()) {
    const { category, severity, source_type, display_name } = eventCatalogue[event.name]
    if (
      subscription.enable === 1 &&
      among(subscription.source_type, source_type) &&
      among(subscription.source_id, event.source_id) &&
      among(subscription.category, category) &&
      among(subscription.severity, severity)
    )
      send(
        project,
        subscription,
        { kind: 'event', cause_id: event.id, at: event.occur_time },
        `${display_name}: ${eventContext(event)}`,
      )
  }
}

/** Tells the topics whose subscriptions match an alarm that was just raised. */
export const notifyOfAlarm = (project: Project, alarm: AlarmRow): void => {
  for (const subscription of project.tables.alarm_subscriptions.all())
    if (
      subscription.enable === 1 &&
      among(subscription.alarm_level, alarm.level) &&
      among(subscription.alarm_detail, `${alarm.alarm_id}:${alarm.level}`)
    )
      send(
        project,
        subscription,
        { kind: 'alarm', cause_id: alarm.id, at: alarm.raised_at },
        `${ruleOf(alarm.alarm_id)?.alarm_name ?? alarm.alarm_id} (${alarm.level}), cluster ${alarm.cluster_name}: ${alarmSentence(alarm)}`,
      )
}

/** What SMN was asked to send, newest first. */
export const sentNotifications = ({ tables }: Project) =>
  tables.notifications
    .all()
    .toReversed()
    .map(({ at, kind, subscription, topic_urn, cause_id, text }) => ({
      at: new Date(at).toISOString(),
      kind,
      subscription,
      topic_urn,
      cause_id,
      text,
    }))
