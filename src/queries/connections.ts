import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/connections.ts'
import { operationQuery } from './operation-query.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'

const chapter = 'connections'

export const connectionQueries = {
  endpoints: (scope: Scope, cluster_id: string) =>
    operationQuery(scope, chapter, contract.listClusterEndpoints, { cluster_id }),
  elbs: (scope: Scope, cluster_id: string) =>
    operationQuery(scope, chapter, contract.listElbs, { cluster_id }),
}

/** An addition to the reference: a region may refuse it. */
export const useClusterEndpoints = (cluster_id: string) =>
  useQuery(connectionQueries.endpoints(useScope(), cluster_id))
/** Those that can be bound; the bound one is in the details of the cluster. */
export const useBindableElbs = (cluster_id: string) =>
  useQuery(connectionQueries.elbs(useScope(), cluster_id))

const effects = ['connections', 'clusters'] as const

export const useCreateDomainName = () =>
  useOperation(contract.createClusterDns, { invalidates: effects })
export const useUpdateDomainName = () =>
  useOperation(contract.updateClusterDns, { invalidates: effects })
export const useDeleteDomainName = () =>
  useOperation(contract.deleteClusterDns, { invalidates: effects })
export const useBindElb = () => useOperation(contract.associateElb, { invalidates: effects })
export const useUnbindElb = () => useOperation(contract.disassociateElb, { invalidates: effects })

const eipEffects = [...effects, 'events', 'neighbours'] as const

export const useBindEip = () => useOperation(contract.associateEip, { invalidates: eipEffects })
export const useUnbindEip = () =>
  useOperation(contract.disassociateEip, { invalidates: eipEffects })
