import {
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type QueryFunctionContext,
} from '@tanstack/react-query'
import { ApiError } from '../client/api-error.ts'
import { call } from '../client/call.ts'
import type { Input } from '../contract/operation.ts'
import * as contract from '../contract/snapshot-policies.ts'
import { atMost } from './at-most.ts'
import { chapterKey, operationQuery } from './operation-query.ts'
import { quiet } from './polling.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'

const chapter = 'snapshot-policies'

/** The service has no list over all clusters: a page that wants them all asks for so many at once. */
const paced = atMost(6)

export const snapshotPolicyQueries = {
  list: (scope: Scope, cluster_id: string) =>
    operationQuery(scope, chapter, contract.listSnapshotPolicy, { cluster_id }),
  pacedList: (scope: Scope, cluster_id: string) => ({
    ...snapshotPolicyQueries.list(scope, cluster_id),
    queryFn: ({ signal }: QueryFunctionContext) =>
      paced(() => call(scope, contract.listSnapshotPolicy, { cluster_id }, signal)),
    staleTime: 60_000,
  }),
}

export const useSnapshotPolicies = (cluster_id: string) =>
  useQuery({ ...snapshotPolicyQueries.list(useScope(), cluster_id), refetchInterval: quiet })

/** The policies of many clusters, each with a state of its own, in the order of the ids. */
export const useSnapshotPoliciesOf = (cluster_ids: readonly string[]) => {
  const scope = useScope()
  return useQueries({
    queries: cluster_ids.map((cluster_id) => snapshotPolicyQueries.pacedList(scope, cluster_id)),
  })
}

export const useCreateSnapshotPolicy = () =>
  useOperation(contract.createSnapshotPolicy, { invalidates: [chapter, 'snapshots', 'events'] })
export const useDeleteSnapshotPolicy = () =>
  useOperation(contract.deleteSnapshotPolicy, { invalidates: [chapter, 'events'] })

interface Spread {
  inputs: readonly Input<typeof contract.createSnapshotPolicy>[]
  /** Told of each cluster as its answer comes. */
  onOutcome: (cluster_id: string, error: ApiError | undefined) => void
}

/** Writes to many clusters, one after the other, each once; a refusal by one does not stop the others. */
export const useCreateSnapshotPolicies = () => {
  const scope = useScope()
  const client = useQueryClient()
  return useMutation<void, Error, Spread>({
    mutationFn: async ({ inputs, onOutcome }) => {
      for (const input of inputs)
        try {
          await call(scope, contract.createSnapshotPolicy, input)
          onOutcome(input.cluster_id, undefined)
        } catch (error) {
          if (!(error instanceof ApiError)) throw error
          onOutcome(input.cluster_id, error)
        }
    },
    retry: false,
    networkMode: 'always',
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: chapterKey(scope, chapter) }),
  })
}
