import { NumberInput, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import type { NodeType } from '../../contract/clusters.ts'
import type { ResizeCluster } from '../../contract/node-change.ts'
import type { Quota } from '../../contract/quotas.ts'
import { actionText } from '../../i18n/cluster-actions.ts'
import { quotasText } from '../../i18n/quotas.ts'
import { formatNumber } from '../../lib/format.ts'
import { ConfirmDialog } from '../form/ConfirmDialog.tsx'
import type { ActionDialogProps } from './action.ts'
import {
  fewestAdded,
  growthProblem,
  mostTotal,
  roomFor,
  totalNow,
  ways,
  type Growth,
  type Way,
} from './node-growth.ts'
import { RedistributionFields, type Redistribution } from './RedistributionFields.tsx'

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
        return `${quotasText.types[type] ?? type} ${left}`
      })
      .join(', ')}
  </Text>
)

const WayChoice = (props: { way: Way; free: number; onChange: (way: Way) => void }) => (
  <Radio.Group
    label={text.way}
    value={props.way}
    onChange={(value) => {
      props.onChange(ways.find((way) => way === value) ?? 'grow')
    }}
  >
    <Stack gap={6} mt={4}>
      {ways
        .filter((way) => way !== 'join' || props.free > 0)
        .map((way) => (
          <Radio
            key={way}
            value={way}
            label={text.ways[way]}
            description={way === 'join' ? text.wayHelp.join(props.free) : text.wayHelp[way]}
          />
        ))}
    </Stack>
  </Radio.Group>
)

/** Before and after, and the difference that is sent. */
const outcome = ({ way, now, free }: Growth, count: number) =>
  [
    way === 'create' ? text.idleAfter(free, free + count) : actionText.nodes(now, now + count),
    text.added(count),
  ].join(', ')

const totalHelp = (growth: Growth) =>
  growth.way === 'join'
    ? text.totalHelpJoin(growth.now, mostTotal(growth))
    : text.totalHelp(totalNow(growth), mostTotal(growth))

interface Props extends ActionDialogProps<z.input<typeof ResizeCluster>> {
  flavor: NodeType | undefined
  quotas: readonly Quota[] | undefined
}

/** 5.3.4. The service takes the nodes to add; a person thinks in the total. */
export const ScaleOutDialog = ({ cluster, flavor, quotas, onConfirm, ...dialog }: Props) => {
  const now = cluster.number_of_node ?? 0
  const free = cluster.number_of_free_node ?? 0
  const [way, setWay] = useState<Way>(free > 0 ? 'join' : 'grow')
  const growth: Growth = { way, now, free, room: roomFor(flavor, quotas) }
  const start = (chosen: Way) =>
    chosen === 'join' ? now + free : totalNow({ ...growth, way: chosen }) + fewestAdded
  const [total, setTotal] = useState<number | string>(() => start(way))
  const [redistribution, setRedistribution] = useState<Redistribution>({
    auto_redistribute: true,
    mode: 'insert',
  })
  const count = Number(total) - totalNow(growth)
  const problem = growthProblem(growth, total)
  const { auto_redistribute, mode } = redistribution
  return (
    <ConfirmDialog
      {...dialog}
      tier="L2"
      title={text.title(cluster.name)}
      confirm={text.confirm[way](cluster.name)}
      name={cluster.name}
      impact={way === 'create' ? text.impactIdle : text.impact}
      blocked={problem !== undefined}
      onConfirm={() => {
        onConfirm(
          way === 'create'
            ? { scale_out: { count }, create_node_only: true }
            : { scale_out: { count }, auto_redistribute, ...(auto_redistribute && { mode }) },
        )
      }}
    >
      <Stack gap="sm">
        <WayChoice
          way={way}
          free={free}
          onChange={(chosen) => {
            setWay(chosen)
            setTotal(start(chosen))
          }}
        />
        <NumberInput
          label={text.total[way]}
          description={totalHelp(growth)}
          value={total}
          onChange={setTotal}
          step={way === 'join' ? 1 : fewestAdded}
          allowDecimal={false}
          allowNegative={false}
          error={problem}
        />
        <div role="status">
          {problem === undefined && (
            <>
              <Text size="sm" fw={600}>
                {outcome(growth, count)}
              </Text>
              {way === 'grow' && free > 0 && <Text size="sm">{text.takesIdle(free)}</Text>}
              {count % fewestAdded !== 0 && <Text size="sm">{text.ring}</Text>}
            </>
          )}
        </div>
        {way !== 'join' && quotas && <QuotaLeft quotas={quotas} />}
        {way !== 'create' && (
          <RedistributionFields value={redistribution} onChange={setRedistribution} />
        )}
      </Stack>
    </ConfirmDialog>
  )
}
