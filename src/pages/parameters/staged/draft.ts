import { z } from 'zod'
import type { Staged } from './change.ts'

const Staged = z.record(
  z.string(),
  z.object({ cn: z.string().exactOptional(), dn: z.string().exactOptional() }),
)
const Draft = z.object({
  staged: Staged,
  /** Parameters that this tab applied and that wait for a restart. */
  awaiting_restart: z.array(z.string()),
  /** What the last apply of this tab replaced. */
  previous: Staged,
})

/** What a person has prepared on one cluster. It stays in the tab and holds no secret. */
export interface Draft {
  staged: Staged
  awaiting_restart: readonly string[]
  previous: Staged
}

const empty: Draft = { staged: {}, awaiting_restart: [], previous: {} }
const keyOf = (cluster_id: string) => `parameters-draft:${cluster_id}`

/** The draft of a cluster; an empty one when there is none, or none that can be read. */
export const loadDraft = (cluster_id: string): Draft => {
  try {
    const parsed = Draft.safeParse(JSON.parse(sessionStorage.getItem(keyOf(cluster_id)) ?? 'null'))
    return parsed.success ? parsed.data : empty
  } catch {
    return empty
  }
}

/** Keeps a draft in this tab. Where storage is off or full, it lives as long as the page. */
export const saveDraft = (cluster_id: string, draft: Draft): void => {
  try {
    if (
      [draft.staged, draft.awaiting_restart, draft.previous].every(
        (part) => Object.keys(part).length === 0,
      )
    )
      sessionStorage.removeItem(keyOf(cluster_id))
    else sessionStorage.setItem(keyOf(cluster_id), JSON.stringify(draft))
  } catch {
    // The page works without storage.
  }
}
