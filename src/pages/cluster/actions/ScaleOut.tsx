import { ScaleOutDialog } from '../../../components/cluster-actions/ScaleOutDialog.tsx'
import { resizeCluster } from '../../../contract/node-change.ts'
import { useScaleOut } from '../../../queries/node-change.ts'
import { useQuotas } from '../../../queries/quotas.ts'
import { useDialog, type DialogProps } from './use-dialog.tsx'

export const ScaleOut = (props: DialogProps) => {
  const { dialog, send } = useDialog('scaleOut', resizeCluster, useScaleOut(), props)
  const quotas = useQuotas()
  return (
    <ScaleOutDialog
      {...dialog}
      quotas={quotas.data?.quotas.resources}
      onConfirm={(body) => {
        send({ cluster_id: props.cluster.id, body })
      }}
    />
  )
}
