import { z } from 'zod'
import type { Staged } from './change.ts'

const Draft = z.object({
  staged: z.record(
    z.string(),
    z.object({ cn: z.string().exactOptional(), dn: z.string().exactOptional() }),
  ),
  /** Parameters that this tab applied and that wait for a restart. */
  awaiting_restart: z.array(z.string()),
})

/** What a person has prepared on one cluster. It stays in the tab and holds no secret. */
export interface Draft {
  staged: Staged
  awaiting_restart: readonly string[]
}

const empty: Draft = { staged: {}, awaiting_restart: [] }
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
    if (Object.keys(draft.staged).length === 0 && draft.awaiting_restart.length === 0)
      sessionStorage.removeItem(keyOf(cluster_id))
    else sessionStorage.setItem(keyOf(cluster_id), JSON.stringify(draft))
  } catch {
    // The page works without storage.
  }
}
