import { useQuery } from '@tanstack/react-query'
import type { Output } from '../contract/operation.ts'
import * as contract from '../contract/parameters.ts'
import { operationQuery } from './operation-query.ts'
import { whileChanging } from './polling.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'

const chapter = 'parameters'
type Configurations = Output<typeof contract.listClusterConfigurations>

export const parameterQueries = {
  configurations: (scope: Scope, cluster_id: string) => ({
    ...operationQuery(scope, chapter, contract.listClusterConfigurations, { cluster_id }),
    refetchInterval: whileChanging<Configurations>(({ configurations }) =>
      configurations.some(({ status }) => status === 'Applying'),
    ),
  }),
  parameters: (scope: Scope, cluster_id: string, configuration_id: string) =>
    operationQuery(scope, chapter, contract.listClusterConfigurationsParameter, {
      cluster_id,
      configuration_id,
    }),
}

export const useConfigurations = (cluster_id: string) =>
  useQuery(parameterQueries.configurations(useScope(), cluster_id))

/** Waits for the id of the template. */
export const useParameters = (cluster_id: string, configuration_id: string | undefined) =>
  useQuery({
    ...parameterQueries.parameters(useScope(), cluster_id, configuration_id ?? ''),
    enabled: configuration_id !== undefined,
  })

export const useUpdateConfiguration = () =>
  useOperation(contract.updateConfiguration, { invalidates: [chapter, 'clusters', 'events'] })
