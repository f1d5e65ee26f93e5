import { Modal } from '@mantine/core'
import { AddCnsDialog } from '../../../components/cluster-actions/AddCnsDialog.tsx'
import { QueryState } from '../../../components/status/QueryState.tsx'
import { batchCreateClusterCn } from '../../../contract/node-change.ts'
import { actionText } from '../../../i18n/cluster-actions.ts'
import { useAddCns, useClusterCns } from '../../../queries/node-change.ts'
import { useDialog, type DialogProps } from './use-dialog.tsx'

/** How many CNs there may be is known by the service only: the dialog waits for it. */
export const AddCns = (props: DialogProps) => {
  const { cluster } = props
  const cns = useClusterCns(cluster.id)
  const { dialog, send } = useDialog('addCns', batchCreateClusterCn, useAddCns(), props)
  if (!cns.data)
    return (
      <Modal opened onClose={props.onClose} title={actionText.addCns.title(cluster.name)}>
        <QueryState query={cns}>{() => null}</QueryState>
      </Modal>
    )
  return (
    <AddCnsDialog
      {...dialog}
      now={cns.data.instances.length}
      max_num={cns.data.max_num}
      onConfirm={(body) => {
        send({ cluster_id: cluster.id, body })
      }}
    />
  )
}
