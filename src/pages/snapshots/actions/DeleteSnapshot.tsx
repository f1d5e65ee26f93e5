import { ConfirmDialog } from '../../../components/form/ConfirmDialog.tsx'
import { writeDialog } from '../../../components/form/write-dialog.ts'
import { deleteSnapshot, type Snapshot } from '../../../contract/snapshots.ts'
import { snapshotsText } from '../../../i18n/snapshots.ts'
import { useScope } from '../../../queries/scope.ts'
import { useDeleteSnapshot } from '../../../queries/snapshots.ts'
import { deletionImpact } from './deletion-impact.ts'

const text = snapshotsText.delete

interface Props {
  snapshot: Snapshot
  /** All snapshots of its cluster, if they are known: what builds on it, and whether others are good. */
  snapshots: readonly Snapshot[] | undefined
  /** Its cluster is gone. */
  orphan: boolean
  onClose: () => void
  onDeleted?: (() => void) | undefined
}

/** 5.5.7. */
export const DeleteSnapshot = ({ snapshot, snapshots, orphan, onClose, onDeleted }: Props) => {
  const { project_id } = useScope()
  const name = snapshot.name || snapshot.id
  const { send, dialog } = writeDialog(deleteSnapshot, useDeleteSnapshot(), {
    ids: { project_id, snapshot_id: snapshot.id },
    done: text.done(name),
    onClose: () => {
      onClose()
      onDeleted?.()
    },
  })
  return (
    <ConfirmDialog
      {...dialog}
      // Closed without a deletion.
      onClose={() => {
        if (!dialog.pending) onClose()
      }}
      tier="L3"
      title={text.title(name)}
      confirm={text.confirm}
      name={name}
      impact={deletionImpact(snapshot, snapshots, orphan)}
      onConfirm={() => {
        send({ snapshot_id: snapshot.id })
      }}
    />
  )
}
