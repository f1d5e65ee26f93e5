import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/az.ts'
import { operationQuery } from './operation-query.ts'
import { useScope, type Scope } from './scope.ts'

export const azQueries = {
  list: (scope: Scope) => operationQuery(scope, 'az', contract.listAvailabilityZones, {}),
}

export const useAvailabilityZones = () => useQuery(azQueries.list(useScope()))
