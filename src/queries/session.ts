import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { listRegions, showSession, signIn, signOut, type Credentials } from '../client/session.ts'

export type { Credentials, Region, Session } from '../client/session.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => showSession(signal),
  staleTime: 60_000,
  retry: false,
})

export const useSession = () => useQuery(sessionQuery)

const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => listRegions(signal),
  staleTime: Infinity,
})

export const useRegions = () => useQuery(catalogueQuery)

/** Tells the other tabs that the session changed hands. */
const channel = () => new BroadcastChannel('session')

export const onSessionChange = (listener: () => void) => {
  const open = channel()
  open.onmessage = listener
  return () => {
    open.close()
  }
}

const announce = () => {
  const open = channel()
  open.postMessage('changed')
  open.close()
}

/** Signs in, also over a page whose session ended: what another user saw is forgotten, the same user's stays. */
export const useSignIn = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => signIn(credentials),
    onSuccess: async (session) => {
      const before = client.getQueryData(sessionQuery.queryKey)
      const sameUser = before?.user === session.user && before.domain === session.domain
      if (before && !sameUser) client.clear()
      client.setQueryData(sessionQuery.queryKey, session)
      announce()
      await client.refetchQueries({
        type: 'active',
        predicate: (query) => query.state.status === 'error',
      })
    },
  })
}

export const useSignOut = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      client.clear()
      announce()
    },
  })
}
