import { isOnce } from '../../contract/quartz.ts'
import type { BackupStrategy } from '../../contract/snapshot-policies.ts'
import { nextFiring } from './firing-time.ts'

const hour = 3_600_000

/** Automated snapshots of a cluster begin at least so far apart. */
export const leastApart = 4 * hour
/** The service may begin a snapshot so much earlier or later than its policy says. */
export const jitter = hour
/** Increments that may follow each other before a full snapshot is due, whatever the policy says. */
export const mostIncrements = 15

/** What matters of a policy for when it fires and what it takes. */
export interface PlannedPolicy {
  readonly policy_id: string
  readonly policy_name: string
  readonly backup_strategy: string
  readonly backup_type: string
  readonly backup_level: string
}

export const plannedPolicy = (policy: BackupStrategy): PlannedPolicy => ({
  policy_id: policy.policy_id,
  policy_name: policy.policy_name ?? policy.policy_id,
  backup_strategy: policy.backup_strategy ?? '',
  backup_type: policy.backup_type ?? '',
  backup_level: policy.backup_level ?? 'cluster',
})

/** Where the chains of a cluster stand. */
export interface ChainState {
  readonly last_auto_at: number | undefined
  /** Increments since the full snapshot, by chain; a chain that is not there begins with a full one. */
  readonly increments: Readonly<Record<string, number>>
}

export const noChains: ChainState = { last_auto_at: undefined, increments: {} }

/** Policies of the cluster continue each other's snapshots; one of schemas or tables only its own. */
export const chainOf = ({ backup_level, policy_id }: PlannedPolicy): string =>
  backup_level === 'cluster' ? 'cluster' : policy_id

export type Skip = { because: 'outranked'; by: string } | { because: 'too_soon' }

export interface Firing {
  readonly at: number
  readonly policy: PlannedPolicy
  /** Which kind of snapshot it takes; undefined when it is skipped. */
  readonly takes: 'full' | 'increment' | undefined
  readonly skip?: Skip
  /** Why a policy of increments takes a full one. */
  readonly full_because?: 'first' | 'chain_length'
  /** Names of other policies that fire within the hour by which the service may be early or late. */
  readonly near: readonly string[]
}

/** Of two that fire at once: the cluster beats a part, a single time a series, full an increment. */
const rank = ({ backup_level, backup_strategy, backup_type }: PlannedPolicy) =>
  (backup_level === 'cluster' ? 4 : 0) +
  (isOnce(backup_strategy) ? 2 : 0) +
  (backup_type === 'increment' ? 0 : 1)

const kindOf = (policy: PlannedPolicy, increments: number | undefined) => {
  if (policy.backup_type !== 'increment') return { takes: 'full' } as const
  if (increments === undefined) return { takes: 'full', full_because: 'first' } as const
  return increments >= mostIncrements
    ? ({ takes: 'full', full_because: 'chain_length' } as const)
    : ({ takes: 'increment' } as const)
}

interface Options {
  from: number
  until?: number
  state?: ChainState
  /** Leaves out the firings that are bound to be skipped. */
  taken_only?: boolean
}

/** All firings of a plan in the order of time: what each takes, or why it is skipped. */
export function* firingsOf(
  policies: readonly PlannedPolicy[],
  { from, until = Infinity, state = noChains, taken_only = false }: Options,
): Generator<Omit<Firing, 'near'>> {
  let last = state.last_auto_at
  const increments = { ...state.increments }
  // Of those that fire at once, the first in rank goes first.
  const waiting = [...policies]
    .sort((a, b) => rank(b) - rank(a))
    .map((policy) => ({ policy, next: nextFiring(policy.backup_strategy, from) ?? Infinity }))
  for (;;) {
    const at = Math.min(...waiting.map(({ next }) => next))
    if (at === Infinity || at > until) return
    const [first, ...others] = waiting.filter(({ next }) => next === at)
    if (!first) return
    const tooSoon = last !== undefined && at - last < leastApart
    if (!tooSoon) {
      const chain = chainOf(first.policy)
      const kind = kindOf(first.policy, increments[chain])
      yield { at, policy: first.policy, ...kind }
      increments[chain] = kind.takes === 'full' ? 0 : (increments[chain] ?? 0) + 1
      last = at
    }
    if (!taken_only) {
      if (tooSoon)
        yield { at, policy: first.policy, takes: undefined, skip: { because: 'too_soon' } }
      for (const { policy } of others)
        yield {
          at,
          policy,
          takes: undefined,
          skip: { because: 'outranked', by: first.policy.policy_name },
        }
    }
    const after = taken_only && last !== undefined ? Math.max(at, last + leastApart - 1) : at
    for (const row of waiting)
      if (row.next <= after) row.next = nextFiring(row.policy.backup_strategy, after) ?? Infinity
  }
}

/** The next firings, each with the policies that come too close to it. */
export const nextFirings = (
  policies: readonly PlannedPolicy[],
  options: Options,
  count: number,
): Firing[] => {
  const found: Omit<Firing, 'near'>[] = []
  for (const firing of firingsOf(policies, options)) {
    found.push(firing)
    // The one that follows the last tells whether it comes too close.
    if (found.length > count) break
  }
  return found
    .map((firing) => ({
      ...firing,
      near: [
        ...new Set(
          found
            .filter(
              ({ at, policy }) =>
                policy.policy_id !== firing.policy.policy_id && Math.abs(at - firing.at) <= jitter,
            )
            .map(({ policy }) => policy.policy_name),
        ),
      ],
    }))
    .slice(0, count)
}
