import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/node-change.ts'
import { operationQuery } from './operation-query.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'

export const nodeChangeQueries = {
  cns: (scope: Scope, cluster_id: string) =>
    operationQuery(scope, 'node-change', contract.listClusterCn, { cluster_id }),
}

export const useClusterCns = (cluster_id: string) =>
  useQuery(nodeChangeQueries.cns(useScope(), cluster_id))

const effects = ['clusters', 'node-change', 'events', 'quotas'] as const

export const useAddCns = () => useOperation(contract.batchCreateClusterCn, { invalidates: effects })
export const useDeleteCns = () =>
  useOperation(contract.batchDeleteClusterCn, { invalidates: effects })
export const useScaleOut = () => useOperation(contract.resizeCluster, { invalidates: effects })
export const useScaleIn = () => useOperation(contract.shrinkCluster, { invalidates: effects })
