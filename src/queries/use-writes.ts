import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../client/call.ts'
import type { AnyOperation, Input, Output } from '../contract/operation.ts'
import { chapterKey, type Chapter } from './operation-query.ts'
import { useScope } from './scope.ts'
import { submissions } from './submissions.ts'

/**
 * How to write many times: `send` is one write, `settle` fetches again what they all made stale, once.
 * Each is sent once and never repeated, as with `useOperation`.
 */
export const useWrites = <O extends AnyOperation>(
  operation: O,
  { invalidates }: { invalidates: readonly Chapter[] },
) => {
  const scope = useScope()
  const client = useQueryClient()
  const [submit] = useState(submissions)
  return {
    // Through the cache of mutations, which notices that the session has ended.
    send: (input: Input<O>): Promise<Output<O>> =>
      client
        .getMutationCache()
        .build<Output<O>, Error, Input<O>, unknown>(client, {
          mutationFn: (sent) =>
            submit(sent, (idempotencyKey) => call(scope, operation, sent, { idempotencyKey })),
          retry: false,
          networkMode: 'always',
          gcTime: 0,
        })
        .execute(input),
    settle: async () => {
      await Promise.all(
        invalidates.map((chapter) =>
          client.invalidateQueries({ queryKey: chapterKey(scope, chapter) }),
        ),
      )
    },
  }
}
