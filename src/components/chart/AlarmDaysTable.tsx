import { alarmLevels, type AlarmLevel, type AlarmStatistic } from '../../contract/alarms.ts'
import { alarmsText } from '../../i18n/alarms.ts'
import { formatNumber } from '../../lib/format.ts'
import classes from './AlarmChart.module.css'
import frame from './ChartFrame.module.css'

const totalOf = (days: readonly AlarmStatistic[]) =>
  alarmLevels.reduce((sum, level) => sum + countOf(days, level), 0)

const countOf = (days: readonly AlarmStatistic[], level: (typeof alarmLevels)[number]) =>
  days.reduce((sum, day) => sum + day[level], 0)

interface Props {
  days: readonly AlarmStatistic[]
  selected?: AlarmLevel | undefined
  selectedDay?: string | undefined
  onSelect?: ((level: AlarmLevel, day: string) => void) | undefined
}

/** The numbers of the chart, with their sums; each that counts something can be chosen as its bar can. */
export const AlarmDaysTable = ({ days, selected, selectedDay, onSelect }: Props) => (
  <table className={frame.table} aria-label={alarmsText.chart.caption}>
    <thead>
      <tr>
        <th scope="col">{alarmsText.chart.date}</th>
        {alarmLevels.map((level) => (
          <th key={level} scope="col">
            {alarmsText.levels[level]}
          </th>
        ))}
        <th scope="col">{alarmsText.chart.total}</th>
      </tr>
    </thead>
    <tbody>
      {days.map((day) => (
        <tr key={day.date}>
          <th scope="row">{day.date}</th>
          {alarmLevels.map((level) => (
            <td key={level}>
              {onSelect && day[level] > 0 ? (
                <button
                  type="button"
                  className={classes.number}
                  title={alarmsText.chart.filterByDay(alarmsText.levels[level], day.date)}
                  aria-pressed={selected === level && selectedDay === day.date}
                  onClick={() => {
                    onSelect(level, day.date)
                  }}
                >
                  {formatNumber(day[level])}
                </button>
              ) : (
                formatNumber(day[level])
              )}
            </td>
          ))}
          <td>{formatNumber(totalOf([day]))}</td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">{alarmsText.chart.total}</th>
        {alarmLevels.map((level) => (
          <td key={level}>{formatNumber(countOf(days, level))}</td>
        ))}
        <td>{formatNumber(totalOf(days))}</td>
      </tr>
    </tfoot>
  </table>
)
