import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/events.ts'
import { operationQuery } from './operation-query.ts'
import { quiet } from './polling.ts'
import { useScope, type Scope } from './scope.ts'

export const eventQueries = {
  /** The newest `limit` events; the service has no filter, so lists filter what they loaded. */
  list: (scope: Scope, limit = 1000) => ({
    ...operationQuery(scope, 'events', contract.listEvents, { query: { offset: 0, limit } }),
    refetchInterval: quiet,
  }),
}

export const useEvents = (limit?: number) => useQuery(eventQueries.list(useScope(), limit))
