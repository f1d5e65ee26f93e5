import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import {
  showCatalogue,
  showSession,
  signIn,
  signOut,
  type Credentials,
  type Session,
} from '../client/session.ts'
import { setSessionEnded } from './session-ended.ts'

export type { Session } from '../client/session.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => showSession(signal),
  staleTime: 60_000,
  retry: false,
})

export const useSession = () => useQuery(sessionQuery)

const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => showCatalogue(signal),
  staleTime: Infinity,
})

/** Where one may sign in. */
export const useEndpoints = () => useQuery(catalogueQuery)

/** Who holds the session, told to the other tabs; empty after signing out. */
const holder = (session: { domain: string; user: string } | undefined) =>
  session ? `${session.domain}/${session.user}` : ''

const announce = (session: Session | undefined) => {
  const channel = new BroadcastChannel('session')
  channel.postMessage(holder(session))
  channel.close()
}

/** Reloads this tab when another one signs out or lets another user in, so that nobody sees what is not theirs. */
export const useSessionOfOtherTabs = () => {
  const client = useQueryClient()
  useEffect(() => {
    const channel = new BroadcastChannel('session')
    channel.onmessage = ({ data }: MessageEvent<string>) => {
      if (data !== holder(client.getQueryData(sessionQuery.queryKey))) window.location.reload()
    }
    return () => {
      channel.close()
    }
  }, [client])
}

/**
 * Signs in, also over a page whose session ended: what another user saw is forgotten, the same user's
 * page stays and asks again.
 */
export const useSignIn = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => signIn(credentials),
    // The password is forgotten with the form.
    gcTime: 0,
    onSuccess: async (session) => {
      const before = client.getQueryData(sessionQuery.queryKey)
      if (before && holder(before) !== holder(session)) client.clear()
      client.setQueryData(sessionQuery.queryKey, session)
      setSessionEnded(false)
      announce(session)
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
      announce(undefined)
    },
  })
}
