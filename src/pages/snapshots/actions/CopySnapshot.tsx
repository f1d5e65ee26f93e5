import { Text } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../../components/form/FormDialog.tsx'
import { writeDialog } from '../../../components/form/write-dialog.ts'
import { copySnapshot, type Snapshot } from '../../../contract/snapshots.ts'
import { snapshotsText } from '../../../i18n/snapshots.ts'
import { formatSize, gbOfKb } from '../../../lib/size.ts'
import { formatTime } from '../../../lib/format.ts'
import { useServiceNow } from '../../../lib/use-now.ts'
import { useScope } from '../../../queries/scope.ts'
import { useCopySnapshot } from '../../../queries/snapshots.ts'
import { NameFields, nameProblems, takenNames, type NameValue } from './NameFields.tsx'
import { retentionOf } from '../retention.ts'
import { suggestedName } from './suggested-name.ts'

const text = snapshotsText.copy

interface Props {
  snapshot: Snapshot
  snapshots: readonly Snapshot[]
  onClose: () => void
}

/** 5.5.9. Saves an automated snapshot from its retention. */
export const CopySnapshot = ({ snapshot, snapshots, onClose }: Props) => {
  const { project_id } = useScope()
  const now = useServiceNow()
  const write = useCopySnapshot()
  const taken = takenNames(snapshots, write.isPending)
  const [value, setValue] = useState<NameValue>(() => ({
    name: suggestedName(`${(snapshot.cluster_name || 'snapshot').slice(0, 50)}-copy`, now, taken),
    description: snapshot.description ?? '',
  }))
  const [sent, setSent] = useState<string>()
  const problems = nameProblems(value, taken)
  const { send, dialog } = writeDialog(copySnapshot, write, {
    ids: { project_id, snapshot_id: snapshot.id },
    done: text.done(value.name),
    onClose,
  })
  const retention = retentionOf(snapshot)
  const { total_backup_size } = snapshot
  return (
    <FormDialog
      {...dialog}
      title={text.title(snapshot.name || snapshot.id)}
      confirm={text.confirm}
      blocked={problems.name !== undefined || problems.description !== undefined}
      onConfirm={() => {
        const { name, description } = value
        setSent(name)
        send({
          snapshot_id: snapshot.id,
          body: { backup_name: name, ...(description && { description }) },
        })
      }}
    >
      <Text size="sm">
        {text.explain(retention?.days, retention && formatTime(retention.until))}{' '}
        {typeof total_backup_size === 'number' && text.holds(formatSize(gbOfKb(total_backup_size)))}
      </Text>
      <NameFields
        value={value}
        problems={problems}
        sent={sent}
        error={dialog.error}
        onChange={(change) => {
          setValue((before) => ({ ...before, ...change }))
        }}
      />
    </FormDialog>
  )
}
