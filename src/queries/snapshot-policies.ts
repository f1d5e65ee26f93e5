import { useQueries, useQuery, type QueryFunctionContext } from '@tanstack/react-query'
import { call } from '../client/call.ts'
import * as contract from '../contract/snapshot-policies.ts'
import { atMost } from './at-most.ts'
import { operationQuery } from './operation-query.ts'
import { quiet } from './polling.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'
import { useWrites } from './use-writes.ts'

const chapter = 'snapshot-policies'

/** The service has no list over all clusters: a page that wants them all asks for so many at once. */
const paced = atMost(6)

export const snapshotPolicyQueries = {
  list: (scope: Scope, cluster_id: string) =>
    operationQuery(scope, chapter, contract.listSnapshotPolicy, { cluster_id }),
  pacedList: (scope: Scope, cluster_id: string) => ({
    ...snapshotPolicyQueries.list(scope, cluster_id),
    queryFn: ({ signal }: QueryFunctionContext) =>
      paced(() => call(scope, contract.listSnapshotPolicy, { cluster_id }, { signal })),
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

/** The policies of many clusters, written one by one. */
export const useSnapshotPolicyWrites = () =>
  useWrites(contract.createSnapshotPolicy, { invalidates: [chapter, 'events'] })
