import { isBackup } from '../../../contract/snapshot-rules.ts'
import { isFull, type Snapshot } from '../../../contract/snapshots.ts'
import { newestOf } from '../newest.ts'
import { durationOf } from '../snapshot-rows.ts'

/** MB per second that the DNs of one node read for a backup (documented by the service as about 200). */
const rate = 200

export interface BackupEstimate {
  /** GB of the last full snapshot: what the next one will about hold. */
  size: number
  nodes: number
  /** Milliseconds by the rate, and what the last full one really took. */
  reckoned: number
  took: number | undefined
}

/** What a full snapshot of a cluster will about take; undefined where nothing tells its size. */
export const backupEstimate = (
  snapshots: readonly Snapshot[],
  cluster: { id: string; number_of_node?: number | null | undefined },
): BackupEstimate | undefined => {
  const nodes = cluster.number_of_node ?? 0
  const last = newestOf(
    snapshots.filter(
      (snapshot) =>
        snapshot.cluster_id === cluster.id &&
        isBackup(snapshot) &&
        isFull(snapshot) &&
        // A copy is there at once, and holds a whole chain: it says nothing of the next snapshot.
        durationOf(snapshot) !== 0,
    ),
  )
  if (!last?.size || nodes < 1) return undefined
  return {
    size: last.size,
    nodes,
    reckoned: ((last.size * 1024) / (rate * nodes)) * 1000,
    took: durationOf(last),
  }
}
