import { z } from 'zod'
import { JobAccepted, list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'

/** Operations that the reference lacks and an operator cannot do without (wire.md §1.1). */
export const Node = z.looseObject({
  id: z.string(),
  name: LooseText,
  /** CREATING, FREE, ACTIVE, FAILED, CREATE_FAILED, DELETING, FROZEN or STOPPED */
  status: LooseText,
  /** READY, PREPARED, INITED or CREATED */
  sub_status: LooseText,
  spec: LooseText,
  inst_create_type: LooseText,
  alias_name: LooseText,
  az_code: LooseText,
})
export type Node = z.output<typeof Node>

export const listClusterNodes = operation({
  method: 'GET',
  path: '/v2/{project_id}/clusters/{cluster_id}/nodes',
  section: 'wire',
  addition: true,
  summary: 'Query the nodes of a cluster',
  action: 'dws:clusterNode:list',
  status: 200,
  response: z.looseObject({
    node_list: list(Node),
    count: LooseInt.nullish(),
    failed_count: LooseInt.nullish(),
  }),
})

/** Named in the permission table alone. */
export const startCluster = operation({
  method: 'POST',
  path: '/v1/{project_id}/clusters/{cluster_id}/start',
  section: 'wire',
  addition: true,
  summary: 'Start a cluster',
  action: 'dws:cluster:startCluster',
  status: 200,
  response: JobAccepted,
})

/** Named in the permission table alone. */
export const stopCluster = operation({
  method: 'POST',
  path: '/v1/{project_id}/clusters/{cluster_id}/stop',
  section: 'wire',
  addition: true,
  summary: 'Stop a cluster',
  action: 'dws:cluster:stopCluster',
  status: 200,
  response: JobAccepted,
})
