import type { Query } from '@tanstack/react-query'

const seconds = 1000
/** While something moves. */
export const quick = 3 * seconds
/** When nothing does. */
export const quiet = 30 * seconds
const slowest = 60 * seconds

/**
 * Polls quickly while the data says that something changes, quietly otherwise, and ever more slowly
 * while the service fails: the next poll is the retry.
 */
export const whileChanging =
  <Data>(isChanging: (data: Data) => boolean) =>
  (query: Query<Data, Error, Data>): number => {
    const { data, fetchFailureCount, errorUpdateCount, status } = query.state
    if (status === 'error' || fetchFailureCount > 0)
      return Math.min(
        slowest,
        quick * 2 ** Math.min(5, Math.max(fetchFailureCount, errorUpdateCount)),
      )
    return data !== undefined && isChanging(data) ? quick : quiet
  }
