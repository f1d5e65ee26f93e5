import type { AlarmSubscription } from '../../contract/alarm-subscriptions.ts'
import { alarmLevel, type AlarmDetail } from '../../contract/alarms.ts'
import type { EventSubscription } from '../../contract/event-subscriptions.ts'
import type { Event } from '../../contract/events.ts'
import { parseServiceTime } from '../../lib/time.ts'

/** Whether a word is among those of a comma list, of which an empty one means all: the rule of the service. */
const among = (words: string | null | undefined, word: string | null | undefined): boolean =>
  !words || words.split(',').some((each) => each.trim() === (word ?? ''))

/** The parts of a subscription that choose alarms, and those that choose events. */
export type AlarmChoice = Pick<AlarmSubscription, 'alarm_level' | 'alarm_details' | 'cluster_id'>
export type EventChoice = Pick<
  EventSubscription,
  'source_type' | 'source_id' | 'category' | 'severity'
>

/** Whether a subscription that is on would tell of this alarm. */
export const matchesAlarm = (choice: AlarmChoice, alarm: AlarmDetail): boolean => {
  const level = alarmLevel(alarm.alarm_level) ?? alarm.alarm_level
  const { alarm_level, alarm_details, cluster_id } = choice
  return (
    among(alarm_level, level) &&
    among(cluster_id, alarm.resource_id) &&
    (alarm_details.length === 0 ||
      alarm_details.some((one) => one.alarm_id === alarm.alarm_id && among(one.alarm_level, level)))
  )
}

/** Likewise for an event; the service does not look at the tag. */
export const matchesEvent = (choice: EventChoice, event: Event): boolean =>
  among(choice.source_type, event.source_type) &&
  among(choice.source_id, event.source_id) &&
  among(choice.category, event.category) &&
  among(choice.severity, event.severity)

/** "DWS_01010:urgent,…" as the answers have it, and back. */
export const readDetails = (text: string | undefined): AlarmSubscription['alarm_details'] =>
  (text ?? '')
    .split(',')
    .filter(Boolean)
    .map((one) => {
      const [alarm_id, alarm_level] = one.split(':')
      return { alarm_id, alarm_level }
    })
export const writeDetails = (details: AlarmSubscription['alarm_details']): string =>
  details.map(({ alarm_id, alarm_level }) => `${alarm_id ?? ''}:${alarm_level ?? ''}`).join(',')

/** An alarm or event of the last days, as lists of matches show it. */
export interface Recent<Cause> {
  cause: Cause
  kind: 'alarm' | 'event'
  key: string
  title: string
  where: string
  severity: string
  at: Date
}

export type AnyRecent = Recent<unknown>

export const recentAlarms = (alarms: readonly AlarmDetail[], since: number) =>
  alarms.flatMap((cause, index): Recent<AlarmDetail>[] => {
    const at = parseServiceTime(cause.alarm_generate_date)
    if (!at || at.getTime() < since) return []
    return [
      {
        cause,
        kind: 'alarm',
        key: String(index),
        title: cause.alarm_name || cause.alarm_id,
        where: cause.resource_id_name || cause.resource_id || '',
        severity: cause.alarm_level,
        at,
      },
    ]
  })

export const recentEvents = (events: readonly Event[], since: number) =>
  events
    .filter(({ occur_time }) => occur_time >= since)
    .map((cause): Recent<Event> => ({
      cause,
      kind: 'event',
      key: cause.event_id,
      title: cause.display_name || cause.name || cause.event_id,
      where: cause.source_name || cause.source_id || '',
      severity: cause.severity ?? '',
      at: new Date(cause.occur_time),
    }))
