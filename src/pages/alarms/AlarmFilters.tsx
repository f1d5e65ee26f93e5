import { useMemo } from 'react'
import { FilterSelect } from '../../components/list/FilterSelect.tsx'
import { alarmLevels } from '../../contract/alarms.ts'
import { alarmsText } from '../../i18n/alarms.ts'
import { dayOf, type AlarmListRow } from './alarm-rows.ts'

const text = alarmsText.filters

interface Props {
  rows: readonly AlarmListRow[]
  severity: string
  status: string
  cluster: string
  /** YYYY-MM-DD in UTC. */
  day: string
  withCluster: boolean
  onChange: (name: string, value: string) => void
}

/** Selects above the list of alarms. */
export const AlarmFilters = ({ rows, day, onChange, ...props }: Props) => {
  const clusters = useMemo(() => {
    const names = new Map<string, string>()
    for (const { alarm } of rows)
      if (alarm.resource_id)
        names.set(alarm.resource_id, alarm.resource_id_name || alarm.resource_id)
    return [...names].toSorted(([, a], [, b]) => a.localeCompare(b, 'en'))
  }, [rows])
  const days = useMemo(
    () => [...new Set(rows.map(dayOf))].filter(Boolean).toSorted().toReversed(),
    [rows],
  )
  const set = (name: string) => (value: string) => {
    onChange(name, value)
  }
  return (
    <>
      <FilterSelect
        label={text.severity}
        any={text.anySeverity}
        options={alarmLevels.map((level) => [level, alarmsText.levels[level]])}
        value={props.severity}
        onChange={set('severity')}
      />
      <FilterSelect
        label={text.status}
        any={text.anyStatus}
        options={[
          ['open', alarmsText.open],
          ['cleared', alarmsText.cleared],
        ]}
        value={props.status}
        onChange={set('status')}
      />
      <FilterSelect
        label={text.day}
        any={text.anyDay}
        options={days.map((date) => [date, date])}
        value={day}
        onChange={set('day')}
      />
      {props.withCluster && (
        <FilterSelect
          label={text.cluster}
          any={text.anyCluster}
          options={clusters}
          value={props.cluster}
          onChange={set('cluster')}
        />
      )}
    </>
  )
}
