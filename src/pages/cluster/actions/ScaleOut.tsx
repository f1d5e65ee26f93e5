import { ScaleOutDialog } from '../../../components/cluster-actions/ScaleOutDialog.tsx'
import { resizeCluster } from '../../../contract/node-change.ts'
import { useScaleOut } from '../../../queries/node-change.ts'
import { useNodeTypes } from '../../../queries/clusters.ts'
import { useQuotas } from '../../../queries/quotas.ts'
import { useDialog, type DialogProps } from './use-dialog.tsx'

export const ScaleOut = (props: DialogProps) => {
  const { dialog, send } = useDialog('scaleOut', resizeCluster, useScaleOut(), props)
  const { node_type, node_type_id } = props.cluster
  const flavor = useNodeTypes().data?.node_types.find(
    ({ spec_name, id }) => spec_name === node_type || id === node_type_id,
  )
  const quotas = useQuotas()
  return (
    <ScaleOutDialog
      {...dialog}
      flavor={flavor}
      quotas={quotas.data?.quotas.resources}
      onConfirm={(body) => {
        send({ cluster_id: props.cluster.id, body })
      }}
    />
  )
}
