import { z } from 'zod'
import * as field from './fields.ts'
import { list, LooseInt, LooseText, QueryInt } from './fields.ts'
import { operation } from './operation.ts'

export const alarmLevels = ['urgent', 'important', 'minor', 'prompt'] as const
export type AlarmLevel = (typeof alarmLevels)[number]

/** A level as a word: the list sends "1" where statistics send "urgent" (wire.md §5.35). */
export const alarmLevel = (raw: string): AlarmLevel | undefined =>
  alarmLevels.find((level, index) => raw === level || raw === String(index + 1))

export const AlarmDetail = z.looseObject({
  alarm_id: z.string(),
  alarm_name: LooseText,
  /** "1"…"4", or a word: read with `alarmLevel`. */
  alarm_level: z.string(),
  alarm_source: LooseText,
  alarm_message: LooseText,
  alarm_location: LooseText,
  resource_id: LooseText,
  resource_id_name: LooseText,
  /** YYYY-MM-DD HH:mm:ss in the zone of the `time_zone` query. */
  alarm_generate_date: LooseText,
  /** "0" open, "1" cleared */
  alarm_status: LooseText,
})
export type AlarmDetail = z.output<typeof AlarmDetail>

export const listAlarmDetail = operation({
  method: 'GET',
  path: '/v2/{project_id}/alarms',
  section: '5.8.1',
  summary: 'Query the alarm details list',
  action: 'dws:alarm:list',
  query: z.object({
    time_zone: field.TimeZone.optional(),
    /** Index of the page, from 0: not of the record. */
    offset: QueryInt,
    /** Rows of a page; 10 by default. */
    limit: QueryInt,
  }),
  status: 200,
  response: z.looseObject({ alarm_details: list(AlarmDetail), count: LooseInt }),
})

export const AlarmStatistic = z.looseObject({
  /** YYYY-MM-DD */
  date: z.string(),
  urgent: LooseInt,
  important: LooseInt,
  minor: LooseInt,
  prompt: LooseInt,
})
export type AlarmStatistic = z.output<typeof AlarmStatistic>

/** Seven days, oldest first. */
export const listAlarmStatistic = operation({
  method: 'GET',
  path: '/v2/{project_id}/alarm-statistic',
  section: '5.8.2',
  summary: 'Query the alarm statistics list',
  action: 'dws:alarmStatistic:list',
  query: z.object({ time_zone: field.TimeZone.optional() }),
  status: 200,
  response: z.looseObject({ alarm_statistics: list(AlarmStatistic) }),
})
