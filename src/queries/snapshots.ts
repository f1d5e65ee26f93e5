import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/snapshots.ts'
import type { Output } from '../contract/operation.ts'
import { operationQuery } from './operation-query.ts'
import { whileChanging } from './polling.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'
import { useWrites } from './use-writes.ts'

const chapter = 'snapshots'
type List = Output<typeof contract.listSnapshots>
type OfCluster = Output<typeof contract.listClusterSnapshots>
type Detail = Output<typeof contract.showSnapshot>

const isChanging = ({ status }: contract.Snapshot) => /^(CREATING|RESTORING)$/i.test(status)

export const snapshotQueries = {
  /** Every snapshot of the project; the service has no page and no filter here. */
  list: (scope: Scope) => ({
    ...operationQuery(scope, chapter, contract.listSnapshots, {}),
    refetchInterval: whileChanging<List>(({ snapshots }) => snapshots.some(isChanging)),
  }),
  ofCluster: (scope: Scope, cluster_id: string) => ({
    ...operationQuery(scope, chapter, contract.listClusterSnapshots, { cluster_id, query: {} }),
    refetchInterval: whileChanging<OfCluster>(({ snapshots }) => snapshots.some(isChanging)),
  }),
  detail: (scope: Scope, snapshot_id: string) => ({
    ...operationQuery(scope, chapter, contract.showSnapshot, { snapshot_id }),
    refetchInterval: whileChanging<Detail>(({ snapshot }) => isChanging(snapshot)),
  }),
}

export const useSnapshots = () => useQuery(snapshotQueries.list(useScope()))
export const useClusterSnapshots = (cluster_id: string) =>
  useQuery(snapshotQueries.ofCluster(useScope(), cluster_id))
export const useSnapshot = (snapshot_id: string) =>
  useQuery(snapshotQueries.detail(useScope(), snapshot_id))

const effects = { invalidates: ['snapshots', 'clusters', 'events'] } as const

export const useCreateSnapshot = () => useOperation(contract.createSnapshot, effects)
export const useCreateSnapshots = () => useWrites(contract.createSnapshot, effects)
export const useCopySnapshot = () => useOperation(contract.copySnapshot, effects)
export const useDeleteSnapshot = () =>
  useOperation(contract.deleteSnapshot, { invalidates: ['snapshots', 'events'] })
export const useRestoreCluster = () =>
  useOperation(contract.restoreCluster, {
    invalidates: ['snapshots', 'clusters', 'events', 'quotas', 'neighbours'],
  })
