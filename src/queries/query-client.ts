import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, isSignedOut } from '../client/api-error.ts'
import { setSessionEnded } from './session-ended.ts'

/** Statuses that a second try may cure. DWS documents that 503 must not be repeated. */
const passing = new Set([0, 408, 500, 502, 504])

const isPassing = (error: unknown) => error instanceof ApiError && passing.has(error.status)

const onError = (error: unknown) => {
  if (isSignedOut(error)) setSessionEnded(true)
}

/** One per browser tab. A read is tried up to twice again, and then by its next poll; a write never. */
export const createQueryClient = () =>
  new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
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
