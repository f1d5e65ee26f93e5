import { z } from 'zod'
import * as field from './fields.ts'
import { Empty, list, LooseText } from './fields.ts'
import { operation } from './operation.ts'

export const listTags = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/tags',
  section: '5.11.1',
  summary: 'Query project tags',
  action: 'dws:tag:list',
  status: 200,
  response: z.looseObject({
    tags: list(z.looseObject({ key: z.string(), values: list(z.string()) })),
  }),
})

export const listClusterTags = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/tags',
  section: '5.11.2',
  summary: 'Query cluster tags',
  action: 'dws:clusterTag:list',
  status: 200,
  response: z.looseObject({
    tags: list(z.looseObject({ key: z.string(), value: LooseText })),
  }),
})

/** Tables 5-206, 5-209. */
export const TagBatch = z.strictObject({ tags: field.Tags.min(1, field.tagRequired) })

export const batchCreateResourceTag = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/tags/batch-create',
  section: '5.11.3',
  summary: 'Add tags in batches',
  action: 'dws:clusterTag:create',
  body: TagBatch,
  status: 200,
  response: Empty,
})

export const batchDeleteResourceTag = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/tags/batch-delete',
  section: '5.11.4',
  summary: 'Delete tags in batches',
  action: 'dws:clusterTag:delete',
  body: TagBatch,
  status: 200,
  response: Empty,
})
