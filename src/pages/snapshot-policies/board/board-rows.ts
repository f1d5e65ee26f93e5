import type { Cluster } from '../../../contract/clusters.ts'
import { isBackup } from '../../../contract/snapshot-rules.ts'
import { isAutomated, isFull, type Snapshot } from '../../../contract/snapshots.ts'
import { parseServiceTime } from '../../../lib/time.ts'
import { jitter, plannedPolicy } from '../backup-plan.ts'
import type { Plan } from '../plan.ts'
import { largestGap } from '../promise.ts'
import { startOf } from '../taken-snapshots.ts'

/** From what needs a person most to what needs none. */
export const verdicts = ['no_backup', 'late', 'no_policy', 'unknown', 'kept', 'loading'] as const
export type Verdict = (typeof verdicts)[number]

export interface GoodSnapshot {
  readonly at: number
  readonly full: boolean
  readonly manual: boolean
  /** Milliseconds that it took. */
  readonly duration: number
}

/** What the snapshots of a cluster say, whatever its policies. */
export interface Taken {
  readonly last: GoodSnapshot | undefined
  readonly failed_at: number | undefined
  readonly manual: number
  readonly size_gb: number
}

const nothing: Taken = { last: undefined, failed_at: undefined, manual: 0, size_gb: 0 }

/** A finished time that is not there counts as the hour that a snapshot takes at most. */
const usual = 3_600_000

const later = (a: number | undefined, b: number) => (a === undefined ? b : Math.max(a, b))

const withSnapshot = (taken: Taken, snapshot: Snapshot): Taken => {
  const at = startOf(snapshot)
  const manual = !isAutomated(snapshot)
  const sum = {
    ...taken,
    manual: taken.manual + (manual ? 1 : 0),
    size_gb: taken.size_gb + (snapshot.size ?? 0),
  }
  if (at === undefined) return sum
  if (/^UNAVAILABLE$/i.test(snapshot.status))
    return { ...sum, failed_at: later(taken.failed_at, at) }
  if (!isBackup(snapshot) || (taken.last && taken.last.at >= at)) return sum
  const finished = parseServiceTime(snapshot.finished)?.getTime()
  const duration = finished === undefined ? usual : Math.max(0, finished - at)
  return { ...sum, last: { at, full: isFull(snapshot), manual, duration } }
}

/** The snapshots of all clusters, summed up by cluster. */
export const takenByCluster = (snapshots: readonly Snapshot[]): ReadonlyMap<string, Taken> => {
  const taken = new Map<string, Taken>()
  for (const snapshot of snapshots) {
    const { cluster_id } = snapshot
    if (cluster_id) taken.set(cluster_id, withSnapshot(taken.get(cluster_id) ?? nothing, snapshot))
  }
  return taken
}

/** What is needed of the query of a cluster's policies. */
export interface PlanState {
  readonly data: Plan | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

export interface BoardRow extends Taken {
  readonly id: string
  readonly name: string
  readonly cluster: Cluster
  readonly verdict: Verdict
  readonly plan: Plan | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
  /** The longest time between two snapshots by the policies. */
  readonly promise: number | undefined
}

/** The service may start late, and the next snapshot takes as long as the last one did. */
const grace = ({ duration }: GoodSnapshot) => jitter + duration

const verdictOf = (
  { data, error }: PlanState,
  promise: number | undefined,
  last: GoodSnapshot | undefined,
  now: number,
): Verdict => {
  if (!data) return error ? 'unknown' : 'loading'
  if (promise === undefined) return 'no_policy'
  if (!last) return 'no_backup'
  return now - last.at <= promise + grace(last) ? 'kept' : 'late'
}

/** One row for each cluster; one whose policies cannot be read says so, and the others stand. */
export const boardRows = (
  clusters: readonly Cluster[],
  plans: readonly PlanState[],
  taken: ReadonlyMap<string, Taken>,
  now: number,
): BoardRow[] =>
  clusters.map((cluster, index) => {
    const state = plans[index] ?? { data: undefined, error: null, refetch: () => undefined }
    const { data } = state
    const promise = data?.auto_backup
      ? largestGap(data.backup_strategies.map(plannedPolicy), now)
      : undefined
    const own = taken.get(cluster.id) ?? nothing
    return {
      ...own,
      id: cluster.id,
      name: cluster.name,
      cluster,
      verdict: verdictOf(state, promise, own.last, now),
      plan: data,
      error: state.error,
      refetch: state.refetch,
      promise,
    }
  })

/** Rows whose name, or the name of a policy, contains the text, with this verdict. */
export const filterBoard = (
  rows: readonly BoardRow[],
  { q, verdict }: { q: string; verdict: string },
): BoardRow[] => {
  const wanted = q.trim().toLowerCase()
  return rows.filter(
    (row) =>
      (verdict === '' || row.verdict === verdict) &&
      (wanted === '' ||
        row.name.toLowerCase().includes(wanted) ||
        row.plan?.backup_strategies.some(({ policy_name }) =>
          policy_name?.toLowerCase().includes(wanted),
        )),
  )
}
