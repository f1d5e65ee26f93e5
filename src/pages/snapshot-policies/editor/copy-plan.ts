import type { BackupStrategy } from '../../../contract/snapshot-policies.ts'
import type { Plan } from '../plan.ts'
import { draftOf, requestOf, type PolicyRequest } from './policy-draft.ts'

/** What copying a policy to a cluster comes to. */
export type CopyStep =
  | { kind: 'add'; request: PolicyRequest }
  | { kind: 'change'; request: PolicyRequest; before: string }
  | { kind: 'same' | 'full' | 'unread' | 'loading' }

const levelOf = ({ backup_level }: BackupStrategy) => backup_level ?? 'cluster'

/** The policy as a request, whatever its id is. */
const written = (policy: BackupStrategy): PolicyRequest =>
  requestOf({ ...draftOf(policy), policy_id: undefined })

/** Whether a cluster has no place left for one more at this level. */
const isFull = (plan: Plan, policy: BackupStrategy): boolean => {
  const ofCluster = levelOf(policy) === 'cluster'
  const limit = ofCluster
    ? plan.backup_strategy_cluster_type_limit_num
    : plan.backup_strategy_schema_type_limit_num
  const there = plan.backup_strategies.filter(
    (other) => (levelOf(other) === 'cluster') === ofCluster,
  )
  return limit != null && there.length >= limit
}

/** A policy of the same name is changed, in place of a second one that the service would refuse. */
export const copyStep = (
  policy: BackupStrategy,
  { data, error }: { data: Plan | undefined; error: Error | null },
): CopyStep => {
  if (!data) return { kind: error ? 'unread' : 'loading' }
  const request = written(policy)
  const name = request.policy_name.toLowerCase()
  const before = data.backup_strategies.find(
    ({ policy_name }) => policy_name?.toLowerCase() === name,
  )
  if (!before) return isFull(data, policy) ? { kind: 'full' } : { kind: 'add', request }
  if (JSON.stringify(written(before)) === JSON.stringify(request)) return { kind: 'same' }
  return {
    kind: 'change',
    request: { ...request, policy_id: before.policy_id },
    before: before.backup_strategy ?? '',
  }
}
