import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/data-sources.ts'
import type { Output } from '../contract/operation.ts'
import { operationQuery } from './operation-query.ts'
import { whileChanging } from './polling.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'

const chapter = 'data-sources'
type List = Output<typeof contract.listDataSource>

/** 100 creating, 401 deleting, 500 updating */
const isChanging = ({ configure_status }: contract.DataSource) =>
  ['100', '401', '500'].includes(configure_status ?? '')

export const dataSourceQueries = {
  list: (scope: Scope, cluster_id: string) => ({
    ...operationQuery(scope, chapter, contract.listDataSource, { cluster_id, query: {} }),
    refetchInterval: whileChanging<List>(({ data_sources }) => data_sources.some(isChanging)),
  }),
}

export const useDataSources = (cluster_id: string) =>
  useQuery(dataSourceQueries.list(useScope(), cluster_id))

const effects = ['data-sources', 'clusters', 'events'] as const

export const useCreateDataSource = () =>
  useOperation(contract.createDataSource, { invalidates: effects })
export const useUpdateDataSource = () =>
  useOperation(contract.updateDataSource, { invalidates: effects })
export const useDeleteDataSource = () =>
  useOperation(contract.deleteDataSource, { invalidates: effects })
