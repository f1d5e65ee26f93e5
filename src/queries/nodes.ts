import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/nodes.ts'
import { operationQuery } from './operation-query.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'

const chapter = 'nodes'

export const nodeQueries = {
  list: (scope: Scope, cluster_id: string) =>
    operationQuery(scope, chapter, contract.listClusterNodes, { cluster_id }),
}

export const useClusterNodes = (cluster_id: string) =>
  useQuery(nodeQueries.list(useScope(), cluster_id))

export const useStartCluster = () =>
  useOperation(contract.startCluster, { invalidates: ['clusters', chapter, 'events'] })
export const useStopCluster = () =>
  useOperation(contract.stopCluster, { invalidates: ['clusters', chapter, 'events'] })
