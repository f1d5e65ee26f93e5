import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { DeleteCluster, type ClusterDetail } from '../../contract/clusters.ts'
import { actionText } from '../../i18n/cluster-actions.ts'
import { ConfirmDialog } from '../form/ConfirmDialog.tsx'
import type { ActionDialogProps } from './action.ts'
import { fieldError } from './field-error.ts'

const text = actionText.delete

/** What goes with the cluster, as far as its details tell. */
const dependants = ({ public_ip, elb, tags }: ClusterDetail): string[] => {
  const address = public_ip?.eip_address ?? public_ip?.eip_id
  const balancer = elb?.name ?? elb?.id
  return [
    ...(address ? [text.eip(address)] : []),
    ...(balancer ? [text.elb(balancer)] : []),
    ...(tags.length > 0 ? [text.tags(tags.length)] : []),
  ]
}

interface Props extends ActionDialogProps<z.input<typeof DeleteCluster>> {
  region: string
}

/** 5.2.9. How many snapshots stay is never assumed: the field starts empty. */
export const DeleteDialog = ({ cluster, region, onConfirm, ...dialog }: Props) => {
  const [keep, setKeep] = useState<number | string>('')
  const chosen = typeof keep === 'number' ? keep : undefined
  const problem =
    chosen === undefined
      ? undefined
      : fieldError(DeleteCluster.shape.keep_last_manual_snapshot, chosen)
  return (
    <ConfirmDialog
      {...dialog}
      tier="L4"
      title={text.title(cluster.name)}
      confirm={text.confirm(cluster.name)}
      name={cluster.name}
      impact={[...text.impact(cluster.name, region), ...dependants(cluster)]}
      blocked={chosen === undefined || problem !== undefined}
      onConfirm={() => {
        if (chosen !== undefined) onConfirm({ keep_last_manual_snapshot: chosen })
      }}
    >
      <NumberInput
        label={text.keep}
        description={text.keepHelp}
        value={keep}
        onChange={setKeep}
        allowDecimal={false}
        allowNegative={false}
        error={problem}
      />
    </ConfirmDialog>
  )
}
