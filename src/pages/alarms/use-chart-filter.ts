import { alarmLevels, type AlarmLevel } from '../../contract/alarms.ts'
import { useTableParams } from '../../lib/use-table-params.ts'

/** Severity and day of the address, as the chart chooses them: choosing the same again takes both off. */
export const useChartFilter = () => {
  const { filter, setFilters } = useTableParams({ key: 'raised', descending: true })
  const selected = alarmLevels.find((level) => level === filter('severity'))
  const selectedDay = filter('day')
  return {
    selected,
    selectedDay,
    onSelect: (level: AlarmLevel, day = '') => {
      const again = level === selected && day === selectedDay
      setFilters(again ? { severity: '', day: '' } : { severity: level, day })
    },
  }
}
