import { Alert, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { common } from '../../i18n/common.ts'
import { formatTime } from '../../lib/format.ts'
import { FailureNotice } from './FailureNotice.tsx'

/** What is needed of a query: react-query's result has this shape. */
export interface QueryLike<Data> {
  data: Data | undefined
  error: Error | null
  dataUpdatedAt: number
  refetch: () => unknown
}

interface Props<Data> {
  query: QueryLike<Data>
  /** Height in pixels of what will stand here, so that nothing jumps. */
  height?: number
  children: (data: Data) => ReactNode
}

/**
 * The states of asking: loading (a skeleton of the final height), forbidden, failed, and stale, where
 * the last good data stays with its time. Empty and filtered-empty are the child's, who knows the rows.
 */
export const QueryState = <Data,>({ query, height = 200, children }: Props<Data>) => {
  const { data, error } = query
  if (data === undefined)
    return error ? (
      <FailureNotice error={error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton height={height} aria-label={common.loading} role="status" />
    )
  return (
    <>
      {error && (
        <Alert color="yellow" variant="light" role="status" mb="sm">
          {common.stale(formatTime(new Date(query.dataUpdatedAt)))} {common.staleRetry}
        </Alert>
      )}
      {children(data)}
    </>
  )
}
