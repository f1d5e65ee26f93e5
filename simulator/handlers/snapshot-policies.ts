import { isOnce } from '../../src/contract/quartz.ts'
import { endChains, planOf, scheduled } from '../snapshots/backup-plan.ts'
import { bareTime } from '../clusters/cluster-view.ts'
import { clusterBusy, incorrect, refuse } from '../pipeline/errors.ts'
import { findCluster } from '../clusters/find-cluster.ts'
import { newId } from '../state/ids.ts'
import type { Handlers, Project } from '../state/project.ts'
import { nextFiring } from '../snapshots/quartz-schedule.ts'
import { retain } from '../snapshots/retention.ts'
import type {
  BackupStrategyRow,
  FineGrainedRow,
  SnapshotPolicyRow,
} from '../snapshots/snapshot-rows.ts'

/** Policies that a cluster may have at its own level, and below it. */
const mostOfCluster = 10
const mostOfParts = 50

type Change = Parameters<Handlers['createSnapshotPolicy']>[1]['body']
type Wanted = NonNullable<Change['backup_strategies']>[number]

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

const partsOf = (wanted: Wanted): FineGrainedRow | null => {
  const { backup_level = 'cluster', backup_database, backup_schema_list = [] } = wanted
  const { backup_table_list = [] } = wanted
  if (backup_level === 'cluster') return null
  const chosen = backup_level === 'schema' ? backup_schema_list : backup_table_list
  if (!backup_database || chosen.length === 0)
    throw incorrect(`backup_database and backup_${backup_level}_list say what the policy backs up.`)
  return {
    database: backup_database,
    schema_list: backup_schema_list,
    table_list: backup_table_list,
  }
}

/** A new policy, or the one of `policy_id` changed. */
const strategyOf = (wanted: Wanted, now: number, before?: BackupStrategyRow): BackupStrategyRow => {
  const { policy_name, backup_strategy, backup_type, backup_level = 'cluster' } = wanted
  if (backup_strategy !== before?.backup_strategy && nextFiring(backup_strategy, now) === null)
    throw refuse(
      'DWS.5018',
      isOnce(backup_strategy)
        ? 'Invalid automated backup period. The time is in the past.'
        : 'Invalid automated backup period. No such day ever comes.',
    )
  return {
    policy_id: before?.policy_id ?? newId(),
    policy_name,
    backup_strategy,
    backup_type,
    backup_level,
    fine_grained: partsOf(wanted),
    updated: now,
    next_fire_at: null,
  }
}

const withStrategy = (
  strategies: readonly BackupStrategyRow[],
  wanted: Wanted,
  now: number,
): BackupStrategyRow[] => {
  const before = strategies.find(({ policy_id }) => policy_id === wanted.policy_id)
  if (wanted.policy_id && !before) throw incorrect('policy_id does not exist.')
  if (strategies.some((row) => row !== before && sameName(row.policy_name, wanted.policy_name)))
    throw incorrect('The policy name already exists.')
  const row = strategyOf(wanted, now, before)
  return before ? strategies.map((each) => (each === before ? row : each)) : [...strategies, row]
}

const checkCounts = (strategies: readonly BackupStrategyRow[]) => {
  const ofCluster = strategies.filter(({ backup_level }) => backup_level === 'cluster').length
  if (ofCluster > mostOfCluster || strategies.length - ofCluster > mostOfParts)
    throw refuse(
      'DWS.5079',
      `The backup period is not permitted. A cluster has at most ${mostOfCluster} policies of its own and ${mostOfParts} of schemas and tables.`,
    )
}

/** What a policy below the cluster's level has taken is continued by none once it changes. */
const withoutChains = ({ tips }: SnapshotPolicyRow, ended: ReadonlySet<string | undefined>) =>
  Object.fromEntries(Object.entries(tips).filter(([chain]) => !ended.has(chain)))

const changed = (project: Project, plan: SnapshotPolicyRow, change: Change): SnapshotPolicyRow => {
  const { keep_day, auto_backup, backup_strategies = [], device_name } = change
  const touched = new Set(backup_strategies.map(({ policy_id }) => policy_id))
  const strategies = backup_strategies.reduce(
    (rows: readonly BackupStrategyRow[], wanted) => withStrategy(rows, wanted, project.now),
    plan.strategies,
  )
  checkCounts(strategies)
  return scheduled(
    {
      ...plan,
      strategies,
      tips: withoutChains(plan, touched),
      keep_day: keep_day ?? plan.keep_day,
      auto_backup: auto_backup ?? plan.auto_backup,
      ...(device_name && {
        device_name,
        server_ips: change.server_ips ?? [],
        server_port: change.server_port ?? null,
        backup_param: change.backup_param ?? null,
      }),
    },
    project.now,
  )
}

export const snapshotPolicies = {
  listSnapshotPolicy: (project, { params }) => {
    const { id } = findCluster(project, params.cluster_id)
    const plan = planOf(project, id)
    return {
      keep_day: plan.keep_day,
      backup_strategies: plan.strategies.map((row) => {
        const next = plan.auto_backup ? nextFiring(row.backup_strategy, project.now) : null
        return {
          policy_id: row.policy_id,
          policy_name: row.policy_name,
          backup_strategy: row.backup_strategy,
          backup_type: row.backup_type,
          backup_level: row.backup_level,
          next_fire_time: next === null ? null : String(next),
          update_time: bareTime(row.updated),
          time_zone_offset: 0,
          backup_database: row.fine_grained?.database ?? null,
          backup_schema_list: row.fine_grained ? [...row.fine_grained.schema_list] : null,
          backup_table_list: row.fine_grained ? [...row.fine_grained.table_list] : null,
        }
      }),
      device_name: plan.device_name,
      server_ips: plan.server_ips.length > 0 ? [...plan.server_ips] : null,
      server_port: plan.server_port,
      backup_param: plan.backup_param,
      auto_backup: plan.auto_backup,
      backup_strategy_cluster_type_limit_num: mostOfCluster,
      backup_strategy_schema_type_limit_num: mostOfParts,
    }
  },

  createSnapshotPolicy: (project, { params, body }) => {
    const { id, status } = findCluster(project, params.cluster_id)
    // Its plan begins when the cluster is there.
    if (status === 'CREATING' || status === 'CREATE_FAILED') throw clusterBusy()
    const before = planOf(project, id)
    const plan = changed(project, before, body)
    project.tables.snapshot_policies.put(plan)
    if (plan.device_name !== before.device_name) endChains(project, id)
    if (body.keep_day !== undefined) retain(project, id, body.keep_day)
    return {}
  },

  deleteSnapshotPolicy: (project, { params }) => {
    const { id } = findCluster(project, params.cluster_id)
    const plan = planOf(project, id)
    const strategies = plan.strategies.filter(({ policy_id }) => policy_id !== params.id)
    if (strategies.length === plan.strategies.length) throw incorrect('id does not exist.')
    project.tables.snapshot_policies.put({ ...plan, strategies })
    return {}
  },
} satisfies Partial<Handlers>
