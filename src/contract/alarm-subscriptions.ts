import { z } from 'zod'
import { alarmLevels } from './alarms.ts'
import * as field from './fields.ts'
import { list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'
import {
  Language,
  Subscription,
  SubscriptionPage,
  SubscriptionRequest,
  wordList,
} from './subscriptions.ts'

export const AlarmSubscription = Subscription.extend({
  /** Words joined by commas, where the list of alarms has numbers (wire.md §5.35). */
  alarm_level: LooseText,
  cluster_id: LooseText,
  alarm_details: list(z.looseObject({ alarm_id: LooseText, alarm_level: LooseText })),
})
export type AlarmSubscription = z.output<typeof AlarmSubscription>

export const listAlarmSubs = operation({
  method: 'GET',
  path: '/v2/{project_id}/alarm-subs',
  section: '5.8.3',
  summary: 'Query the alarm subscription list',
  action: 'dws:alarmSub:list',
  query: SubscriptionPage,
  status: 200,
  response: z.looseObject({
    alarm_subscriptions: list(AlarmSubscription),
    count: LooseInt.nullish(),
  }),
})

const one = `\\w+:(${alarmLevels.join('|')})`

/** "alarm id:level,…" to name single alarms (wire.md §1). */
export const AlarmDetails = z
  .string()
  .regex(
    new RegExp(`^(${one}(,${one})*)?$`),
    field.rule('DWS.0001', 'Join alarm ids and levels with commas, as in DWS_2000000006:urgent.'),
  )
  .meta({
    examples: ['', 'DWS_2000000006:urgent', 'DWS_2000000006:urgent,DWS_2000000001:important'],
  })

/** Table 5-172. */
export const CreateAlarmSub = SubscriptionRequest.extend({
  alarm_level: wordList(alarmLevels).optional(),
  alarm_detail: AlarmDetails.optional(),
  time_zone: field.TimeZone,
})

export const createAlarmSub = operation({
  method: 'POST',
  path: '/v2/{project_id}/alarm-subs',
  section: '5.8.4',
  summary: 'Create an alarm subscription',
  action: 'dws:alarmSub:create',
  body: CreateAlarmSub,
  status: 200,
  response: AlarmSubscription,
})

/** Table 5-176, and the language and zone that the service takes beyond it (wire.md §1). */
export const UpdateAlarmSub = CreateAlarmSub.extend({
  time_zone: field.TimeZone.optional(),
  language: Language.optional(),
})

export const updateAlarmSub = operation({
  method: 'PUT',
  path: '/v2/{project_id}/alarm-subs/{alarm_sub_id}',
  section: '5.8.5',
  summary: 'Modify an alarm subscription',
  action: 'dws:alarmSub:update',
  body: UpdateAlarmSub,
  status: 200,
  response: AlarmSubscription,
})

/** Answers the subscription that is gone. */
export const deleteAlarmSub = operation({
  method: 'DELETE',
  path: '/v2/{project_id}/alarm-subs/{alarm_sub_id}',
  section: '5.8.6',
  summary: 'Delete an alarm subscription',
  action: 'dws:alarmSub:delete',
  status: 200,
  response: AlarmSubscription,
})
