import { z } from 'zod'
import * as field from './fields.ts'
import { LooseInt, LooseText, QueryInt } from './fields.ts'

export const SubscriptionName = field.name(
  1,
  256,
  /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
  'Start with a letter or digit; use letters, digits, hyphens and underscores only.',
)

export const Switch = z
  .int(field.rule('DWS.5060', 'Use 1 for on and 0 for off.'))
  .min(0, field.rule('DWS.5060', 'Use 1 for on and 0 for off.'))
  .max(1, field.rule('DWS.5060', 'Use 1 for on and 0 for off.'))

export const TopicUrn = z
  .string()
  .regex(
    /^urn:smn:[A-Za-z0-9-]+:[A-Za-z0-9]+:[A-Za-z0-9_-]+$/,
    field.rule('DWS.0001', 'Choose an SMN topic, or enter its URN.'),
  )

export const Language = z.enum(['en-us', 'zh-cn'], {
  error: field.rule('DWS.0001', 'A language is en-us or zh-cn.'),
})

const topicRequired = field.rule('DWS.0001', 'Choose an SMN topic.')
const smnOnly = field.rule('DWS.5089', 'Only SMN can be notified.')

/** Words joined by commas; none of them means all. */
export const wordList = (words: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => text === '' || text.split(',').every((word) => words.includes(word)),
      field.rule('DWS.0001', `Join these with commas: ${words.join(', ')}.`),
    )
    .meta({ examples: [words.join(','), ...words, ''] })

/** What subscriptions to alarms (5.8) and to events (5.9) have in common, and who may import it is both. */
export const Subscription = z.looseObject({
  id: z.string(),
  name: LooseText,
  /** 1 enabled, 0 disabled */
  enable: LooseInt.nullish(),
  project_id: LooseText,
  name_space: LooseText,
  /** urn:smn:<region>:<project>:<topic> */
  notification_target: LooseText,
  notification_target_name: LooseText,
  notification_target_type: LooseText,
  language: LooseText,
  time_zone: LooseText,
})

/** `offset` counts pages, not rows (wire.md §5.34). */
export const SubscriptionPage = z.object({
  /** Index of the page, from 0. */
  offset: QueryInt,
  /** Rows of a page; 1000 by default. */
  limit: QueryInt,
})

/** Whom a subscription notifies, as it is created and changed. */
export const SubscriptionRequest = z.strictObject({
  name: SubscriptionName,
  enable: Switch.optional(),
  notification_target: TopicUrn,
  notification_target_name: z.string().min(1, topicRequired),
  notification_target_type: z.literal('SMN', { error: smnOnly }),
})
