import type { Handlers } from '../state/project.ts'
import type { EventSubscriptionRow } from '../subscriptions/subscription-rows.ts'
import {
  findSubscription,
  subscribe,
  subscriptionPage,
  subscriptionView,
} from '../subscriptions/subscriptions.ts'

type EventPart = Pick<
  EventSubscriptionRow,
  'source_type' | 'source_id' | 'category' | 'severity' | 'tag'
>

/** Empty texts for what nobody chose. */
const eventPart = (
  wanted: { readonly [Key in keyof EventPart]?: string | undefined },
  before?: EventPart,
): EventPart => ({
  source_type: wanted.source_type ?? before?.source_type ?? '',
  source_id: wanted.source_id ?? before?.source_id ?? '',
  category: wanted.category ?? before?.category ?? '',
  severity: wanted.severity ?? before?.severity ?? '',
  tag: wanted.tag ?? before?.tag ?? '',
})

const view = (project_id: string, row: EventSubscriptionRow) => ({
  ...subscriptionView(project_id, row),
  ...eventPart(row),
})

export const eventSubscriptions = {
  /** In the order of creation. */
  listEventSubs: ({ id, tables }, { query }) => {
    const all = tables.event_subscriptions.all()
    return {
      event_subscriptions: subscriptionPage(all, query).map((row) => view(id, row)),
      count: all.length,
    }
  },

  createEventSub: (project, { body }, language) => {
    const { event_subscriptions } = project.tables
    const row = {
      ...subscribe(project, event_subscriptions.all(), body, language),
      ...eventPart(body),
    }
    event_subscriptions.put(row)
    return view(project.id, row)
  },

  updateEventSub: (project, { params, body }, language) => {
    const { event_subscriptions } = project.tables
    const before = findSubscription(event_subscriptions, params.event_sub_id)
    const row = {
      ...subscribe(project, event_subscriptions.all(), body, language, before),
      ...eventPart(body, before),
    }
    event_subscriptions.put(row)
    return view(project.id, row)
  },

  deleteEventSub: ({ id, tables }, { params }) => {
    const row = findSubscription(tables.event_subscriptions, params.event_sub_id)
    tables.event_subscriptions.delete(row.id)
    return view(id, row)
  },
} satisfies Partial<Handlers>
