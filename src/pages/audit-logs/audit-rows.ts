import type { AuditRecord } from '../../contract/audit-logs.ts'
import { formatTime } from '../../lib/format.ts'
import { parseServiceTime } from '../../lib/time.ts'

/** A dump as the list needs it. */
export interface AuditRow {
  /** Records have no id. */
  key: string
  record: AuditRecord
  begin: Date | undefined
  end: Date | undefined
  executed: Date | undefined
  /** `obs://bucket/prefix/`; undefined without a bucket. */
  path: string | undefined
  /** Lower case: what the search looks through. */
  haystack: string
}

const pathOf = ({ bucket_name, location_prefix }: AuditRecord): string | undefined => {
  if (!bucket_name) return undefined
  const prefix = (location_prefix ?? '').replace(/^\/+|\/+$/g, '')
  return `obs://${bucket_name}/${prefix && `${prefix}/`}`
}

/** Rows with the newest first. */
export const auditRows = (records: readonly AuditRecord[]): AuditRow[] =>
  records
    .map((record, index) => {
      const [begin, end, executed] = [record.begin_time, record.end_time, record.executor_time].map(
        parseServiceTime,
      )
      const path = pathOf(record)
      return {
        key: `${record.begin_time ?? ''} ${index}`,
        record,
        begin,
        end,
        executed,
        path,
        haystack: [
          record.result,
          record.failed_reason,
          path,
          ...[begin, end].map((date) => date && formatTime(date)),
        ]
          .join('\n')
          .toLowerCase(),
      }
    })
    .sort((a, b) => (b.begin?.getTime() ?? 0) - (a.begin?.getTime() ?? 0))

/** What needs a look comes first; a result that nobody knows is not counted as good. */
export const resultRank = (result: string | null | undefined): number => {
  const rank = ['FAIL', undefined, 'RUNNING', 'SUCCESS'].indexOf(result ?? undefined)
  return rank < 0 ? 1 : rank
}

export interface AuditFilter {
  q: string
  result: string
  /** Days in UTC, `2026-03-01`, both included; empty for no bound. */
  from: string
  to: string
}

const dayLength = 86_400_000

/** Rows that match everything that is set. A dump is in a range of days when any of its time is. */
export const filterAudits = (
  rows: readonly AuditRow[],
  { q, result, from, to }: AuditFilter,
): readonly AuditRow[] => {
  const needle = q.trim().toLowerCase()
  const first = parseServiceTime(from && `${from}T00:00:00Z`)?.getTime()
  const last = parseServiceTime(to && `${to}T00:00:00Z`)?.getTime()
  return rows.filter(
    ({ record, begin, end, haystack }) =>
      (!needle || haystack.includes(needle)) &&
      (!result || record.result === result) &&
      (first === undefined || ((end ?? begin)?.getTime() ?? 0) > first) &&
      (last === undefined || ((begin ?? end)?.getTime() ?? Infinity) < last + dayLength),
  )
}
