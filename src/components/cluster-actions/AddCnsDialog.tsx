import { NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { mostCns } from '../../contract/fields.ts'
import { AddCns } from '../../contract/node-change.ts'
import { actionText } from '../../i18n/cluster-actions.ts'
import { ConfirmDialog } from '../form/ConfirmDialog.tsx'
import type { ActionDialogProps } from './action.ts'
import { fieldError } from './field-error.ts'

const text = actionText.addCns

interface Props extends ActionDialogProps<z.input<typeof AddCns>> {
  /** CNs that the cluster has. */
  now: number
  /** The most that its nodes allow. */
  max_num: number
}

/** 5.3.2. `num` is the total afterwards, at most twice what there is. */
export const AddCnsDialog = ({ cluster, now, max_num, onConfirm, ...dialog }: Props) => {
  const most = Math.min(max_num, now * 2)
  const [total, setTotal] = useState<number | string>(Math.min(now + 1, most))
  const num = Number(total)
  const full = most <= now
  const needsNodes = now === cluster.number_of_node && now < mostCns
  const problem = full
    ? needsNodes
      ? text.needsNodes
      : text.most(now)
    : typeof total !== 'number' || num <= now || num > most
      ? text.range(now + 1, most)
      : fieldError(AddCns.shape.num, num)
  return (
    <ConfirmDialog
      {...dialog}
      tier="L2"
      title={text.title(cluster.name)}
      confirm={text.confirm}
      name={cluster.name}
      impact={text.impact}
      blocked={problem !== undefined}
      onConfirm={() => {
        onConfirm({ num })
      }}
    >
      <Stack gap="xs">
        <NumberInput
          label={text.total}
          description={text.totalHelp(now, most)}
          value={total}
          onChange={setTotal}
          disabled={full}
          allowDecimal={false}
          allowNegative={false}
          error={problem}
        />
        <Text size="sm" fw={600} role="status">
          {problem === undefined && actionText.cns(now, num)}
        </Text>
      </Stack>
    </ConfirmDialog>
  )
}
