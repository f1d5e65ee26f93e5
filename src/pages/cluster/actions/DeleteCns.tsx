import { DeleteCnsDialog } from '../../../components/cluster-actions/DeleteCnsDialog.tsx'
import { batchDeleteClusterCn, type CoordinatorNode } from '../../../contract/node-change.ts'
import { useDeleteCns } from '../../../queries/node-change.ts'
import { useDialog, type DialogProps } from './use-dialog.tsx'

export const DeleteCns = (props: DialogProps & { chosen: readonly CoordinatorNode[] }) => {
  const { dialog, send } = useDialog('deleteCns', batchDeleteClusterCn, useDeleteCns(), props)
  return (
    <DeleteCnsDialog
      {...dialog}
      chosen={props.chosen}
      onConfirm={(body) => {
        send({ cluster_id: props.cluster.id, body })
      }}
    />
  )
}
