import { StopDialog } from '../../../components/cluster-actions/StopDialog.tsx'
import { stopCluster } from '../../../contract/nodes.ts'
import { useStopCluster } from '../../../queries/nodes.ts'
import { useDialog, type DialogProps } from './use-dialog.tsx'

export const Stop = (props: DialogProps) => {
  const { dialog, send } = useDialog('stop', stopCluster, useStopCluster(), props)
  return (
    <StopDialog
      {...dialog}
      onConfirm={() => {
        send({ cluster_id: props.cluster.id })
      }}
    />
  )
}
