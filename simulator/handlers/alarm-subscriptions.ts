import { alarmLevels } from '../../src/contract/alarms.ts'
import type { Handlers } from '../state/project.ts'
import type { AlarmSubscriptionRow } from '../subscriptions/subscription-rows.ts'
import {
  findSubscription,
  subscribe,
  subscriptionPage,
  subscriptionView,
} from '../subscriptions/subscriptions.ts'

const view = (project_id: string, row: AlarmSubscriptionRow) => ({
  ...subscriptionView(project_id, row),
  alarm_level: row.alarm_level,
  alarm_details: row.alarm_detail
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const [alarm_id, alarm_level] = part.split(':')
      return { alarm_id, alarm_level }
    }),
})

interface Wanted {
  readonly alarm_level?: string | undefined
  readonly alarm_detail?: string | undefined
}

const alarmPart = (wanted: Wanted, before?: AlarmSubscriptionRow) => ({
  alarm_level: wanted.alarm_level ?? before?.alarm_level ?? alarmLevels.join(','),
  alarm_detail: wanted.alarm_detail ?? before?.alarm_detail ?? '',
})

export const alarmSubscriptions = {
  /** In the order of creation. */
  listAlarmSubs: ({ id, tables }, { query }) => {
    const all = tables.alarm_subscriptions.all()
    return {
      alarm_subscriptions: subscriptionPage(all, query).map((row) => view(id, row)),
      count: all.length,
    }
  },

  createAlarmSub: (project, { body }, language) => {
    const { alarm_subscriptions } = project.tables
    const row = {
      ...subscribe(project, alarm_subscriptions.all(), body, language),
      ...alarmPart(body),
    }
    alarm_subscriptions.put(row)
    return view(project.id, row)
  },

  updateAlarmSub: (project, { params, body }, language) => {
    const { alarm_subscriptions } = project.tables
    const before = findSubscription(alarm_subscriptions, params.alarm_sub_id)
    const row = {
      ...subscribe(project, alarm_subscriptions.all(), body, language, before),
      ...alarmPart(body, before),
    }
    alarm_subscriptions.put(row)
    return view(project.id, row)
  },

  deleteAlarmSub: ({ id, tables }, { params }) => {
    const row = findSubscription(tables.alarm_subscriptions, params.alarm_sub_id)
    tables.alarm_subscriptions.delete(row.id)
    return view(id, row)
  },
} satisfies Partial<Handlers>
