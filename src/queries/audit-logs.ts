import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/audit-logs.ts'
import type { Output } from '../contract/operation.ts'
import { operationQuery } from './operation-query.ts'
import { whileChanging } from './polling.ts'
import { useScope, type Scope } from './scope.ts'

type Records = Output<typeof contract.listAuditLog>

export const auditLogQueries = {
  /** Every record that the service keeps: it has no page and no filter here. */
  list: (scope: Scope, cluster_id: string) => ({
    ...operationQuery(scope, 'audit-logs', contract.listAuditLog, { cluster_id }),
    refetchInterval: whileChanging<Records>(({ records }) =>
      records.some(({ result }) => result === 'RUNNING'),
    ),
  }),
}

export const useAuditLogs = (cluster_id: string) =>
  useQuery(auditLogQueries.list(useScope(), cluster_id))
