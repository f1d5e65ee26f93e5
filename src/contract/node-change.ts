import { z } from 'zod'
import * as field from './fields.ts'
import { Empty, JobAccepted, list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'

export const CoordinatorNode = z.looseObject({
  id: z.string(),
  name: LooseText,
  private_ip: LooseText,
})
export type CoordinatorNode = z.output<typeof CoordinatorNode>

export const listClusterCn = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/cns',
  section: '5.3.1',
  summary: 'Query the CNs of a cluster',
  action: 'dws:clusterCn:list',
  status: 200,
  response: z.looseObject({
    min_num: LooseInt,
    max_num: LooseInt,
    instances: list(CoordinatorNode),
  }),
})

/** `num` is the total after the change, not the increment. */
export const AddCns = z.strictObject({
  num: field.CnCount,
})

export const batchCreateClusterCn = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/cns/batch-create',
  section: '5.3.2',
  summary: 'Add CNs',
  action: 'dws:clusterCn:create',
  body: AddCns,
  status: 200,
  response: JobAccepted,
})

export const batchDeleteClusterCn = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/cns/batch-delete',
  section: '5.3.3',
  summary: 'Delete CNs',
  action: 'dws:clusterCn:delete',
  body: z.strictObject({ instances: z.array(field.Uuid).min(1, field.cnRequired) }),
  status: 200,
  response: JobAccepted,
})

/** Table 5-70 and the fields that the service takes beyond it (wire.md §1). */
export const ResizeCluster = z.strictObject({
  scale_out: z
    .strictObject({
      /** Nodes to add: a delta. */
      count: field.Count(1, 'Enter how many nodes to add, 3 or more.'),
      subnet_id: field.SubnetId.optional(),
    })
    .optional(),
  create_node_only: z.boolean().optional(),
  /** Seconds, 30–1200; 0 does not limit (the default lies outside the range, wire.md §5.14). */
  waiting_for_killing: z
    .int()
    .refine((seconds) => seconds === 0 || (seconds >= 30 && seconds <= 1200), field.killingRange)
    .meta({ examples: [0, 30, 600, 1200] })
    .optional(),
  auto_redistribute: z.boolean().optional(),
  /** insert redistributes online, read-only offline. */
  mode: z.enum(['insert', 'read-only']).optional(),
  redis_conf: z
    .strictObject({
      redis_mode: z.enum(['offLine', 'onLine']).optional(),
      parallel_jobs: field.ParallelJobs.optional(),
    })
    .optional(),
  logical_cluster_name: z.string().optional(),
})

export const resizeCluster = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/resize',
  section: '5.3.4',
  summary: 'Scale out a cluster',
  action: 'dws:cluster:scaleOutOrOpenAPIResize',
  body: ResizeCluster,
  status: 200,
  response: Empty,
})

/** Table 5-73. `shrink_number` is required although the table does not say so (wire.md §5.15). */
export const ShrinkCluster = z.strictObject({
  shrink_number: field.Count(1, 'Enter how many nodes to remove.'),
  online: z.boolean().optional(),
  retry: z.boolean().optional(),
  need_agency: z.boolean().optional(),
  parallel_jobs: field.ParallelJobs.optional(),
  type: z.string().optional(),
  force_backup: z.boolean().optional(),
})

/** 202 with a job, or **200 with an error** in its body (wire.md §1): a failure all the same. */
export const shrinkCluster = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/cluster-shrink',
  section: '5.3.5',
  summary: 'Scale in a cluster',
  action: 'dws:cluster:shrink',
  body: ShrinkCluster,
  status: 202,
  response: JobAccepted,
})
