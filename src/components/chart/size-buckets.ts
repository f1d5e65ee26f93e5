/** What the chart needs of a snapshot. */
export interface SizedSnapshot {
  started: Date | undefined
  kind: 'full' | 'increment'
  /** GB */
  size: number
}

export type BucketUnit = 'day' | 'week' | 'month'

/** GB of the snapshots that started within a day, week or month. */
export interface SizeBucket {
  /** First day in UTC: `2026-03-01`. */
  start: string
  full: number
  increment: number
  amount: number
}

const day = 86_400_000
/** So many bars still have room beside each other. */
const most = 92

const midnight = (time: number) => Math.floor(time / day) * day

/** Where the bucket of a time begins. The first Monday since 1970 was its fifth day. */
const startOf: Record<BucketUnit, (time: number) => number> = {
  day: midnight,
  week: (time) => midnight(time) - ((midnight(time) / day + 3) % 7) * day,
  month: (time) => {
    const date = new Date(time)
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
  },
}

/** The begin of the next bucket: no unit is longer than 31 days, or shorter than the rest of one. */
const next = (unit: BucketUnit, start: number): number =>
  startOf[unit](start + { day, week: 7 * day, month: 31 * day }[unit])

const unitFor = (span: number): BucketUnit =>
  span < most * day ? 'day' : span < most * 7 * day ? 'week' : 'month'

/** The snapshots by the time at which they started, without gaps: a bucket in which none did is zero. */
export const sizeBuckets = (
  snapshots: readonly SizedSnapshot[],
): { unit: BucketUnit; buckets: SizeBucket[] } => {
  const times = snapshots.flatMap(({ started }) => (started ? [started.getTime()] : []))
  if (times.length === 0) return { unit: 'day', buckets: [] }
  const first = times.reduce((a, b) => Math.min(a, b))
  const last = times.reduce((a, b) => Math.max(a, b))
  const unit = unitFor(last - first)
  const buckets = new Map<number, SizeBucket>()
  for (let at = startOf[unit](first); at <= last; at = next(unit, at)) {
    const start = new Date(at).toISOString().slice(0, 10)
    buckets.set(at, { start, full: 0, increment: 0, amount: 0 })
  }
  for (const { started, kind, size } of snapshots) {
    const bucket = started && buckets.get(startOf[unit](started.getTime()))
    if (!bucket) continue
    bucket[kind] += size
    bucket.amount++
  }
  return { unit, buckets: [...buckets.values()] }
}
