import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { snapshotsText } from '../../i18n/snapshots.ts'
import { formatNumber } from '../../lib/format.ts'
import { formatSize } from '../../lib/size.ts'
import { chartTick, chartTooltip } from './chart-style.ts'
import type { SizeBucket } from './size-buckets.ts'

export interface SizeBarsProps {
  buckets: readonly SizeBucket[]
  height: number
}

const parts = [
  { key: 'full', name: snapshotsText.chart.full },
  { key: 'increment', name: snapshotsText.chart.increment },
] as const

/** GB of a unit, so that the axis has round numbers of it. */
const unitFor = (buckets: readonly SizeBucket[]) =>
  buckets.some(({ full, increment }) => full + increment >= 1024)
    ? { gb: 1024, name: 'TB' }
    : { gb: 1, name: 'GB' }

/** The bars alone, loaded when a chart is shown. */
export const SizeBars = ({ buckets, height }: SizeBarsProps) => {
  const unit = unitFor(buckets)
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 480, height }}>
      <BarChart
        data={[...buckets]}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
        <XAxis
          dataKey="start"
          tick={chartTick}
          tickLine={false}
          axisLine={{ stroke: 'var(--chart-grid)' }}
          minTickGap={16}
        />
        <YAxis
          width={64}
          tick={chartTick}
          tickLine={false}
          axisLine={false}
          tickCount={4}
          tickFormatter={(value: number) =>
            value === 0 ? '0' : `${formatNumber(value)} ${unit.name}`
          }
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--chart-grid)', fillOpacity: 0.5 }}
          formatter={(value) => formatSize(Number(value) * unit.gb)}
          contentStyle={chartTooltip}
          itemStyle={{ padding: 0 }}
        />
        {parts.map(({ key, name }) => (
          <Bar
            key={key}
            dataKey={(bucket: SizeBucket) => bucket[key] / unit.gb}
            name={name}
            stackId="size"
            fill={`var(--size-${key})`}
            maxBarSize={36}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
