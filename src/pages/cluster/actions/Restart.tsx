import { RestartDialog } from '../../../components/cluster-actions/RestartDialog.tsx'
import { restartCluster } from '../../../contract/clusters.ts'
import { useRestartCluster } from '../../../queries/clusters.ts'
import { useDialog, type DialogProps } from './use-dialog.tsx'

export const Restart = (props: DialogProps) => {
  const { dialog, send } = useDialog('restart', restartCluster, useRestartCluster(), props)
  return (
    <RestartDialog
      {...dialog}
      onConfirm={(body) => {
        send({ cluster_id: props.cluster.id, body })
      }}
    />
  )
}
