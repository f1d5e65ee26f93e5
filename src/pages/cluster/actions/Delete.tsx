import { DeleteDialog } from '../../../components/cluster-actions/DeleteDialog.tsx'
import { deleteCluster } from '../../../contract/clusters.ts'
import { useDeleteCluster } from '../../../queries/clusters.ts'
import { useScope } from '../../../queries/scope.ts'
import { useDialog, type DialogProps } from './use-dialog.tsx'

export const Delete = (props: DialogProps) => {
  const { dialog, send } = useDialog('delete', deleteCluster, useDeleteCluster(), props)
  const { region } = useScope()
  return (
    <DeleteDialog
      {...dialog}
      region={region}
      onConfirm={(body) => {
        send({ cluster_id: props.cluster.id, body })
      }}
    />
  )
}
