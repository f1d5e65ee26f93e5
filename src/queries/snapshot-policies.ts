import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/snapshot-policies.ts'
import { operationQuery } from './operation-query.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'

const chapter = 'snapshot-policies'

export const snapshotPolicyQueries = {
  list: (scope: Scope, cluster_id: string) =>
    operationQuery(scope, chapter, contract.listSnapshotPolicy, { cluster_id }),
}

export const useSnapshotPolicies = (cluster_id: string) =>
  useQuery(snapshotPolicyQueries.list(useScope(), cluster_id))

export const useCreateSnapshotPolicy = () =>
  useOperation(contract.createSnapshotPolicy, { invalidates: [chapter, 'events'] })
export const useDeleteSnapshotPolicy = () =>
  useOperation(contract.deleteSnapshotPolicy, { invalidates: [chapter, 'events'] })
