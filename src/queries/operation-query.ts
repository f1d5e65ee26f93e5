import { queryOptions } from '@tanstack/react-query'
import { call, type Scope } from '../client/call.ts'
import type { AnyOperation, Input, Output } from '../contract/operation.ts'

/** The chapters of the reference: what a write makes stale, and the second part of each key. */
export type Chapter =
  | 'az'
  | 'clusters'
  | 'node-change'
  | 'nodes'
  | 'resource-management'
  | 'snapshots'
  | 'snapshot-policies'
  | 'data-sources'
  | 'connections'
  | 'alarms'
  | 'alarm-subscriptions'
  | 'events'
  | 'event-subscriptions'
  | 'tags'
  | 'audit-logs'
  | 'quotas'
  | 'parameters'
  | 'jobs'
  | 'neighbours'

/** Everything cached of a chapter in a scope. */
export const chapterKey = (scope: Scope, chapter: Chapter) =>
  [scope.region, scope.project_id, chapter] as const

/** How to read an operation: key and function always together, for hooks, loaders and tests alike. */
export const operationQuery = <O extends AnyOperation>(
  scope: Scope,
  chapter: Chapter,
  operation: O,
  input: Input<O>,
) =>
  queryOptions<Output<O>>({
    queryKey: [...chapterKey(scope, chapter), operation.path, input],
    queryFn: ({ signal }) => call(scope, operation, input, { signal }),
  })
