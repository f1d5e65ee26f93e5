import { alarmLevels } from '../../src/contract/alarms.ts'
import { alarmSentence, ruleOf } from '../alarms/alarm-rules.ts'
import { alarmsKept } from '../alarms/alarms-log.ts'
import { day } from '../clusters/load.ts'
import type { Handlers, Project } from '../state/project.ts'
import type { AlarmRow } from '../state/rows.ts'
import { localDate, localTime } from '../time/time-zone.ts'

const daysOfStatistics = 7

const alarmDetail = (alarm: AlarmRow, time_zone: string | undefined) => {
  const { alarm_id, cluster_id, cluster_name, node_name, private_ip, raised_at } = alarm
  const date = localTime(raised_at, time_zone)
  const host = `host-${private_ip.replaceAll('.', '-')}`
  return {
    alarm_id,
    alarm_name: ruleOf(alarm_id)?.alarm_name ?? alarm_id,
    alarm_level: String(alarmLevels.indexOf(alarm.level) + 1),
    alarm_source: 'DWS',
    alarm_message: `CloudService=DWS, resourceId=${cluster_id},resourceIdName=${cluster_name}, instance_name: ${node_name},host_name: ${host},first_alarm_time: ${date}; ${alarmSentence(alarm)}`,
    alarm_location: `cluster_id: ${cluster_id},cluster_name: ${cluster_name},instance_name: ${node_name}`,
    resource_id: cluster_id,
    resource_id_name: cluster_name,
    alarm_generate_date: date,
    alarm_status: alarm.cleared_at === null ? '0' : '1',
  }
}

/** Alarms of the last 30 days, newest first. */
const recentAlarms = ({ tables, now }: Project) =>
  tables.alarms
    .all()
    .filter(({ raised_at }) => raised_at >= now - alarmsKept)
    .toSorted((a, b) => b.raised_at - a.raised_at)

export const alarms = {
  listAlarmDetail: (project, { query: { time_zone, offset = 0, limit = 10 } }) => {
    const recent = recentAlarms(project)
    return {
      alarm_details: recent
        .slice(offset * limit, (offset + 1) * limit)
        .map((alarm) => alarmDetail(alarm, time_zone)),
      count: recent.length,
    }
  },

  listAlarmStatistic: (project, { query: { time_zone } }) => {
    const days = new Map(
      Array.from({ length: daysOfStatistics }, (_, index) => {
        const date = localDate(project.now - (daysOfStatistics - 1 - index) * day, time_zone)
        return [date, { date, urgent: 0, important: 0, minor: 0, prompt: 0 }]
      }),
    )
    for (const { raised_at, level } of project.tables.alarms.all()) {
      const row = days.get(localDate(raised_at, time_zone))
      if (row) row[level]++
    }
    return { alarm_statistics: [...days.values()] }
  },
} satisfies Partial<Handlers>
