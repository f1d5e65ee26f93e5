import type { z } from 'zod'
import type { Subscription } from '../../contract/subscriptions.ts'

interface Row {
  subscription: z.output<typeof Subscription>
}

interface Filter {
  q: string
  /** `on` or `off`. */
  state: string
  /** A URN. */
  topic: string
}

/** Rows that match everything that is set; empty texts let everything pass. */
export const filterSubscriptions = <R extends Row>(
  rows: readonly R[],
  { q, state, topic }: Filter,
): readonly R[] => {
  const needle = q.trim().toLowerCase()
  const wanted = { on: 1, off: 0 }[state]
  return rows.filter(
    ({ subscription: { id, name, enable, notification_target, notification_target_name } }) =>
      (wanted === undefined || enable === wanted) &&
      (!topic || notification_target === topic) &&
      [id, name, notification_target, notification_target_name]
        .join('\n')
        .toLowerCase()
        .includes(needle),
  )
}
