import { firingsOf, type ChainState, type PlannedPolicy } from '../backup-plan.ts'
import { day } from '../firing-time.ts'
import type { RestorePoint } from '../taken-snapshots.ts'

const hour = 3_600_000

/** Automated snapshots go at a full hour. */
export const expiryOf = (at: number, keep_day: number): number =>
  Math.ceil((at + keep_day * day) / hour) * hour

/** What exists at the end of a day. */
export interface RestoreDay {
  /** Midnight of UTC that the day begins with. */
  readonly at: number
  readonly full: number
  readonly increments: number
  /** Expired, and only kept because a later increment needs them: they cannot be restored. */
  readonly hidden: number
  /** Start of the oldest that can be restored. */
  readonly oldest: number | undefined
}

const dayOf = (points: readonly RestorePoint[], at: number, keep_day: number): RestoreDay => {
  const moment = at + day
  const there = points.filter((point) => point.at < moment)
  const live = there.filter((point) => expiryOf(point.at, keep_day) > moment)
  const [first] = live
  // An increment needs all that came before it in its chain, back to the full one.
  const base =
    first && !first.full ? there.findLast((point) => point.full && point.at < first.at) : undefined
  const hidden = first && base ? there.filter((p) => p.at >= base.at && p.at < first.at).length : 0
  const full = live.filter((point) => point.full).length
  return { at, full, increments: live.length - full, hidden, oldest: first?.at }
}

interface Plan {
  policies: readonly PlannedPolicy[]
  keep_day: number
  auto_backup: boolean
  /** What is there already, oldest first. */
  taken: readonly RestorePoint[]
  state: ChainState
}

/** How many days ahead a retention shows its effect: two turns and a week. */
const horizon = (keep_day: number) => 2 * keep_day + 7

/** Which restore points of the whole cluster exist at the end of today and of the days to come. */
export const restoreDays = (plan: Plan, now: number): RestoreDay[] => {
  const { policies, keep_day, auto_backup, taken, state } = plan
  const today = Math.floor(now / day) * day
  const until = today + horizon(keep_day) * day
  const coming = auto_backup
    ? [...firingsOf(policies, { from: now, until, state, taken_only: true })]
        .filter(({ policy }) => policy.backup_level === 'cluster')
        .map(({ at, takes }): RestorePoint => ({ at, full: takes === 'full' }))
    : []
  const points = [...taken, ...coming]
  return Array.from({ length: horizon(keep_day) }, (_, index) =>
    dayOf(points, today + index * day, keep_day),
  )
}

/** Automated snapshots that a shorter retention lets go of at once. */
export const lostBy = (taken: readonly RestorePoint[], keep_day: number, now: number): number =>
  taken.filter(({ at }) => expiryOf(at, keep_day) <= now).length
