import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../client/api-error.ts'

/** Statuses that a second try may cure. DWS documents that 503 must not be repeated. */
const passing = new Set([0, 408, 500, 502, 504])

const isPassing = (error: unknown) => error instanceof ApiError && passing.has(error.status)

/** One per browser tab. Only first loads are tried again: a poll's retry is the next poll. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
        // Full jitter, so that many open pages do not come back in step.
        retryDelay: (attempt) => Math.random() * Math.min(8_000, 300 * 2 ** attempt),
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
