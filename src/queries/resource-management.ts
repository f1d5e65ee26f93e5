import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/resource-management.ts'
import { operationQuery } from './operation-query.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'

const chapter = 'resource-management'

export const workloadQueries = {
  status: (scope: Scope, cluster_id: string) =>
    operationQuery(scope, chapter, contract.listClusterWorkload, { cluster_id }),
  /** Names of the pools, of one logical cluster where the cluster is divided into such. */
  queues: (scope: Scope, cluster_id: string, logical_cluster_name?: string) =>
    operationQuery(scope, chapter, contract.listWorkloadQueue, {
      cluster_id,
      query: { logical_cluster_name },
    }),
}

export const useWorkload = (cluster_id: string) =>
  useQuery(workloadQueries.status(useScope(), cluster_id))
export const useWorkloadQueues = (cluster_id: string, logical_cluster_name?: string) =>
  useQuery(workloadQueries.queues(useScope(), cluster_id, logical_cluster_name))

export const useSetWorkload = () =>
  useOperation(contract.createClusterWorkload, { invalidates: [chapter] })
export const useAddWorkloadQueue = () =>
  useOperation(contract.addWorkloadQueue, { invalidates: [chapter] })
export const useDeleteWorkloadQueue = () =>
  useOperation(contract.deleteWorkloadQueue, { invalidates: [chapter] })
/** No list shows plans, so nothing becomes stale. */
export const useCreateWorkloadPlan = () =>
  useOperation(contract.createWorkloadPlan, { invalidates: [] })
