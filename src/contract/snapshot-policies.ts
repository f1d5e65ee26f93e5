import { z } from 'zod'
import * as field from './fields.ts'
import { Empty, list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'
import { isOnce, quartzProblem } from './quartz.ts'

/** Table 5-131: 4–92 characters. */
export const PolicyName = field.letterFirstName(4, 92)

/** A Quartz expression of six fields in UTC, or a time of UTC for a policy that fires once. */
export const Schedule = z.string().superRefine((text, context) => {
  const problem = isOnce(text) ? undefined : quartzProblem(text)
  if (problem) context.addIssue({ code: 'custom', message: field.rule('DWS.5018', problem) })
})

export const KeepDays = z
  .int(field.rule('DWS.5017', 'Enter a whole number of days.'))
  .min(1, field.rule('DWS.5017', 'Keep snapshots for 1 to 31 days.'))
  .max(31, field.rule('DWS.5017', 'Keep snapshots for 1 to 31 days.'))

const backupTypes = field.rule('DWS.5089', 'A snapshot is full or an increment.')
const backupLevels = field.rule('DWS.5089', 'A level is cluster, schema or table.')
const onceIsFull = field.rule('DWS.5079', 'A policy that fires once takes a full snapshot.')
const devices = field.rule('DWS.5089', 'A backup device is OBS, NBU or NFS.')
const deviceNeeds = field.rule('DWS.0001', 'This backup device needs a value here.')

export const BackupStrategy = z.looseObject({
  policy_id: z.string(),
  policy_name: LooseText,
  /** A Quartz expression (quartz.ts), or the time of one that fires once. */
  backup_strategy: LooseText,
  /** full or increment */
  backup_type: LooseText,
  /** cluster, schema or table: the table lists the first alone (wire.md §5.27). */
  backup_level: LooseText,
  /** Milliseconds since 1970, sent as text. */
  next_fire_time: LooseInt.nullish(),
  update_time: LooseText,
  /** Hours; may be negative although its range says 0–23 (wire.md §5.28). */
  time_zone_offset: LooseInt.nullish(),
  backup_database: LooseText,
  backup_schema_list: list(z.string()),
  backup_table_list: list(z.string()),
})
export type BackupStrategy = z.output<typeof BackupStrategy>

export const listSnapshotPolicy = operation({
  method: 'GET',
  path: '/v2/{project_id}/clusters/{cluster_id}/snapshot-policies',
  section: '5.5.4',
  summary: 'Query the snapshot policies of a cluster',
  action: 'dws:snapshotPolicy:list',
  status: 200,
  response: z.looseObject({
    keep_day: LooseInt.nullish(),
    backup_strategies: list(BackupStrategy),
    device_name: LooseText,
    server_ips: list(z.string()),
    server_port: LooseInt.nullish(),
    backup_param: LooseText,
    auto_backup: z.boolean().nullish(),
    backup_strategy_cluster_type_limit_num: LooseInt.nullish(),
    backup_strategy_schema_type_limit_num: LooseInt.nullish(),
  }),
})

/** Table 5-131: a policy to add, or with its `policy_id` one to change. */
export const BackupStrategyRequest = z
  .strictObject({
    policy_id: z.string().optional(),
    policy_name: PolicyName,
    backup_strategy: Schedule,
    backup_type: z.enum(['full', 'increment'], { error: backupTypes }),
    backup_level: z.enum(['cluster', 'schema', 'table'], { error: backupLevels }).optional(),
    backup_database: z.string().optional(),
    backup_schema_list: z.array(z.string()).optional(),
    backup_table_list: z.array(z.string()).optional(),
  })
  .superRefine(({ backup_strategy, backup_type }, context) => {
    if (isOnce(backup_strategy) && backup_type !== 'full')
      context.addIssue({ code: 'custom', path: ['backup_type'], message: onceIsFull })
  })

/** Table 5-130. With `keep_day` alone it changes the retention (wire.md §5.26). */
export const SnapshotPolicy = z
  .strictObject({
    keep_day: KeepDays.optional(),
    auto_backup: z.boolean().optional(),
    backup_strategies: z.array(BackupStrategyRequest).optional(),
    device_name: z.enum(['OBS', 'NBU', 'NFS'], { error: devices }).optional(),
    server_port: z.string().optional(),
    backup_param: z.string().optional(),
    server_ips: z.array(z.string()).optional(),
  })
  .superRefine(({ device_name, server_ips, server_port, backup_param }, context) => {
    const missing = (path: string) =>
      context.addIssue({ code: 'custom', path: [path], message: deviceNeeds })
    if ((device_name === 'NBU' || device_name === 'NFS') && !server_ips?.length)
      missing('server_ips')
    if (device_name === 'NBU' && !server_port) missing('server_port')
    if (device_name === 'NBU' && !backup_param) missing('backup_param')
  })

/** Adds to what is there, and answers no id: list again to find it (wire.md §5.25). */
export const createSnapshotPolicy = operation({
  method: 'PUT',
  path: '/v2/{project_id}/clusters/{cluster_id}/snapshot-policies',
  section: '5.5.10',
  summary: 'Add a snapshot policy or change the retention',
  action: 'dws:snapshotPolicy:update',
  body: SnapshotPolicy,
  status: 200,
  response: Empty,
})

/** v1.0, although the other two are v2 (wire.md §5.25). */
export const deleteSnapshotPolicy = operation({
  method: 'DELETE',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/snapshot-policies/{id}',
  section: '5.5.6',
  summary: 'Delete a snapshot policy',
  action: 'dws:snapshotPolicy:delete',
  status: 200,
  response: Empty,
})
