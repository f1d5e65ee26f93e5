import { ScaleInDialog } from '../../../components/cluster-actions/ScaleInDialog.tsx'
import { shrinkCluster } from '../../../contract/node-change.ts'
import { useClusterCns, useScaleIn } from '../../../queries/node-change.ts'
import { useDialog, type DialogProps } from './use-dialog.tsx'

export const ScaleIn = (props: DialogProps) => {
  const { dialog, send } = useDialog('scaleIn', shrinkCluster, useScaleIn(), props)
  const cns = useClusterCns(props.cluster.id)
  return (
    <ScaleInDialog
      {...dialog}
      cns={cns.data?.instances.length}
      onConfirm={(body) => {
        send({ cluster_id: props.cluster.id, body })
      }}
    />
  )
}
