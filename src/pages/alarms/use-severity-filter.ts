import { alarmLevels, type AlarmLevel } from '../../contract/alarms.ts'
import { useTableParams } from '../../lib/use-table-params.ts'

/** The severity filter of the URL, as the chart chooses it: choosing it again takes it off. */
export const useSeverityFilter = () => {
  const { filter, setFilter } = useTableParams({ key: 'raised', descending: true })
  const selected = alarmLevels.find((level) => level === filter('severity'))
  return {
    selected,
    onSelect: (level: AlarmLevel) => {
      setFilter('severity', level === selected ? '' : level)
    },
  }
}
