import { Checkbox, NumberInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { ConfirmDialog } from '../../components/form/ConfirmDialog.tsx'
import { writeDialog } from '../../components/form/write-dialog.ts'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { createClusterWorkload } from '../../contract/resource-management.ts'
import { noBound } from '../../contract/workload-rules.ts'
import { workloadText } from '../../i18n/resource-management.ts'
import { useSetWorkload } from '../../queries/resource-management.ts'
import { useScope } from '../../queries/scope.ts'

const text = workloadText.set

const noLimit = -1

export type WorkloadChange = 'enable' | 'disable' | 'change'

const words = {
  enable: { title: text.enableTitle, confirm: workloadText.status.enable, impact: text.impactOn },
  disable: {
    title: text.disableTitle,
    confirm: workloadText.status.disable,
    impact: text.impactOff,
  },
  change: {
    title: text.changeTitle,
    confirm: workloadText.status.change,
    impact: text.impactChange,
  },
} as const

interface Props {
  cluster: ClusterDetail
  change: WorkloadChange
  /** As the service tells it. */
  max_concurrency_num: number | null | undefined
  onClose: () => void
}

/** 5.4.6. Running statements feel it, so it is confirmed as an interruption. */
export const SetWorkloadDialog = ({ cluster, change, max_concurrency_num, onClose }: Props) => {
  const { project_id } = useScope()
  const limited = max_concurrency_num != null && max_concurrency_num !== noLimit
  const [unlimited, setUnlimited] = useState(max_concurrency_num === noLimit)
  const [most, setMost] = useState<number | string>(limited ? max_concurrency_num : '')
  const { send, dialog } = writeDialog(createClusterWorkload, useSetWorkload(), {
    ids: { project_id, cluster_id: cluster.id },
    done: text.done,
    onClose,
  })
  const fits =
    unlimited ||
    (typeof most === 'number' && Number.isInteger(most) && most >= 1 && most <= noBound)
  const { title, confirm, impact } = words[change]
  return (
    <ConfirmDialog
      {...dialog}
      tier="L2"
      title={title(cluster.name)}
      confirm={confirm}
      name={cluster.name}
      impact={impact}
      blocked={change !== 'disable' && !fits}
      onConfirm={() => {
        send({
          cluster_id: cluster.id,
          body: {
            workload_status:
              change === 'disable'
                ? { workload_switch: 'off' }
                : {
                    workload_switch: 'on',
                    max_concurrency_num: unlimited ? noLimit : Number(most),
                  },
          },
        })
      }}
    >
      {change !== 'disable' && (
        <Stack gap="xs">
          <NumberInput
            label={text.concurrency}
            description={text.concurrencyHelp}
            value={unlimited ? '' : most}
            disabled={unlimited}
            allowDecimal={false}
            clampBehavior="none"
            error={fits ? undefined : text.range}
            onChange={setMost}
          />
          <Checkbox
            label={text.noLimit}
            checked={unlimited}
            onChange={(event) => {
              setUnlimited(event.currentTarget.checked)
            }}
          />
        </Stack>
      )}
    </ConfirmDialog>
  )
}
