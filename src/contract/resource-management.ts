import { z } from 'zod'
import * as field from './fields.ts'
import { list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'

/** A pool or a plan: an identifier of the database. */
export const WorkloadName = field.name(
  1,
  63,
  /^[A-Za-z_][A-Za-z0-9_]*$/,
  'Start with a letter or an underscore; use letters, digits and underscores only.',
)

const onOrOff = field.rule('DWS.0001', 'Switch it on or off.')
const resourceNames = field.rule('DWS.0001', 'This resource of a pool is unknown.')
const resourceRequired = field.rule('DWS.0001', 'Set at least one resource.')

/**
 * Every answer of this chapter is a 200 that says in `workload_res_code` whether it went well: 0, or a
 * failure that the client turns into an error (`hiddenFailure`).
 */
export const Outcome = z.looseObject({ workload_res_code: LooseInt, workload_res_str: LooseText })

export const listClusterWorkload = operation({
  method: 'GET',
  path: '/v2/{project_id}/clusters/{cluster_id}/workload',
  section: '5.4.1',
  summary: 'Query whether resource management is enabled',
  action: 'dws:workload:get',
  status: 200,
  response: Outcome.extend({
    workload_status: z
      .looseObject({ workload_switch: LooseText, max_concurrency_num: LooseInt.nullish() })
      .nullish(),
  }),
})

/** Table 5-79. `logical_cluster_name` is needed in the logical cluster mode alone (wire.md §5.21). */
export const CreateWorkloadPlan = z.strictObject({
  plan_name: WorkloadName,
  logical_cluster_name: z.string().optional(),
})

export const createWorkloadPlan = operation({
  method: 'POST',
  path: '/v2/{project_id}/clusters/{cluster_id}/workload/plans',
  section: '5.4.2',
  summary: 'Create a resource management plan',
  action: 'dws:workloadPlan:create',
  body: CreateWorkloadPlan,
  status: 200,
  response: Outcome,
})

/** Names only: the reference has no read-back of a pool's settings. */
export const listWorkloadQueue = operation({
  method: 'GET',
  path: '/v2/{project_id}/clusters/{cluster_id}/workload/queues',
  section: '5.4.3',
  summary: 'Query resource pools',
  action: 'dws:workloadQueue:list',
  query: z.object({ logical_cluster_name: z.string().optional() }),
  status: 200,
  response: z.looseObject({
    workload_queue_name_list: list(z.string()),
    workload_res_code: LooseInt.nullish(),
    workload_res_str: LooseText,
  }),
})

/** Resources of a pool: percent for the CPU and memory ones, a number of statements for the rest (wire.md §2). */
export const workloadResources = [
  'cpu',
  'cpu_limit',
  'cpu_share',
  'memory',
  'tablespace',
  'activestatements',
  'concurrency',
  'shortQueryConcurrencyNum',
  'weight',
] as const

/** Tables 5-86 and 5-87; the sample of the section lacks it (wire.md §5.19). */
export const WorkloadQueue = z.strictObject({
  workload_queue_name: WorkloadName,
  logical_cluster_name: z.string().optional(),
  workload_resource_item_list: z
    .array(
      z.strictObject({
        resource_name: z.enum(workloadResources, { error: resourceNames }),
        /** A number that some clients send as text. */
        resource_value: field.IntOrText(-1, 2_147_483_647, 'Enter a whole number, -1 or more.'),
      }),
    )
    .min(1, resourceRequired),
})

/** PUT creates. */
export const addWorkloadQueue = operation({
  method: 'PUT',
  path: '/v2/{project_id}/clusters/{cluster_id}/workload/queues',
  section: '5.4.4',
  summary: 'Create a resource pool',
  action: 'dws:workloadQueue:create',
  body: z.strictObject({ workload_queue: WorkloadQueue }),
  status: 200,
  response: Outcome,
})

/** The query is mandatory, although the sample lacks it; a body is `{}` or none (wire.md §5.20). */
export const deleteWorkloadQueue = operation({
  method: 'DELETE',
  path: '/v2/{project_id}/clusters/{cluster_id}/workload/queues',
  section: '5.4.5',
  summary: 'Delete a resource pool',
  action: 'dws:workloadQueue:delete',
  query: z.object({
    workload_queue_name: WorkloadName,
    logical_cluster_name: z.string().optional(),
  }),
  body: z.strictObject({}).optional(),
  status: 200,
  response: Outcome,
})

export const WorkloadStatus = z.strictObject({
  workload_switch: z.enum(['on', 'off'], { error: onOrOff }),
  /** Sent as a number or as text (wire.md §5.19). */
  max_concurrency_num: field
    .IntOrText(-1, 2_147_483_647, 'Enter a whole number, -1 for no limit.')
    .optional(),
})

export const createClusterWorkload = operation({
  method: 'POST',
  path: '/v2/{project_id}/clusters/{cluster_id}/workload',
  section: '5.4.6',
  summary: 'Enable or disable resource management',
  action: 'dws:workload:update',
  body: z.strictObject({ workload_status: WorkloadStatus }),
  status: 200,
  response: Outcome,
})
