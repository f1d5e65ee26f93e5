import { useQueries, useQuery } from '@tanstack/react-query'
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

/** What is known of the parameters of one of several clusters. */
export interface ParametersOf {
  cluster_id: string
  /** undefined: not known yet, not readable, or there is no group that takes changes. */
  parameters: readonly contract.Parameter[] | undefined
  status: 'pending' | 'failed' | 'no_group' | 'ready'
  error: Error | null
  refetch: () => void
}

/** The parameters of several clusters; each may fail without the others. */
export const useParametersOf = (cluster_ids: readonly string[]): ParametersOf[] => {
  const scope = useScope()
  const groups = useQueries({
    queries: cluster_ids.map((cluster_id) => parameterQueries.configurations(scope, cluster_id)),
  })
  const groupIds = groups.map(({ data }) => contract.editableGroup(data?.configurations ?? [])?.id)
  const values = useQueries({
    queries: cluster_ids.map((cluster_id, at) => ({
      ...parameterQueries.parameters(scope, cluster_id, groupIds[at] ?? ''),
      enabled: groupIds[at] !== undefined,
    })),
  })
  return cluster_ids.map((cluster_id, at) => {
    const [group, value] = [groups[at], values[at]]
    const parameters = value?.data?.configurations
    const error = (parameters ? null : (group?.error ?? value?.error)) ?? null
    return {
      cluster_id,
      parameters,
      status: parameters
        ? 'ready'
        : error
          ? 'failed'
          : group?.data && groupIds[at] === undefined
            ? 'no_group'
            : 'pending',
      error,
      refetch: () => {
        void (group?.data ? value : group)?.refetch()
      },
    }
  })
}

export const useUpdateConfiguration = () =>
  useOperation(contract.updateConfiguration, { invalidates: [chapter, 'clusters', 'events'] })
