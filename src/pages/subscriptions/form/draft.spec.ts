import { expect, it } from 'vitest'
import { UpdateAlarmSub, type AlarmSubscription } from '../../../contract/alarm-subscriptions.ts'
import { UpdateEventSub, type EventSubscription } from '../../../contract/event-subscriptions.ts'
import { alarmDraft, eventDraft, switched, topicName } from './draft.ts'

const common = {
  id: 's1',
  name: 'on-call',
  enable: 0,
  notification_target: 'urn:smn:sim-north-1:p1:dws-on-call',
  notification_target_name: 'dws-on-call',
  notification_target_type: 'SMN',
  language: 'zh-cn',
  time_zone: 'GMT+08:00',
  project_id: 'p1',
}

it('sends back everything of a subscription to alarms, in the words of a request', () => {
  const subscription: AlarmSubscription = {
    ...common,
    alarm_level: 'urgent',
    alarm_details: [{ alarm_id: 'DWS_01010', alarm_level: 'urgent' }],
  }
  const draft = alarmDraft(subscription)
  expect(UpdateAlarmSub.parse(draft)).toEqual(draft)
  expect(draft).toMatchObject({
    enable: 0,
    alarm_level: 'urgent',
    alarm_detail: 'DWS_01010:urgent',
    language: 'zh-cn',
    time_zone: 'GMT+08:00',
  })
})

it('sends back everything of a subscription to events', () => {
  const subscription: EventSubscription = {
    ...common,
    language: 'en-gb',
    severity: 'warning',
    category: null,
    source_id: 'c1',
    tag: 'night',
  }
  const draft = eventDraft(subscription)
  expect(UpdateEventSub.parse(draft)).toEqual(draft)
  expect(draft).toMatchObject({ severity: 'warning', category: '', source_id: 'c1', tag: 'night' })
  expect(draft).not.toHaveProperty('language')
})

it('takes the severities that exist from a link', () => {
  expect(alarmDraft(undefined, 'prompt,urgent,everything').alarm_level).toBe('urgent,prompt')
  expect(alarmDraft().enable).toBe(1)
})

it('reads the name of a topic off its URN', () => {
  expect(topicName('urn:smn:sim-north-1:p1:dws-on-call')).toBe('dws-on-call')
})

it('turns a subscription on or off, and nothing else', () => {
  const draft = eventDraft({ ...common, tag: 'night' })
  expect(draft.enable).toBe(0)
  expect(switched(draft)).toEqual({ ...draft, enable: 1 })
  expect(switched(switched(draft))).toEqual(draft)
})
