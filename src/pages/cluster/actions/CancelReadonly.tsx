import { CancelReadonlyDialog } from '../../../components/cluster-actions/CancelReadonlyDialog.tsx'
import { cancelReadonly } from '../../../contract/clusters.ts'
import { useCancelReadonly } from '../../../queries/clusters.ts'
import { useDialog, type DialogProps } from './use-dialog.tsx'

export const CancelReadonly = (props: DialogProps) => {
  const { dialog, send } = useDialog('cancelReadonly', cancelReadonly, useCancelReadonly(), props)
  return (
    <CancelReadonlyDialog
      {...dialog}
      onConfirm={() => {
        send({ cluster_id: props.cluster.id })
      }}
    />
  )
}
