import { useQuery } from '@tanstack/react-query'
import * as contract from '../contract/alarms.ts'
import { operationQuery } from './operation-query.ts'
import { quiet } from './polling.ts'
import { useScope, type Scope } from './scope.ts'

const chapter = 'alarms'
/** Dates come in the zone that the request names; the console shows UTC. */
const time_zone = 'GMT'

export const alarmQueries = {
  /** All alarms that the service keeps, which has no filter of its own (30 days). */
  list: (scope: Scope) => ({
    ...operationQuery(scope, chapter, contract.listAlarmDetail, {
      query: { time_zone, offset: 0, limit: 1000 },
    }),
    refetchInterval: quiet,
  }),
  statistics: (scope: Scope) => ({
    ...operationQuery(scope, chapter, contract.listAlarmStatistic, { query: { time_zone } }),
    refetchInterval: quiet,
  }),
}

export const useAlarms = () => useQuery(alarmQueries.list(useScope()))
export const useAlarmStatistics = () => useQuery(alarmQueries.statistics(useScope()))
