import fc from 'fast-check'
import { kind } from './command.ts'
import { attempt } from './real.ts'
import type { Real } from './real.ts'
import { anyOf, wrong } from './rules.ts'

const nowhere = '00000000-0000-4000-8000-0000000000aa'
const name = fc.constantFrom('night', 'day', 'audit')
const number = fc.nat({ max: 5 })

const bodyOf = ({ topic }: Real, name: string) => ({
  name,
  notification_target: topic.topic_urn,
  notification_target_name: topic.name,
  notification_target_type: 'SMN' as const,
  time_zone: 'GMT+08:00',
})

/** Another subscription of the kind has the name. */
const isTaken = (subs: ReadonlyMap<string, string>, name: string, but?: string) =>
  [...subs].some(([id, other]) => id !== but && other === name)

const idOf = (subs: ReadonlyMap<string, string>, number: number) =>
  anyOf([...subs.keys()], number) ?? nowhere

export const subscriptionCommands = {
  createEventSub: kind(3, name, async ({ event_subs }, real, name) =>
    attempt(
      real,
      'createEventSub',
      `subscribe ${name} to events`,
      { body: bodyOf(real, name) },
      isTaken(event_subs, name) ? wrong : undefined,
      ({ id }) => event_subs.set(id, name),
    ),
  ),

  updateEventSub: kind(2, fc.record({ number, name }), async ({ event_subs }, real, given) => {
    const event_sub_id = idOf(event_subs, given.number)
    const fits = event_subs.has(event_sub_id) && !isTaken(event_subs, given.name, event_sub_id)
    await attempt(
      real,
      'updateEventSub',
      `call subscription ${given.number} to events ${given.name}`,
      { event_sub_id, body: bodyOf(real, given.name) },
      fits ? undefined : wrong,
      () => event_subs.set(event_sub_id, given.name),
    )
  }),

  deleteEventSub: kind(2, number, async ({ event_subs }, real, number) => {
    const event_sub_id = idOf(event_subs, number)
    await attempt(
      real,
      'deleteEventSub',
      `end subscription ${number} to events`,
      { event_sub_id },
      event_subs.has(event_sub_id) ? undefined : wrong,
      () => event_subs.delete(event_sub_id),
    )
  }),

  createAlarmSub: kind(3, name, async ({ alarm_subs }, real, name) =>
    attempt(
      real,
      'createAlarmSub',
      `subscribe ${name} to alarms`,
      { body: bodyOf(real, name) },
      isTaken(alarm_subs, name) ? wrong : undefined,
      ({ id }) => alarm_subs.set(id, name),
    ),
  ),

  deleteAlarmSub: kind(2, number, async ({ alarm_subs }, real, number) => {
    const alarm_sub_id = idOf(alarm_subs, number)
    await attempt(
      real,
      'deleteAlarmSub',
      `end subscription ${number} to alarms`,
      { alarm_sub_id },
      alarm_subs.has(alarm_sub_id) ? undefined : wrong,
      () => alarm_subs.delete(alarm_sub_id),
    )
  }),
}
