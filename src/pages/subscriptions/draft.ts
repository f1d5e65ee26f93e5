import type { z } from 'zod'
import type { AlarmSubscription, UpdateAlarmSub } from '../../contract/alarm-subscriptions.ts'
import { alarmLevels } from '../../contract/alarms.ts'
import type { EventSubscription, UpdateEventSub } from '../../contract/event-subscriptions.ts'
import { Language, type Subscription } from '../../contract/subscriptions.ts'
import { writeDetails } from './match.ts'

type AlarmBody = z.input<typeof UpdateAlarmSub>
type EventBody = z.input<typeof UpdateEventSub>
/** With a value for each of these. */
type Filled<Body, Keys extends keyof Body> = Omit<Body, Keys> & {
  [Key in Keys]-?: NonNullable<Body[Key]>
}

/** What a person fills in: the body of a change, with a text for everything that has a field. */
export type AlarmDraft = Filled<AlarmBody, 'enable' | 'time_zone' | 'alarm_level' | 'alarm_detail'>
export type EventDraft = Filled<
  EventBody,
  'enable' | 'time_zone' | 'source_type' | 'source_id' | 'category' | 'severity' | 'tag'
>
/** What both have in common. */
export type SubscriptionDraft = Omit<AlarmDraft, 'alarm_level' | 'alarm_detail'>

/** Times in messages as the console shows them, unless a person wants another zone. */
const usualZone = 'GMT'

const commonDraft = (subscription?: z.output<typeof Subscription>): SubscriptionDraft => {
  const language = Language.safeParse(subscription?.language)
  return {
    name: subscription?.name ?? '',
    enable: subscription?.enable === 0 ? 0 : 1,
    notification_target: subscription?.notification_target ?? '',
    notification_target_name: subscription?.notification_target_name ?? '',
    notification_target_type: 'SMN',
    time_zone: subscription?.time_zone || usualZone,
    ...(language.success && { language: language.data }),
  }
}

/** A subscription as it is to be sent back, or a new one to these severities. */
export const alarmDraft = (subscription?: AlarmSubscription, levels = ''): AlarmDraft => ({
  ...commonDraft(subscription),
  alarm_level:
    subscription?.alarm_level ??
    alarmLevels.filter((level) => levels.split(',').includes(level)).join(','),
  alarm_detail: writeDetails(subscription?.alarm_details ?? []),
})

export const eventDraft = (subscription?: EventSubscription): EventDraft => ({
  ...commonDraft(subscription),
  source_type: subscription?.source_type ?? '',
  source_id: subscription?.source_id ?? '',
  category: subscription?.category ?? '',
  severity: subscription?.severity ?? '',
  tag: subscription?.tag ?? '',
})

/** The name of a topic is the end of its URN. */
export const topicName = (urn: string): string => urn.split(':').at(-1) ?? ''
