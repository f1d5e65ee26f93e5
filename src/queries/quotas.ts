import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/quotas.ts'
import { operationQuery } from './operation-query.ts'
import { useScope, type Scope } from './scope.ts'

export const quotaQueries = {
  list: (scope: Scope) => operationQuery(scope, 'quotas', contract.listQuotas, {}),
}

export const useQuotas = () => useQuery(quotaQueries.list(useScope()))
