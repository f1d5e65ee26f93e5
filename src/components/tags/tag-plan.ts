import { mostTags, type Tag } from '../../contract/tags.ts'

/** Tags as a cluster has them: a value may be missing. */
export type SentTags = readonly { key: string; value?: string | null | undefined }[]

/** What must be written to turn the tags of a cluster into others. */
export interface TagPlan {
  added: readonly Tag[]
  changed: readonly (Tag & { before: string })[]
  removed: readonly Tag[]
}

const byKey = (tags: SentTags) => new Map(tags.map(({ key, value }) => [key, value ?? '']))

export const planTags = (before: SentTags, after: readonly Tag[]): TagPlan => {
  const [old, wanted] = [byKey(before), byKey(after)]
  return {
    added: after.filter(({ key }) => !old.has(key)),
    changed: after.flatMap(({ key, value }) => {
      const was = old.get(key)
      return was === undefined || was === value ? [] : [{ key, value, before: was }]
    }),
    removed: [...old].filter(([key]) => !wanted.has(key)).map(([key, value]) => ({ key, value })),
  }
}

export const stepsOf = ({ added, changed, removed }: TagPlan): number =>
  added.length + changed.length + removed.length

/** The same change for many clusters: keys that get a value, and keys that go. */
export interface TagEdits {
  set: readonly Tag[]
  remove: readonly string[]
}

export const applyEdits = (tags: SentTags, { set, remove }: TagEdits): Tag[] => {
  const result = byKey(tags)
  for (const key of remove) result.delete(key)
  for (const { key, value } of set) result.set(key, value)
  return [...result].map(([key, value]) => ({ key, value }))
}

/**
 * The two requests of a plan. What is new goes first, so that a failure in between loses nothing;
 * unless the cluster would have too many tags meanwhile.
 */
export const requestsOf = (before: SentTags, { added, changed, removed }: TagPlan) => ({
  put: [...added, ...changed.map(({ key, value }) => ({ key, value }))],
  remove: removed,
  remove_first: before.length + added.length > mostTags,
})
