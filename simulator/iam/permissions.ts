import type { AnyOperation } from '../../src/contract/operation.ts'
import { json } from '../pipeline/gateway.ts'
import type { Reply } from '../pipeline/gateway.ts'

/** What a user may do with DWS and its neighbours; IAM itself answers everybody. */
export const policies = ['none', 'read-only', 'full'] as const
export type Policy = (typeof policies)[number]

const allows = (policy: Policy, { method }: AnyOperation): boolean =>
  policy === 'full' || (policy === 'read-only' && method === 'GET')

/** 403 that names the action (wire.md §3.3, chapter 7); undefined for a user who may. */
export const policyRefusal = (policy: Policy, operation: AnyOperation): Reply | undefined =>
  allows(policy, operation)
    ? undefined
    : json(403, {
        error: {
          code: '403',
          message: `Policy doesn't allow ${operation.action} to be performed.`,
        },
      })
