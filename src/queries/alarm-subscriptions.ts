import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../client/call.ts'
import * as contract from '../contract/alarm-subscriptions.ts'
import { chapterKey } from './operation-query.ts'
import { inPages, pagesQuery } from './paging.ts'
import { useScope, type Scope } from './scope.ts'
import { useOperation } from './use-operation.ts'

const chapter = 'alarm-subscriptions'
const pages = inPages(({ id }: contract.AlarmSubscription) => id)

export const alarmSubscriptionQueries = {
  list: (scope: Scope) =>
    pagesQuery(chapterKey(scope, chapter), pages, async (query, signal) => {
      const answer = await call(scope, contract.listAlarmSubs, { query }, { signal })
      const rows = answer.alarm_subscriptions
      return { rows, count: answer.count ?? rows.length }
    }),
}

export const useAlarmSubscriptions = () =>
  useInfiniteQuery(alarmSubscriptionQueries.list(useScope()))

export const useCreateAlarmSub = () =>
  useOperation(contract.createAlarmSub, { invalidates: [chapter] })
export const useUpdateAlarmSub = () =>
  useOperation(contract.updateAlarmSub, { invalidates: [chapter] })
export const useDeleteAlarmSub = () =>
  useOperation(contract.deleteAlarmSub, { invalidates: [chapter] })
