import type { Query } from '@tanstack/react-query'

const seconds = 1000
/** While something moves. */
export const quick = 3 * seconds
/** When nothing does. */
export const quiet = 30 * seconds
const slowest = 60 * seconds

/** Errors of a query until its last success: its own count is for life. */
const forgiven = new WeakMap<object, number>()

/**
 * Polls quickly while the data says that something changes, quietly otherwise, and ever more slowly
 * while the service fails.
 */
export const whileChanging =
  <Data>(isChanging: (data: Data) => boolean) =>
  (query: Query<Data, Error, Data>): number => {
    const { data, fetchFailureCount, errorUpdateCount, status } = query.state
    if (status === 'success') forgiven.set(query, errorUpdateCount)
    const errors = errorUpdateCount - (forgiven.get(query) ?? 0)
    if (status === 'error' || fetchFailureCount > 0)
      return Math.min(slowest, quick * 2 ** Math.min(5, Math.max(fetchFailureCount, errors)))
    return data !== undefined && isChanging(data) ? quick : quiet
  }
