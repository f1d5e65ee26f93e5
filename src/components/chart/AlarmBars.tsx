import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { alarmLevels, type AlarmLevel, type AlarmStatistic } from '../../contract/alarms.ts'
import { alarmsText } from '../../i18n/alarms.ts'
import { chartTick, chartTooltip } from './chart-style.ts'

export interface AlarmBarsProps {
  days: readonly AlarmStatistic[]
  height: number
  selected: AlarmLevel | undefined
  /** The day that is chosen, as in `date`. */
  selectedDay: string | undefined
  onSelect: ((level: AlarmLevel, day: string) => void) | undefined
}

/** `2026-03-01` → `03-01`: the year is the same on every tick. */
const shortDate = (date: string) => date.slice(5)

/** The bars alone, in a module of its own: recharts is loaded when a chart is shown. */
export const AlarmBars = ({ days, height, selected, selectedDay, onSelect }: AlarmBarsProps) => (
  <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 480, height }}>
    <BarChart
      data={[...days]}
      margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        dataKey="date"
        tickFormatter={shortDate}
        tick={chartTick}
        tickLine={false}
        axisLine={{ stroke: 'var(--chart-grid)' }}
      />
      <YAxis allowDecimals={false} width={36} tick={chartTick} tickLine={false} axisLine={false} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--chart-grid)', fillOpacity: 0.5 }}
        itemSorter={({ dataKey }) => alarmLevels.findIndex((level) => level === dataKey)}
        contentStyle={chartTooltip}
        itemStyle={{ padding: 0 }}
      />
      {alarmLevels.map((level) => (
        <Bar
          key={level}
          dataKey={level}
          name={alarmsText.levels[level]}
          stackId="alarms"
          fill={`var(--severity-${level})`}
          maxBarSize={44}
          isAnimationActive={false}
          {...(onSelect && {
            cursor: 'pointer',
            onClick: (_, index) => {
              const day = days[index]
              if (day) onSelect(level, day.date)
            },
          })}
        >
          {days.map(({ date }) => (
            <Cell
              key={date}
              fillOpacity={
                (selected && selected !== level) || (selectedDay && selectedDay !== date) ? 0.25 : 1
              }
            />
          ))}
        </Bar>
      ))}
    </BarChart>
  </ResponsiveContainer>
)
