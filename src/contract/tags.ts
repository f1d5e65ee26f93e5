import { z } from 'zod'
import * as field from './fields.ts'
import { Empty, list, LooseText } from './fields.ts'
import { operation } from './operation.ts'

const reserved = /[=*<>\\,|/]/

/** Tables 5-19, 5-40; limits of wire.md §5.43. Letters of any script are taken, as the key is "Unicode". */
export const TagKey = z
  .string()
  .min(1, field.rule('DWS.5197', 'Enter a key.'))
  .max(128, field.rule('DWS.5197', 'Use at most 128 characters.'))
  .refine(
    (key) => key === key.trim(),
    field.rule('DWS.5197', 'Remove the space at the start or end.'),
  )
  .refine(
    (key) => !reserved.test(key),
    field.rule('DWS.5197', 'The characters =*<>\\,|/ are not allowed.'),
  )

export const TagValue = z
  .string()
  .max(256, field.rule('DWS.5197', 'Use at most 256 characters.'))
  .refine(
    (value) => value === value.trim(),
    field.rule('DWS.5197', 'Remove the space at the start or end.'),
  )
  .refine(
    (value) => !reserved.test(value),
    field.rule('DWS.5197', 'The characters =*<>\\,|/ are not allowed.'),
  )

export const Tag = z.strictObject({ key: TagKey, value: TagValue })
export type Tag = z.output<typeof Tag>

/** Tags that a cluster may have (5.11). */
export const mostTags = 20
export const tooManyTags = field.rule('DWS.5194', `A cluster has at most ${mostTags} tags.`)
export const duplicateKey = field.rule('DWS.5197', 'Use each key once.')

export const Tags = z
  .array(Tag)
  .max(mostTags, tooManyTags)
  .refine((tags) => new Set(tags.map(({ key }) => key)).size === tags.length, duplicateKey)

type TagsInput = z.input<typeof Tags> | z.input<typeof Tag>

/**
 * Tags of a new cluster: the reference shows one object, clients send an array (wire.md §5.9). Not a
 * union, whose failure would hide the code of the rule that broke.
 */
export const TagsOrTag = z.preprocess(
  (tags: TagsInput | null | undefined) =>
    typeof tags === 'object' && tags !== null && !Array.isArray(tags) ? [tags] : tags,
  Tags.nullish(),
)

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
export const TagBatch = z.strictObject({
  tags: Tags.min(1, field.rule('DWS.5197', 'Enter at least one tag.')),
})

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
