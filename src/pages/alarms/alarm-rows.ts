import {
  alarmLevel,
  alarmLevels,
  type AlarmDetail,
  type AlarmLevel,
} from '../../contract/alarms.ts'
import { formatTime } from '../../lib/format.ts'
import { parseServiceTime } from '../../lib/time.ts'

export type AlarmState = 'open' | 'cleared'

/** An alarm as the list needs it. `alarm_id` names the rule, not the alarm, so rows get a key of their own. */
export interface AlarmListRow {
  key: string
  alarm: AlarmDetail
  /** Its name, or the id of its rule where no name came. */
  name: string
  level: AlarmLevel | undefined
  /** Undefined for a value that is neither open nor cleared. */
  state: AlarmState | undefined
  raised: Date | undefined
  /** Lower case: what the search looks through. */
  haystack: string
}

const states: Readonly<Record<string, AlarmState>> = { '0': 'open', '1': 'cleared' }

/** Message without the identifiers in front of it, which have columns of their own. */
export const shortMessage = ({ alarm_message }: AlarmDetail): string => {
  const text = alarm_message ?? ''
  const start = text.startsWith('CloudService=') ? text.indexOf('; ') : -1
  return start < 0 ? text : text.slice(start + 2)
}

export const alarmRows = (alarms: readonly AlarmDetail[]): AlarmListRow[] => {
  const seen = new Map<string, number>()
  return alarms.map((alarm) => {
    const raised = parseServiceTime(alarm.alarm_generate_date)
    const base = `${alarm.alarm_id} ${alarm.resource_id ?? ''} ${alarm.alarm_generate_date ?? ''}`
    const twins = seen.get(base) ?? 0
    seen.set(base, twins + 1)
    return {
      key: `${base} ${twins}`,
      alarm,
      name: alarm.alarm_name || alarm.alarm_id,
      level: alarmLevel(alarm.alarm_level),
      state: states[alarm.alarm_status ?? ''],
      raised,
      haystack: [
        alarm.alarm_name,
        alarm.alarm_id,
        alarm.resource_id_name,
        alarm.resource_id,
        alarm.alarm_message,
        raised && formatTime(raised),
      ]
        .join('\n')
        .toLowerCase(),
    }
  })
}

/** What severities sort by: the gravest highest, an unknown one lowest. */
export const gravity = (level: AlarmLevel | undefined): number =>
  level ? alarmLevels.length - alarmLevels.indexOf(level) : 0

export interface AlarmFilter {
  q: string
  severity: string
  status: string
  cluster: string
  /** YYYY-MM-DD in UTC. */
  day: string
}

/** The day on which an alarm was raised, in UTC. */
export const dayOf = ({ raised }: AlarmListRow): string => raised?.toISOString().slice(0, 10) ?? ''

/** Rows that match everything that is set; empty texts let everything pass. */
export const filterAlarms = (
  rows: readonly AlarmListRow[],
  { q, severity, status, cluster, day }: AlarmFilter,
): readonly AlarmListRow[] => {
  const needle = q.trim().toLowerCase()
  return rows.filter(
    (row) =>
      (!needle || row.haystack.includes(needle)) &&
      (!severity || row.level === severity) &&
      (!status || row.state === status) &&
      (!cluster || row.alarm.resource_id === cluster) &&
      (!day || dayOf(row) === day),
  )
}
