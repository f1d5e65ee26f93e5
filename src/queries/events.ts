import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../client/call.ts'
import * as contract from '../contract/events.ts'
import { chapterKey, operationQuery } from './operation-query.ts'
import { inPages, pagesQuery } from './paging.ts'
import { quiet } from './polling.ts'
import { useScope, type Scope } from './scope.ts'

const chapter = 'events'
const pages = inPages(({ event_id }: contract.Event) => event_id)

export const eventQueries = {
  /** Newest first; the service has no filter, so lists filter what they loaded. */
  list: (scope: Scope) =>
    pagesQuery(chapterKey(scope, chapter), pages, async (query, signal) => {
      const { events, count } = await call(scope, contract.listEvents, { query }, { signal })
      return { rows: events, count }
    }),
  latest: (scope: Scope, limit: number) => ({
    ...operationQuery(scope, chapter, contract.listEvents, { query: { offset: 0, limit } }),
    refetchInterval: quiet,
  }),
}

export const useEvents = () => useInfiniteQuery(eventQueries.list(useScope()))
export const useLatestEvents = (limit: number) => useQuery(eventQueries.latest(useScope(), limit))
