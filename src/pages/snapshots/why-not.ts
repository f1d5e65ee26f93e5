import { snapshotCan, type SnapshotAction } from '../../contract/snapshot-rules.ts'
import type { Snapshot } from '../../contract/snapshots.ts'
import { snapshotsText } from '../../i18n/snapshots.ts'

/** Why the action cannot be taken now, in words; undefined when it can. */
export const whyNot = (action: SnapshotAction, snapshot: Snapshot): string | undefined => {
  const refusal = snapshotCan[action](snapshot)
  return refusal && snapshotsText.why(action, refusal)
}
