import type { z } from 'zod'
import type { Subscription } from '../../contract/subscriptions.ts'
import type { AnyRecent, Recent } from './match.ts'

/** A subscription with what it matches; undefined where that cannot be known. */
export interface SubscriptionRow<S = z.output<typeof Subscription>> {
  subscription: S
  matches: readonly AnyRecent[] | undefined
}

/** Subscriptions with what each would have sent of the last days. */
export const subscriptionRows = <S, Cause>(
  subscriptions: readonly S[],
  recent: readonly Recent<Cause>[] | undefined,
  matches: (subscription: S, cause: Cause) => boolean,
): SubscriptionRow<S>[] =>
  subscriptions.map((subscription) => ({
    subscription,
    matches: recent?.filter(({ cause }) => matches(subscription, cause)),
  }))
