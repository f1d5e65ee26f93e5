import { ConfirmDialog } from '../../components/form/ConfirmDialog.tsx'
import { writeDialog } from '../../components/form/write-dialog.ts'
import { deleteWorkloadQueue } from '../../contract/resource-management.ts'
import { workloadText } from '../../i18n/resource-management.ts'
import { useDeleteWorkloadQueue } from '../../queries/resource-management.ts'
import { useScope } from '../../queries/scope.ts'
import type { WorkloadSubject } from './subject.ts'

const text = workloadText.remove

interface Props extends WorkloadSubject {
  name: string
  onDeleted: () => void
  onClose: () => void
}

/** 5.4.5 */
export const DeletePoolDialog = ({
  cluster,
  logical_cluster_name,
  name,
  onDeleted,
  onClose,
}: Props) => {
  const { project_id } = useScope()
  const { send, dialog } = writeDialog(deleteWorkloadQueue, useDeleteWorkloadQueue(), {
    ids: { project_id, cluster_id: cluster.id },
    done: text.done(name),
    onAnswer: onDeleted,
    onClose,
  })
  return (
    <ConfirmDialog
      {...dialog}
      tier="L3"
      title={text.title(name)}
      confirm={text.confirm(name)}
      name={name}
      impact={text.impact}
      onConfirm={() => {
        send({
          cluster_id: cluster.id,
          query: {
            workload_queue_name: name,
            ...(logical_cluster_name && { logical_cluster_name }),
          },
        })
      }}
    />
  )
}
