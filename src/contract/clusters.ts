import { z } from 'zod'
import * as field from './fields.ts'
import { Empty, list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'
import { Password } from './passwords.ts'

// ── Flavors ─────────────────────────────────────────────────────────────────────────────────────

export const NodeType = z.looseObject({
  spec_name: z.string(),
  id: z.string(),
  /** dws, hybrid (standalone) or stream */
  datastore_type: z.string(),
  architecture: LooseText,
  /** status: normal, sellout or abandon */
  available_zones: list(z.looseObject({ code: z.string(), status: z.string() })),
  ram: LooseInt,
  vcpus: LooseInt,
  datastores: list(
    z.looseObject({
      version: z.string(),
      attachments: z
        .looseObject({ min_cn: LooseInt.nullish(), max_cn: LooseInt.nullish() })
        .nullish(),
      role: LooseText,
    }),
  ),
  /** Fixed storage; null for an elastic flavor. */
  volume: z.looseObject({ type: LooseText, size: LooseInt.nullish() }).nullish(),
  /** Elastic storage in GB; null for a fixed flavor. */
  elastic_volume_specs: list(
    z.looseObject({ type: LooseText, step: LooseInt, min_size: LooseInt, max_size: LooseInt }),
  ),
  detail: list(z.looseObject({ type: LooseText, value: LooseText, unit: LooseText })),
})
export type NodeType = z.output<typeof NodeType>

export const listNodeTypes = operation({
  method: 'GET',
  path: '/v2/{project_id}/node-types',
  section: '5.2.1',
  summary: 'Query flavors',
  action: 'dws:openAPILavor:node-types:get',
  status: 200,
  response: z.looseObject({ node_types: list(NodeType), count: LooseInt }),
})

// ── Clusters ────────────────────────────────────────────────────────────────────────────────────

export const Endpoint = z.looseObject({ connect_info: LooseText, jdbc_url: LooseText })
export const PublicEndpoint = z.looseObject({ public_connect_info: LooseText, jdbc_url: LooseText })
export const FailedReason = z.looseObject({ error_code: LooseText, error_msg: LooseText })

export const ClusterNode = z.looseObject({
  id: z.string(),
  /** 100 creating, 199 idle, 200 available, 300 unavailable, 303 creation failed, 304 deleting, 305 deletion failed, 400 deleted */
  status: z.string(),
  /** Real details come without names (wire.md §1). */
  name: LooseText,
})

export const PublicIp = z.looseObject({
  public_bind_type: LooseText,
  eip_id: LooseText,
  eip_address: LooseText,
})

/** Table 5-16. Enumerations stay text: the reference calls them "not limited to" its lists. */
export const Cluster = z.looseObject({
  id: z.string(),
  name: z.string(),
  /** AVAILABLE on the wire where the tables say ACTIVE (wire.md §2): accept both. */
  status: z.string(),
  version: LooseText,
  updated: LooseText,
  created: LooseText,
  port: LooseInt.nullish(),
  endpoints: list(Endpoint),
  nodes: list(ClusterNode),
  tags: list(z.looseObject({ key: z.string(), value: LooseText })),
  user_name: LooseText,
  number_of_node: LooseInt.nullish(),
  recent_event: LooseInt.nullish(),
  availability_zone: LooseText,
  enterprise_project_id: LooseText,
  node_type: LooseText,
  vpc_id: LooseText,
  subnet_id: LooseText,
  security_group_id: LooseText,
  public_ip: PublicIp.nullish(),
  public_endpoints: list(PublicEndpoint),
  /** Task → "20%"; `{}` or null when idle. */
  action_progress: z
    .record(z.string(), z.string())
    .nullish()
    .transform((progress) => progress ?? {}),
  /** Tokens joined by " | " (wire.md §2): see `subStatuses`. */
  sub_status: LooseText,
  task_status: LooseText,
  failed_reasons: FailedReason.nullish(),
})
export type Cluster = z.output<typeof Cluster>

/** Table 5-25 and what recorded answers add to it. */
export const ClusterDetail = Cluster.extend({
  parameter_group: z.looseObject({ id: LooseText, name: LooseText, status: LooseText }).nullish(),
  node_type_id: LooseText,
  /** Not blank: a yearly/monthly cluster, which cannot be deleted here. */
  order_id: LooseText,
  private_ip: list(z.string()),
  maintain_window: z
    .looseObject({ day: LooseText, start_time: LooseText, end_time: LooseText })
    .nullish(),
  resize_info: z
    .looseObject({
      target_node_num: LooseInt.nullish(),
      origin_node_num: LooseInt.nullish(),
      resize_status: LooseText,
      start_time: LooseText,
    })
    .nullish(),
  elb: z
    .looseObject({
      id: LooseText,
      name: LooseText,
      public_ip: LooseText,
      private_ip: LooseText,
      private_endpoint: LooseText,
      vpc_id: LooseText,
    })
    .nullish(),
  number_of_free_node: LooseInt.nullish(),
  use_logical_cluster: z.boolean().nullish(),
  cluster_timezone: LooseText,
  guest_agent_version: LooseText,
})
export type ClusterDetail = z.output<typeof ClusterDetail>

export const listClusters = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/clusters',
  section: '5.2.2',
  summary: 'Query the cluster list',
  action: 'dws:openAPICluster:list',
  query: z.object({ enterprise_project_id: z.string().optional() }),
  status: 200,
  response: z.looseObject({ clusters: list(Cluster), count: LooseInt.nullish() }),
})

export const showCluster = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/clusters/{cluster_id}',
  section: '5.2.3',
  summary: 'Query cluster details',
  action: 'dws:openAPICluster:getDetail',
  status: 200,
  response: z.looseObject({ cluster: ClusterDetail }),
})

// ── Operations on a cluster ─────────────────────────────────────────────────────────────────────

export const restartCluster = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/restart',
  section: '5.2.6',
  summary: 'Restart a cluster',
  action: 'dws:openAPICluster:restart',
  body: z.strictObject({ restart: z.strictObject({}) }),
  status: 200,
  response: Empty,
})

export const ResetPassword = z.strictObject({ new_password: Password })

export const resetPassword = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/reset-password',
  section: '5.2.7',
  summary: 'Reset the administrator password',
  action: 'dws:openAPICluster:resetPassword',
  body: ResetPassword,
  status: 200,
  response: Empty,
})

export const cancelReadonly = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/cancel-readonly',
  section: '5.2.8',
  summary: 'Cancel the read-only status',
  action: 'dws:cluster:cancelReadonly',
  status: 200,
  response: Empty,
})

export const DeleteCluster = z.strictObject({
  /** The number of newest manual snapshots to keep; 0 keeps none (wire.md §5.17). */
  keep_last_manual_snapshot: field.Count(0, 'Enter how many manual snapshots to keep, 0 or more.'),
})

export const deleteCluster = operation({
  method: 'DELETE',
  path: '/v1.0/{project_id}/clusters/{cluster_id}',
  section: '5.2.9',
  summary: 'Delete a cluster',
  action: 'dws:openAPICluster:delete',
  body: DeleteCluster,
  status: 202,
  response: Empty,
})

export const DssPool = z.looseObject({
  id: z.string(),
  name: LooseText,
  type: LooseText,
  project_id: LooseText,
  availability_zone: LooseText,
  /** TB */
  capacity: LooseInt.nullish(),
  /** available, deploying or extending */
  status: LooseText,
  created_at: LooseText,
})
export type DssPool = z.output<typeof DssPool>

export const listDssPools = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/dss-pools',
  section: '5.2.10',
  summary: 'Query the DSS storage pool list',
  action: 'dws:dssPool:list',
  status: 200,
  response: z.looseObject({ pools: list(DssPool), count: LooseInt.nullish() }),
})
