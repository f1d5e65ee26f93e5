import { useQuery } from '@tanstack/react-query'
import { isChanging } from '../contract/cluster-status.ts'
import { checkCluster, createCluster } from '../contract/cluster-creation.ts'
import * as contract from '../contract/clusters.ts'
import type { Output } from '../contract/operation.ts'
import { operationQuery } from './operation-query.ts'
import { whileChanging } from './polling.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'
import { useWrites } from './use-writes.ts'

const chapter = 'clusters'
type List = Output<typeof contract.listClusters>
type Detail = Output<typeof contract.showCluster>

export const clusterQueries = {
  list: (scope: Scope) => ({
    ...operationQuery(scope, chapter, contract.listClusters, {}),
    refetchInterval: whileChanging<List>(({ clusters }) => clusters.some(isChanging)),
  }),
  detail: (scope: Scope, cluster_id: string) => ({
    ...operationQuery(scope, chapter, contract.showCluster, { cluster_id }),
    refetchInterval: whileChanging<Detail>(
      ({ cluster }) => isChanging(cluster) || cluster.parameter_group?.status === 'Applying',
    ),
  }),
  nodeTypes: (scope: Scope) => ({
    ...operationQuery(scope, chapter, contract.listNodeTypes, {}),
    staleTime: 60_000,
  }),
  dssPools: (scope: Scope) => operationQuery(scope, chapter, contract.listDssPools, {}),
}

export const useClusters = () => useQuery(clusterQueries.list(useScope()))
export const useCluster = (cluster_id: string) =>
  useQuery(clusterQueries.detail(useScope(), cluster_id))
export const useNodeTypes = () => useQuery(clusterQueries.nodeTypes(useScope()))
export const useDssPools = () => useQuery(clusterQueries.dssPools(useScope()))

/** What an operation on a cluster moves. */
const effects = ['clusters', 'events', 'quotas'] as const

export const useCreateCluster = () =>
  useOperation(createCluster, { invalidates: [...effects, 'neighbours'] })
export const useCheckCluster = () => useOperation(checkCluster, { invalidates: [] })
const restarted = { invalidates: [...effects, 'parameters'] } as const
export const useRestartCluster = () => useOperation(contract.restartCluster, restarted)
export const useRestartClusters = () => useWrites(contract.restartCluster, restarted)
export const useResetPassword = () => useOperation(contract.resetPassword, { invalidates: effects })
export const useCancelReadonly = () =>
  useOperation(contract.cancelReadonly, { invalidates: effects })
export const useDeleteCluster = () =>
  useOperation(contract.deleteCluster, { invalidates: [...effects, 'neighbours'] })
