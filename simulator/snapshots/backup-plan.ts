import { stableId } from '../state/ids.ts'
import { newSnapshot } from './new-snapshot.ts'
import type { Project } from '../state/project.ts'
import { nextFiring } from './quartz-schedule.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import type { BackupStrategyRow, SnapshotPolicyRow, SnapshotRow } from './snapshot-rows.ts'

/** Increments that may follow each other before a full snapshot is due whatever the policy says. */
const mostIncrements = 15

const defaultKeepDays = 7

/** The two policies that every new cluster has (wire.md §4.5). */
const defaults = [
  {
    policy_name: 'apie-default-full-strategy',
    backup_strategy: '0 0 2 ? * 1',
    backup_type: 'full',
  },
  {
    policy_name: 'apie-default-increment-strategy',
    backup_strategy: '0 7 2/8 ? * 2,3,4,5,6,7',
    backup_type: 'increment',
  },
] as const

/** A plan without policies, as a cluster has that is not there yet. */
const emptyPlan = (cluster_id: string): SnapshotPolicyRow => ({
  id: cluster_id,
  keep_day: defaultKeepDays,
  auto_backup: true,
  device_name: 'OBS',
  server_ips: [],
  server_port: null,
  backup_param: null,
  strategies: [],
  tips: {},
  last_auto_at: null,
})

export const planOf = ({ tables }: Project, cluster_id: string): SnapshotPolicyRow =>
  tables.snapshot_policies.get(cluster_id) ?? emptyPlan(cluster_id)

/** The policies of a plan as they fire after a time, if automated snapshots are on. */
export const scheduled = (plan: SnapshotPolicyRow, after: number): SnapshotPolicyRow => ({
  ...plan,
  strategies: plan.strategies.map((strategy) => ({
    ...strategy,
    next_fire_at: plan.auto_backup ? nextFiring(strategy.backup_strategy, after) : null,
  })),
})

/** The plan of a cluster that is there from `at` on. */
export const defaultPlan = (
  cluster_id: string,
  at: number,
  chosen: Partial<Pick<SnapshotPolicyRow, 'keep_day' | 'auto_backup'>> = {},
): SnapshotPolicyRow => {
  const strategies = defaults.map((policy): BackupStrategyRow => ({
    ...policy,
    policy_id: stableId(`${cluster_id} ${policy.policy_name}`),
    backup_level: 'cluster',
    fine_grained: null,
    updated: at,
    next_fire_at: null,
  }))
  return scheduled({ ...emptyPlan(cluster_id), strategies, ...chosen }, at)
}

/** Gives a new cluster its plan. */
export const beginPlan = ({ tables }: Project, cluster_id: string, at: number): void => {
  tables.snapshot_policies.put(defaultPlan(cluster_id, at))
}

/** Puts an end to the chains of a cluster: the next automated snapshot is full whatever its policy says. */
export const endChains = ({ tables }: Project, cluster_id: string): void => {
  const plan = tables.snapshot_policies.get(cluster_id)
  if (plan) tables.snapshot_policies.put({ ...plan, tips: {} })
}

const chainOf = (backup_level: string, policy_id: string) =>
  backup_level === 'cluster' ? 'cluster' : policy_id

const stamp = (at: number) => new Date(at).toISOString().replaceAll(/\D/g, '').slice(0, 14)

/** The snapshot that a policy takes of a cluster: full where its type, or the chain, asks for it. */
export const automatedSnapshot = (
  plan: SnapshotPolicyRow,
  strategy: BackupStrategyRow,
  cluster: ClusterRow,
  at: number,
  find: (id: string) => SnapshotRow | undefined,
  id?: string,
): SnapshotRow => {
  const { policy_id, backup_strategy, backup_level, fine_grained } = strategy
  const tip = find(plan.tips[chainOf(backup_level, policy_id)] ?? '')
  const goesOn = strategy.backup_type === 'increment' && tip && tip.increment < mostIncrements
  return newSnapshot(cluster, at, {
    ...(id && { id }),
    name: `${cluster.name.slice(0, 49)}-${stamp(at)}`,
    backup_device: plan.device_name,
    policy: { policy_id, backup_strategy },
    keep_day: plan.keep_day,
    backup_level,
    fine_grained,
    prior: goesOn ? tip : undefined,
  })
}

/** The plan after one of its snapshots was taken. One on the device of before is continued by none. */
export const withTip = (
  plan: SnapshotPolicyRow,
  { id, backup_level, backup_device, policy }: SnapshotRow,
): SnapshotPolicyRow =>
  policy && backup_device === plan.device_name
    ? { ...plan, tips: { ...plan.tips, [chainOf(backup_level, policy.policy_id)]: id } }
    : plan
