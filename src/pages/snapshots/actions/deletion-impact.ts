import { isBackup, isGood } from '../../../contract/snapshot-rules.ts'
import type { Snapshot } from '../../../contract/snapshots.ts'
import { snapshotsText } from '../../../i18n/snapshots.ts'
import { formatTime, missing } from '../../../lib/format.ts'
import { formatSize } from '../../../lib/size.ts'
import { parseServiceTime } from '../../../lib/time.ts'
import { chainOf } from '../chain/snapshot-chain.ts'

const text = snapshotsText.delete

/** Its cluster can be restored from it, and from no other snapshot. */
export const isLastGood = (snapshot: Snapshot, listed: readonly Snapshot[]): boolean =>
  isBackup(snapshot) &&
  !listed.some(
    (other) =>
      other.id !== snapshot.id && other.cluster_id === snapshot.cluster_id && isBackup(other),
  )

/** What a person loses with a snapshot, a sentence each. `listed`: all snapshots, if they are known. */
export const deletionImpact = (
  snapshot: Snapshot,
  listed: readonly Snapshot[] | undefined,
  orphan: boolean,
): string[] => {
  const cluster = snapshot.cluster_name || snapshot.cluster_id || missing
  const started = parseServiceTime(snapshot.started)
  const dependants = listed && chainOf(snapshot, listed).dependants.length
  return [
    text.impact(snapshot.name || snapshot.id, cluster, started ? formatTime(started) : missing),
    dependants === undefined
      ? text.chainUnknown
      : dependants > 0
        ? text.needed(dependants)
        : text.frees(formatSize(snapshot.size ?? 0)),
    ...(isGood(snapshot) ? [] : [text.failed]),
    ...(orphan
      ? [text.orphan(cluster)]
      : listed && isLastGood(snapshot, listed)
        ? [text.last(cluster)]
        : []),
  ]
}
