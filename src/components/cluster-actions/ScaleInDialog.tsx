import { Checkbox, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import type { ShrinkCluster } from '../../contract/node-change.ts'
import { actionText } from '../../i18n/cluster-actions.ts'
import { ConfirmDialog } from '../form/ConfirmDialog.tsx'
import type { ActionDialogProps } from './action.ts'

const text = actionText.scaleIn
const fewestNodes = 3

interface Props extends ActionDialogProps<z.input<typeof ShrinkCluster>> {
  /** CNs of the cluster, where known: their nodes stay. */
  cns: number | undefined
}

/** 5.3.5. The service takes the nodes to remove; a person thinks in what stays. */
export const ScaleInDialog = ({ cluster, cns = 0, onConfirm, ...dialog }: Props) => {
  const now = cluster.number_of_node ?? 0
  const least = Math.max(fewestNodes, cns)
  const [total, setTotal] = useState<number | string>('')
  const [online, setOnline] = useState(true)
  const typed = typeof total === 'number' ? total : undefined
  const problem =
    typed === undefined
      ? undefined
      : typed < least
        ? text.tooFew(least)
        : typed >= now
          ? text.fewer(now)
          : undefined
  return (
    <ConfirmDialog
      {...dialog}
      tier="L3"
      title={text.title(cluster.name)}
      confirm={text.confirm(cluster.name)}
      name={cluster.name}
      impact={text.impact}
      blocked={typed === undefined || problem !== undefined}
      onConfirm={() => {
        if (typed !== undefined) onConfirm({ shrink_number: now - typed, online })
      }}
    >
      <Stack gap="xs">
        <NumberInput
          label={text.total}
          description={text.totalHelp(now, least)}
          value={total}
          onChange={setTotal}
          allowDecimal={false}
          allowNegative={false}
          error={problem}
        />
        <Text size="sm" fw={600} role="status">
          {typed !== undefined &&
            problem === undefined &&
            `${actionText.nodes(now, typed)}, ${text.removed(now - typed)}`}
        </Text>
        <Checkbox
          label={text.online}
          description={text.onlineHelp}
          checked={online}
          onChange={(event) => {
            setOnline(event.currentTarget.checked)
          }}
        />
      </Stack>
    </ConfirmDialog>
  )
}
