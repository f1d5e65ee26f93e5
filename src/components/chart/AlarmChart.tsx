import { lazy, type ComponentType } from 'react'
import { alarmLevels, type AlarmLevel, type AlarmStatistic } from '../../contract/alarms.ts'
import { alarmsText } from '../../i18n/alarms.ts'
import { formatNumber } from '../../lib/format.ts'
import { useServiceNow } from '../../lib/use-now.ts'
import type { AlarmBarsProps } from './AlarmBars.tsx'
import classes from './AlarmChart.module.css'
import { AlarmDaysTable } from './AlarmDaysTable.tsx'
import { fillDays } from './alarm-days.ts'
import { ChartFrame, ChartLoadFailed } from './ChartFrame.tsx'

const barsHeight = 208
/** Height in pixels of the whole part, for the skeleton of a page. */
export const alarmChartHeight = barsHeight + 32

/** recharts comes in a chunk of its own; when that cannot be had, the numbers still can. */
const AlarmBars = lazy((): Promise<{ default: ComponentType<AlarmBarsProps> }> =>
  import('./AlarmBars.tsx').then(
    (module) => ({ default: module.AlarmBars }),
    () => ({ default: ChartLoadFailed }),
  ),
)

interface Props {
  /** Days as the service sends them; missing ones are drawn as zero. */
  statistics: readonly AlarmStatistic[]
  selected?: AlarmLevel | undefined
  selectedDay?: string | undefined
  /** A severity was chosen: in the legend of all days, on a bar or in the table of one. */
  onSelect?: (level: AlarmLevel, day?: string) => void
}

/** Alarms of seven days as bars stacked by severity, or as a table of the same numbers. */
export const AlarmChart = ({ statistics, selected, selectedDay, onSelect }: Props) => {
  const days = fillDays(statistics, useServiceNow())
  const counts = alarmLevels.map((level) => ({
    level,
    count: days.reduce((sum, day) => sum + day[level], 0),
  }))
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <ChartFrame
      legend={counts.map(({ level, count }) => (
        <Legend
          key={level}
          {...{ level, count, onSelect }}
          pressed={!selectedDay && selected === level}
        />
      ))}
      summary={alarmsText.chart.summary(total, days.length)}
      caption={alarmsText.chart.caption}
      chart={<AlarmBars height={barsHeight} {...{ days, selected, selectedDay, onSelect }} />}
      table={<AlarmDaysTable {...{ days, selected, selectedDay, onSelect }} />}
      height={barsHeight}
    />
  )
}

interface LegendProps {
  level: AlarmLevel
  count: number
  pressed: boolean
  onSelect: ((level: AlarmLevel) => void) | undefined
}

const Legend = ({ level, count, pressed, onSelect }: LegendProps) => {
  const content = (
    <>
      <svg className={classes.swatch} viewBox="0 0 10 10" aria-hidden>
        <rect width="10" height="10" fill={`var(--severity-${level})`} />
      </svg>
      {alarmsText.levels[level]} <span className={classes.count}>{formatNumber(count)}</span>
    </>
  )
  if (!onSelect) return <span className={classes.legend}>{content}</span>
  return (
    <button
      type="button"
      className={classes.legend}
      aria-pressed={pressed}
      title={alarmsText.chart.filterBy(alarmsText.levels[level])}
      onClick={() => {
        onSelect(level)
      }}
    >
      {content}
    </button>
  )
}
