import { useState } from 'react'
import type { Tag } from '../../contract/tags.ts'
import type { SentTags } from '../../components/tags/tag-plan.ts'

export interface NewTag extends Tag {
  id: number
}

interface Draft {
  /** New values by key, for tags that the cluster has. */
  values: ReadonlyMap<string, string>
  removed: ReadonlySet<string>
  added: readonly NewTag[]
  nextId: number
}

const untouched: Draft = { values: new Map(), removed: new Set(), added: [], nextId: 1 }

const withEntry = (values: Draft['values'], key: string, value: string | undefined) => {
  const next = new Map(values)
  if (value === undefined) next.delete(key)
  else next.set(key, value)
  return next
}

const without = (keys: ReadonlySet<string>, key: string) =>
  new Set([...keys].filter((other) => other !== key))

/** A tag of the cluster with what is to become of it. */
export interface DraftTag {
  key: string
  before: string
  value: string
  removed: boolean
  /** Somebody else removed it meanwhile. */
  gone: boolean
}

/** The tags that the cluster has, and beside them what a person wants of them: a refresh undoes nothing. */
export const draftTags = (
  tags: SentTags,
  { values, removed }: Pick<Draft, 'values' | 'removed'>,
): DraftTag[] => {
  const there = new Set(tags.map(({ key }) => key))
  return [
    ...tags.map(({ key, value }) => ({
      key,
      before: value ?? '',
      value: values.get(key) ?? value ?? '',
      removed: removed.has(key),
      gone: false,
    })),
    ...[...values]
      .filter(([key]) => !there.has(key) && !removed.has(key))
      .map(([key, value]) => ({ key, before: '', value, removed: false, gone: true })),
  ]
}

/**
 * What is still wanted once one of the two requests was accepted, and the other was not. A key that was
 * removed to come again as a new tag is part of the tags that are put: it goes, or stays, with them.
 */
const withoutAccepted = (draft: Draft, part: 'put' | 'remove'): Draft => {
  const again = new Set(draft.added.map(({ key }) => key))
  const removed = [...draft.removed]
  return part === 'put'
    ? {
        ...draft,
        values: untouched.values,
        removed: new Set(removed.filter((key) => !again.has(key))),
        added: [],
      }
    : { ...draft, removed: new Set(removed.filter((key) => again.has(key))) }
}

/** The edits of a person who looks at the tags of a cluster. */
export const useTagDraft = () => {
  const [draft, setDraft] = useState(untouched)
  return {
    ...draft,
    setValue: (key: string, value: string) => {
      setDraft((now) => ({ ...now, values: withEntry(now.values, key, value) }))
    },
    remove: (key: string) => {
      setDraft((now) => ({
        ...now,
        // A value typed before would bring the tag back once it is gone.
        values: withEntry(now.values, key, undefined),
        removed: new Set(now.removed).add(key),
      }))
    },
    /** As the cluster has it. */
    restore: (key: string) => {
      setDraft((now) => ({
        ...now,
        values: withEntry(now.values, key, undefined),
        removed: without(now.removed, key),
      }))
    },
    add: () => {
      setDraft((now) => ({
        ...now,
        added: [...now.added, { id: now.nextId, key: '', value: '' }],
        nextId: now.nextId + 1,
      }))
    },
    editNew: (id: number, tag: Partial<Tag>) => {
      setDraft((now) => ({
        ...now,
        added: now.added.map((other) => (other.id === id ? { ...other, ...tag } : other)),
      }))
    },
    dropNew: (id: number) => {
      setDraft((now) => ({ ...now, added: now.added.filter((other) => other.id !== id) }))
    },
    accepted: (part: 'put' | 'remove') => {
      setDraft((now) => withoutAccepted(now, part))
    },
    discard: () => {
      setDraft(untouched)
    },
  }
}
