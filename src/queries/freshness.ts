import { useIsFetching, useQueryClient } from '@tanstack/react-query'

/** What the page on screen knows: how old the oldest of it is, and how to ask again for all of it. */
export const useFreshness = () => {
  const client = useQueryClient()
  const fetching = useIsFetching({ type: 'active' }) > 0
  const times = client
    .getQueryCache()
    .findAll({ type: 'active' })
    // Session and catalogue have keys of one part; what a person watches has more.
    .filter(({ queryKey, state }) => queryKey.length > 1 && state.dataUpdatedAt > 0)
    .map(({ state }) => state.dataUpdatedAt)
  return {
    fetching,
    oldest: times.length > 0 ? new Date(Math.min(...times)) : undefined,
    refresh: () => client.refetchQueries({ type: 'active' }),
  }
}
