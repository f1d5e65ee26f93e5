import { StartDialog } from '../../../components/cluster-actions/StartDialog.tsx'
import { startCluster } from '../../../contract/nodes.ts'
import { useStartCluster } from '../../../queries/nodes.ts'
import { useDialog, type DialogProps } from './use-dialog.tsx'

export const Start = (props: DialogProps) => {
  const { dialog, send } = useDialog('start', startCluster, useStartCluster(), props)
  return (
    <StartDialog
      {...dialog}
      onConfirm={() => {
        send({ cluster_id: props.cluster.id })
      }}
    />
  )
}
