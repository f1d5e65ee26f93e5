import { useCallback, useState } from 'react'
import type { Values } from '../../../components/parameters/parameter-values.ts'
import { merged, previousOf, type Change, type Staged } from './change.ts'
import { loadDraft, saveDraft, type Draft } from './draft.ts'

const without = <Value>(record: Readonly<Record<string, Value>>, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

const withValues = (staged: Staged, name: string, values: Values): Staged => {
  const others = without(staged, name)
  return Object.keys(values).length === 0 ? others : { ...others, [name]: values }
}

/** The draft of a cluster, kept in the tab: it survives other tabs of the page and a reload. */
export const useStagedChanges = (cluster_id: string) => {
  const [draft, setDraft] = useState(() => loadDraft(cluster_id))
  const update = useCallback(
    (change: (before: Draft) => Draft) => {
      setDraft((before) => {
        const next = change(before)
        saveDraft(cluster_id, next)
        return next
      })
    },
    [cluster_id],
  )
  return {
    ...draft,
    /** Replaces what is staged of a parameter. */
    stage: (name: string, values: Values) => {
      update((before) => ({ ...before, staged: withValues(before.staged, name, values) }))
    },
    /** Adds values to what is staged; a value that is staged already gives way. */
    stageAll: (values: Staged) => {
      update((before) => ({ ...before, staged: merged(before.staged, values) }))
    },
    undo: ({ name, type }: Change) => {
      update((before) => {
        const others = without(before.staged[name] ?? {}, type)
        return { ...before, staged: withValues(before.staged, name, others) }
      })
    },
    discard: () => {
      update((before) => ({ ...before, staged: {} }))
    },
    /** Nothing is staged any more; what needs a restart joins, or replaces, what waited for one. */
    applied: (changes: readonly Change[], others: 'join' | 'replace') => {
      update((before) => {
        const names = changes.filter((change) => change.restart_required).map(({ name }) => name)
        const waiting = others === 'join' ? before.awaiting_restart : []
        return {
          staged: {},
          awaiting_restart: [...new Set([...waiting, ...names])],
          previous: previousOf(changes),
        }
      })
    },
    /** Stages what the last apply replaced. */
    stagePrevious: () => {
      update((before) => ({
        ...before,
        staged: merged(before.staged, before.previous),
        previous: {},
      }))
    },
    forgetPrevious: () => {
      update((before) => ({ ...before, previous: {} }))
    },
  }
}
