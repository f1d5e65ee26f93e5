import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../client/call.ts'
import * as contract from '../contract/event-subscriptions.ts'
import { chapterKey } from './operation-query.ts'
import { inPages, pagesQuery } from './paging.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'

const chapter = 'event-subscriptions'
const pages = inPages(({ id }: contract.EventSubscription) => id)

export const eventSubscriptionQueries = {
  list: (scope: Scope) =>
    pagesQuery(chapterKey(scope, chapter), pages, async (query, signal) => {
      const answer = await call(scope, contract.listEventSubs, { query }, { signal })
      const rows = answer.event_subscriptions
      return { rows, count: answer.count ?? rows.length }
    }),
}

export const useEventSubscriptions = () =>
  useInfiniteQuery(eventSubscriptionQueries.list(useScope()))

export const useCreateEventSub = () =>
  useOperation(contract.createEventSub, { invalidates: [chapter] })
export const useUpdateEventSub = () =>
  useOperation(contract.updateEventSub, { invalidates: [chapter] })
export const useDeleteEventSub = () =>
  useOperation(contract.deleteEventSub, { invalidates: [chapter] })
