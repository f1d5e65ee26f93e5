import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../client/call.ts'
import * as contract from '../contract/alarms.ts'
import { chapterKey, operationQuery } from './operation-query.ts'
import { inPages, pagesQuery } from './paging.ts'
import { quiet } from './polling.ts'
import { useScope, type Scope } from './scope.ts'

const chapter = 'alarms'
/** Dates come in the zone that the request names; the console shows UTC. */
const time_zone = 'GMT'

/** An alarm has no id of its own, and its status changes. */
const pages = inPages(
  ({ alarm_id, resource_id, alarm_location, alarm_generate_date }: contract.AlarmDetail) =>
    [alarm_id, resource_id, alarm_location, alarm_generate_date].join(' '),
)

export const alarmQueries = {
  /** Alarms of the last 30 days, newest first; the service has no filter, so lists filter what they loaded. */
  list: (scope: Scope) =>
    pagesQuery(chapterKey(scope, chapter), pages, async (page, signal) => {
      const query = { time_zone, ...page }
      const answer = await call(scope, contract.listAlarmDetail, { query }, { signal })
      return { rows: answer.alarm_details, count: answer.count }
    }),
  statistics: (scope: Scope) => ({
    ...operationQuery(scope, chapter, contract.listAlarmStatistic, { query: { time_zone } }),
    refetchInterval: quiet,
  }),
}

export const useAlarms = () => useInfiniteQuery(alarmQueries.list(useScope()))
export const useAlarmStatistics = () => useQuery(alarmQueries.statistics(useScope()))
