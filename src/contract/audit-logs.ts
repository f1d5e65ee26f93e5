import { z } from 'zod'
import { list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'

/** One dump of a cluster's audit log to OBS. */
export const AuditRecord = z
  .looseObject({
    cluster_id: LooseText,
    executor_time: LooseText,
    /** How an older sample spells it (wire.md §5.42). */
    exector_time: LooseText,
    begin_time: LooseText,
    end_time: LooseText,
    bucket_name: LooseText,
    location_prefix: LooseText,
    /** RUNNING, SUCCESS or FAIL */
    result: LooseText,
    failed_reason: LooseText,
  })
  .transform(({ exector_time, ...record }) => ({
    ...record,
    executor_time: record.executor_time ?? exector_time,
  }))
export type AuditRecord = z.output<typeof AuditRecord>

export const listAuditLog = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/audit-log-records',
  section: '5.13.1',
  summary: 'Query audit logs',
  action: 'dws:auditLog:list',
  status: 200,
  response: z.looseObject({
    records: list(AuditRecord),
    cluster_id: LooseText,
    count: LooseInt.nullish(),
  }),
})
