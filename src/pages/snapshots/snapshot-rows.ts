import { snapshotStatus } from '../../contract/snapshot-rules.ts'
import { isAutomated, isFull, type Snapshot } from '../../contract/snapshots.ts'
import { formatTime } from '../../lib/format.ts'
import { parseServiceTime } from '../../lib/time.ts'

/** A snapshot as the lists need it. */
export interface SnapshotListRow {
  snapshot: Snapshot
  name: string
  status: string
  type: 'manual' | 'automated'
  kind: 'full' | 'increment'
  /** Name of its cluster, or the id where no name came. */
  cluster: string
  /** The cluster is gone; never said while it is not known which clusters there are. */
  orphan: boolean
  started: Date | undefined
  /** Milliseconds that it took. */
  duration: number | undefined
  /** GB */
  size: number
  /** Lower case: what the search looks through. */
  haystack: string
}

/** How long it took; undefined while it is being taken, and where a time is missing or wrong. */
export const durationOf = ({
  started,
  finished,
}: Pick<Snapshot, 'started' | 'finished'>): number | undefined => {
  const [from, until] = [parseServiceTime(started), parseServiceTime(finished)]
  const ms = from && until && until.getTime() - from.getTime()
  return ms !== undefined && ms >= 0 ? ms : undefined
}

/** `existing`: ids of the clusters that there are, once it is known. */
export const snapshotRows = (
  snapshots: readonly Snapshot[],
  existing: ReadonlySet<string> | undefined,
): SnapshotListRow[] =>
  snapshots.map((snapshot) => {
    const { id, cluster_id, cluster_name, description } = snapshot
    const name = snapshot.name || id
    const cluster = cluster_name || cluster_id || ''
    const started = parseServiceTime(snapshot.started)
    return {
      snapshot,
      name,
      status: snapshotStatus(snapshot),
      type: isAutomated(snapshot) ? 'automated' : 'manual',
      kind: isFull(snapshot) ? 'full' : 'increment',
      cluster,
      orphan: !!cluster_id && existing !== undefined && !existing.has(cluster_id),
      started,
      duration: durationOf(snapshot),
      size: snapshot.size ?? 0,
      haystack: [name, id, cluster, cluster_id, description, started && formatTime(started)]
        .join('\n')
        .toLowerCase(),
    }
  })

const day = 86_400_000

/** Ages in milliseconds, by their word in the address: at most so old, or more than that. */
const ranges: Readonly<Record<string, (age: number) => boolean>> = {
  '1d': (age) => age <= day,
  '7d': (age) => age <= 7 * day,
  '30d': (age) => age <= 30 * day,
  '90d': (age) => age <= 90 * day,
  older: (age) => age > 30 * day,
}

/** Stands for every cluster that is gone in the filter of clusters. */
export const orphans = 'gone'

export interface SnapshotFilter {
  q: string
  /** The id of a cluster, or `orphans`. */
  cluster: string
  type: string
  kind: string
  status: string
  range: string
}

/** Rows that match everything that is set; empty texts let everything pass, as does a range that is not known. */
export const filterSnapshots = (
  rows: readonly SnapshotListRow[],
  { q, cluster, type, kind, status, range }: SnapshotFilter,
  now: number,
): readonly SnapshotListRow[] => {
  const needle = q.trim().toLowerCase()
  const inRange = Object.hasOwn(ranges, range) ? ranges[range] : undefined
  return rows.filter(
    (row) =>
      (!needle || row.haystack.includes(needle)) &&
      (!cluster || (cluster === orphans ? row.orphan : row.snapshot.cluster_id === cluster)) &&
      (!type || row.type === type) &&
      (!kind || row.kind === kind) &&
      (!status || row.status === status) &&
      (!inRange || (row.started !== undefined && inRange(now - row.started.getTime()))),
  )
}
