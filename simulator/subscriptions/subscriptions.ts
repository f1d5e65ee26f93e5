import { incorrect } from '../pipeline/errors.ts'
import { newId } from '../state/ids.ts'
import type { Language } from '../pipeline/language.ts'
import type { Project } from '../state/project.ts'
import type { SubscriptionRow } from './subscription-rows.ts'
import { usualTimeZone } from '../time/time-zone.ts'

const atMost = 100

/** What the two kinds of subscription have in common in a request. */
interface Wanted {
  readonly name: string
  readonly enable?: number | undefined
  readonly notification_target: string
  readonly notification_target_name: string
  readonly language?: string | undefined
  readonly time_zone?: string | undefined
}

/** What they have in common in an answer. */
export const subscriptionView = (project_id: string, row: SubscriptionRow) => ({
  id: row.id,
  name: row.name,
  enable: row.enable,
  language: row.language,
  project_id,
  name_space: 'DWS',
  notification_target: row.notification_target,
  notification_target_name: row.notification_target_name,
  notification_target_type: 'SMN',
  time_zone: row.time_zone,
})

/** The subscription of a path. Throws 400 DWS.0001, as no code is known for it. */
export const findSubscription = <Row extends { id: string }>(
  table: { get(id: string): Row | undefined },
  id: string,
): Row => {
  const found = table.get(id)
  if (!found) throw incorrect('The subscription does not exist.')
  return found
}

/**
 * The common part of a new or changed subscription; what a change leaves out stays. A new one speaks
 * the language of its request. Throws 400
 * DWS.0001 unless the name is free among its kind, the topic exists and there is room for it.
 */
export const subscribe = (
  { tables }: Project,
  kind: readonly SubscriptionRow[],
  wanted: Wanted,
  language: Language,
  before?: SubscriptionRow,
): SubscriptionRow => {
  const others = kind.filter(({ id }) => id !== before?.id)
  const { name, enable, notification_target, notification_target_name } = wanted
  if (others.some((other) => other.name === name))
    throw incorrect('name: A subscription has this name already.')
  if (!tables.topics.get(notification_target))
    throw incorrect('notification_target: The topic does not exist.')
  if (others.length >= atMost) throw incorrect(`There are at most ${atMost} subscriptions.`)
  return {
    id: before?.id ?? newId(),
    name,
    enable: (enable ?? before?.enable) === 0 ? 0 : 1,
    notification_target,
    notification_target_name,
    language: wanted.language ?? before?.language ?? language,
    time_zone: wanted.time_zone ?? before?.time_zone ?? usualTimeZone,
  }
}

/** One page of a list, by the index of the page; 1000 rows unless asked otherwise. */
export const subscriptionPage = <Row>(
  rows: readonly Row[],
  { offset = 0, limit = 1000 }: { offset?: number | undefined; limit?: number | undefined },
): readonly Row[] => rows.slice(offset * limit, (offset + 1) * limit)
