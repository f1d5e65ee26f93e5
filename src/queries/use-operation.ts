import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiError } from '../client/api-error.ts'
import { call } from '../client/call.ts'
import type { AnyOperation, Input, Output } from '../contract/operation.ts'
import { chapterKey, type Chapter } from './operation-query.ts'
import { useScope } from './scope.ts'
import { submissions } from './submissions.ts'

/**
 * How to write: sent once, never repeated by itself, never queued while offline. The chapters that it
 * makes stale are fetched again before the write counts as finished, so that the button stays busy
 * until the page is true; after a failure too, because its outcome may be unknown.
 */
export const useOperation = <O extends AnyOperation>(
  operation: O,
  { invalidates }: { invalidates: readonly Chapter[] },
) => {
  const scope = useScope()
  const client = useQueryClient()
  const [submit] = useState(submissions)
  return useMutation<Output<O>, ApiError, Input<O>>({
    mutationFn: (input) =>
      submit(input, (idempotencyKey) => call(scope, operation, input, { idempotencyKey })),
    retry: false,
    networkMode: 'always',
    // What was sent may hold a password: it is forgotten with the form.
    gcTime: 0,
    onSettled: async () => {
      await Promise.all(
        invalidates.map((chapter) =>
          client.invalidateQueries({ queryKey: chapterKey(scope, chapter) }),
        ),
      )
    },
  })
}
