import { z } from 'zod'
import * as field from './fields.ts'
import { list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'
import {
  Language,
  Subscription,
  SubscriptionPage,
  SubscriptionRequest,
  wordList,
} from './subscriptions.ts'

/** The tables list fewer than the service has (wire.md §5.38). Nothing chosen means all of them. */
export const eventCategories = [
  'management',
  'monitor',
  'security',
  'system alarm',
  'data migration',
] as const
export const eventSeverities = ['normal', 'warning'] as const
export const eventSources = [
  'cluster',
  'backup',
  'disaster-recovery',
  'data.migration',
  'dws.ingestion',
] as const

export const EventSubscription = Subscription.extend({
  source_type: LooseText,
  source_id: LooseText,
  category: LooseText,
  severity: LooseText,
  tag: LooseText,
})
export type EventSubscription = z.output<typeof EventSubscription>

export const listEventSubs = operation({
  method: 'GET',
  path: '/v2/{project_id}/event-subs',
  section: '5.9.2',
  summary: 'Query subscribed events',
  action: 'dws:eventSub:list',
  query: SubscriptionPage,
  status: 200,
  /** The table calls the list `event_subscription`, the service `event_subscriptions` (wire.md §5.37). */
  response: z
    .looseObject({
      event_subscriptions: list(EventSubscription),
      event_subscription: list(EventSubscription),
      count: LooseInt.nullish(),
    })
    .transform(({ event_subscription, ...answer }) => ({
      ...answer,
      event_subscriptions: [...answer.event_subscriptions, ...event_subscription],
    })),
})

/** Table 5-188. */
export const CreateEventSub = SubscriptionRequest.extend({
  source_type: wordList(eventSources).optional(),
  /** Ids of clusters, joined by commas. */
  source_id: z.string().optional(),
  category: wordList(eventCategories).optional(),
  severity: wordList(eventSeverities).optional(),
  tag: z.string().optional(),
  time_zone: field.TimeZone.optional(),
})

export const createEventSub = operation({
  method: 'POST',
  path: '/v2/{project_id}/event-subs',
  section: '5.9.3',
  summary: 'Create an event subscription',
  action: 'dws:eventSub:create',
  body: CreateEventSub,
  status: 200,
  response: EventSubscription,
})

/** Table 5-191. */
export const UpdateEventSub = CreateEventSub.extend({ language: Language.optional() })

export const updateEventSub = operation({
  method: 'PUT',
  path: '/v2/{project_id}/event-subs/{event_sub_id}',
  section: '5.9.4',
  summary: 'Modify an event subscription',
  action: 'dws:eventSub:update',
  body: UpdateEventSub,
  status: 200,
  response: EventSubscription,
})

/** Answers the subscription that is gone. */
export const deleteEventSub = operation({
  method: 'DELETE',
  path: '/v2/{project_id}/event-subs/{event_sub_id}',
  section: '5.9.5',
  summary: 'Delete an event subscription',
  action: 'dws:eventSub:delete',
  status: 200,
  response: EventSubscription,
})
