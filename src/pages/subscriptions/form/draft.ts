import type { z } from 'zod'
import type { AlarmSubscription } from '../../../contract/alarm-subscriptions.ts'
import { alarmLevels } from '../../../contract/alarms.ts'
import type { EventSubscription } from '../../../contract/event-subscriptions.ts'
import { Language, type Subscription } from '../../../contract/subscriptions.ts'
import { writeDetails } from '../match.ts'

/** What a person fills in: the body of a change, with a text for everything that has a field. */
export interface SubscriptionDraft {
  name: string
  enable: 0 | 1
  notification_target: string
  notification_target_name: string
  notification_target_type: 'SMN'
  time_zone: string
  language?: z.output<typeof Language>
}

export interface AlarmDraft extends SubscriptionDraft {
  alarm_level: string
  alarm_detail: string
}

export interface EventDraft extends SubscriptionDraft {
  source_type: string
  source_id: string
  category: string
  severity: string
  tag: string
}

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

/** The draft with its subscription turned on or off, and all else as it is. */
export const switched = <Draft extends SubscriptionDraft>(draft: Draft): Draft => ({
  ...draft,
  enable: draft.enable === 1 ? 0 : 1,
})

/** The name of a topic is the end of its URN. */
export const topicName = (urn: string): string => urn.split(':').at(-1) ?? ''
