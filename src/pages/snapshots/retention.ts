import { isAutomated, type Snapshot } from '../../contract/snapshots.ts'
import { parseServiceTime } from '../../lib/time.ts'

const day = 86_400_000

/** How long the service keeps an automated snapshot; undefined for one that stays until it is deleted. */
export const retentionOf = (
  snapshot: Pick<Snapshot, 'type' | 'bak_keep_day' | 'started'>,
): { days: number; until: Date } | undefined => {
  const started = parseServiceTime(snapshot.started)
  const days = snapshot.bak_keep_day
  return isAutomated(snapshot) && started && typeof days === 'number'
    ? { days, until: new Date(started.getTime() + days * day) }
    : undefined
}
