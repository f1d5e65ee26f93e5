import { useState } from 'react'
import { fieldError } from '../../components/cluster-actions/field-error.ts'
import { ConfirmDialog } from '../../components/form/ConfirmDialog.tsx'
import { eipOptions } from '../../components/form/eip-options.ts'
import { refusalOf } from '../../components/status/failure.ts'
import { IdPicker } from '../../components/form/IdPicker.tsx'
import { writeDialog } from '../../components/form/write-dialog.ts'
import { associateEip, disassociateEip } from '../../contract/connections.ts'
import { defaultPort, EipId } from '../../contract/fields.ts'
import { connectionText } from '../../i18n/connections.ts'
import { useBindEip, useUnbindEip } from '../../queries/connections.ts'
import { usePublicips } from '../../queries/neighbours.ts'
import { useScope } from '../../queries/scope.ts'
import type { DialogProps } from './connection-action.ts'
import type { PublicNetwork } from './networks.ts'

const eipCodes = ['DWS.5133', 'DWS.5135', 'DWS.6006', 'DWS.6007']

/** 5.7.7 */
export const BindEip = ({ cluster, onClose }: DialogProps) => {
  const text = connectionText.bindEip
  const { project_id } = useScope()
  const query = usePublicips()
  const [eip_id, setEipId] = useState('')
  const [sent, setSent] = useState<string>()
  const problem = fieldError(EipId, eip_id)
  const ready = eip_id !== '' && problem === undefined
  const { send, dialog } = writeDialog(associateEip, useBindEip(), {
    ids: { project_id, cluster_id: cluster.id, eip_id: ready ? eip_id : 'EIP_ID' },
    done: text.done,
    onClose,
  })
  return (
    <ConfirmDialog
      {...dialog}
      tier="L1"
      title={text.title}
      confirm={connectionText.actions.bindEip}
      name={cluster.name}
      impact={text.impact(cluster.port ?? defaultPort)}
      blocked={!ready}
      onConfirm={() => {
        setSent(eip_id)
        send({ cluster_id: cluster.id, eip_id })
      }}
    >
      <IdPicker
        label={text.eip}
        description={text.help}
        value={eip_id}
        onChange={setEipId}
        error={problem ?? (sent === eip_id ? refusalOf(dialog.error, eipCodes) : undefined)}
        query={query}
        options={eipOptions(query.data?.publicips)}
      />
    </ConfirmDialog>
  )
}

interface UnbindProps extends DialogProps {
  eip_id: string
  network: PublicNetwork
}

/** 5.7.8 */
export const UnbindEip = ({ cluster, eip_id, network, onClose }: UnbindProps) => {
  const text = connectionText.unbindEip
  const { project_id } = useScope()
  const { send, dialog } = writeDialog(disassociateEip, useUnbindEip(), {
    ids: { project_id, cluster_id: cluster.id, eip_id },
    done: text.done,
    onClose,
  })
  const address = network.ip ?? eip_id
  return (
    <ConfirmDialog
      {...dialog}
      tier="L1"
      title={text.title(address)}
      confirm={connectionText.actions.unbindEip}
      name={cluster.name}
      impact={text.impact(address, network.domain?.host)}
      onConfirm={() => {
        send({ cluster_id: cluster.id, eip_id })
      }}
    />
  )
}
