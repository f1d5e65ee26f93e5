import type { SnapshotAction } from '../../../contract/snapshot-rules.ts'
import type { Snapshot } from '../../../contract/snapshots.ts'
import { CopySnapshot } from './CopySnapshot.tsx'
import { DeleteSnapshot } from './DeleteSnapshot.tsx'

/** What is to be done to which snapshot. */
export interface Opened {
  action: SnapshotAction
  snapshot: Snapshot
  /** Its cluster is gone. */
  orphan: boolean
}

interface Props {
  opened: Opened
  /** All snapshots that are listed, if they are known. */
  snapshots: readonly Snapshot[] | undefined
  onClose: () => void
  onDeleted?: () => void
}

/** The dialog of an action; restoring has a page of its own. */
export const SnapshotDialog = ({ opened, snapshots, onClose, onDeleted }: Props) => {
  const { action, snapshot, orphan } = opened
  if (action === 'copy')
    return <CopySnapshot {...{ snapshot, onClose }} snapshots={snapshots ?? []} />
  if (action === 'delete')
    return <DeleteSnapshot {...{ snapshot, orphan, snapshots, onClose, onDeleted }} />
  return null
}
