import { z } from 'zod'
import { list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'

export const Quota = z.looseObject({
  /** instances (clusters), core, ram, disk or disk_capacity */
  type: z.string(),
  used: LooseInt,
  /** -1: no limit. */
  quota: LooseInt,
  unit: LooseText,
})
export type Quota = z.output<typeof Quota>

export const listQuotas = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/quotas',
  section: '5.10.1',
  summary: 'Query quotas',
  action: 'dws:quota:list',
  status: 200,
  response: z.looseObject({ quotas: z.looseObject({ resources: list(Quota) }) }),
})
