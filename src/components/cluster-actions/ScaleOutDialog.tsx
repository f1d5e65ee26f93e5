import { Checkbox, NumberInput, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { NodeCount } from '../../contract/fields.ts'
import type { ResizeCluster } from '../../contract/node-change.ts'
import type { Quota } from '../../contract/quotas.ts'
import { actionText } from '../../i18n/cluster-actions.ts'
import { formatNumber } from '../../lib/format.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import type { ActionDialogProps } from './action.ts'
import { fieldError } from './field-error.ts'

const text = actionText.scaleOut

/** Nodes are bought by the unit of the flavor, so the quota of clusters says nothing here. */
const QuotaLeft = ({ quotas }: { quotas: readonly Quota[] }) => (
  <Text size="sm" c="dimmed">
    {text.quota}{' '}
    {quotas
      .filter(({ type }) => type !== 'instances')
      .map(({ type, used, quota, unit }) => {
        const left =
          quota < 0 ? text.unlimited : `${formatNumber(quota - used)}${unit ? ` ${unit}` : ''}`
        return `${type} ${left}`
      })
      .join(', ')}
  </Text>
)

interface Props extends ActionDialogProps<z.input<typeof ResizeCluster>> {
  quotas: readonly Quota[] | undefined
}

/** 5.3.4. The service takes the nodes to add; a person thinks in the total. */
export const ScaleOutDialog = ({ cluster, quotas, onConfirm, ...dialog }: Props) => {
  const now = cluster.number_of_node ?? 0
  const free = cluster.number_of_free_node ?? 0
  const [total, setTotal] = useState<number | string>(now + 3)
  const [create_node_only, setCreateNodeOnly] = useState(false)
  const [auto_redistribute, setAutoRedistribute] = useState(true)
  const [mode, setMode] = useState<'insert' | 'read-only'>('insert')
  const count = Number(total) - now
  const enough = count >= 3 || (count >= 1 && count <= free && !create_node_only)
  const problem =
    fieldError(NodeCount, typeof total === 'number' ? total : NaN) ??
    (enough ? undefined : text.tooFew)
  return (
    <ConfirmDialog
      {...dialog}
      tier="L2"
      title={text.title(cluster.name)}
      confirm={text.confirm(cluster.name)}
      name={cluster.name}
      impact={create_node_only ? text.impactIdle : text.impact}
      blocked={problem !== undefined}
      onConfirm={() => {
        onConfirm(
          create_node_only
            ? { scale_out: { count }, create_node_only }
            : { scale_out: { count }, auto_redistribute, ...(auto_redistribute && { mode }) },
        )
      }}
    >
      <Stack gap="xs">
        <NumberInput
          label={text.total}
          description={free > 0 ? text.totalHelpFree(now, free) : text.totalHelp(now)}
          value={total}
          onChange={setTotal}
          allowDecimal={false}
          allowNegative={false}
          error={problem}
        />
        <Text size="sm" fw={600} role="status">
          {problem === undefined && actionText.nodes(now, now + count)}
        </Text>
        {quotas && <QuotaLeft quotas={quotas} />}
        <Checkbox
          label={text.idleOnly}
          description={text.idleOnlyHelp}
          checked={create_node_only}
          onChange={(event) => {
            setCreateNodeOnly(event.currentTarget.checked)
          }}
        />
        {!create_node_only && (
          <Checkbox
            label={text.redistribute}
            description={text.redistributeHelp}
            checked={auto_redistribute}
            onChange={(event) => {
              setAutoRedistribute(event.currentTarget.checked)
            }}
          />
        )}
        {!create_node_only && auto_redistribute && (
          <Radio.Group
            label={text.mode}
            value={mode}
            onChange={(value) => {
              setMode(value === 'insert' ? 'insert' : 'read-only')
            }}
          >
            <Stack gap={6} mt={4}>
              <Radio value="insert" label={text.online} description={text.onlineHelp} />
              <Radio value="read-only" label={text.offline} description={text.offlineHelp} />
            </Stack>
          </Radio.Group>
        )}
      </Stack>
    </ConfirmDialog>
  )
}
