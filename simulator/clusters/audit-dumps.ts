import { levelFor, ruleOf } from '../alarms/alarm-rules.ts'
import { day, hour, metrics } from './load.ts'
import type { Project } from '../state/project.ts'
import type { ClusterRow } from './cluster-rows.ts'
import type { AuditDumpRow } from '../state/rows.ts'

/** A dump is made at each full hour, takes this long, and is remembered for 30 days. */
const every = hour
const takes = 60_000
const kept = 30 * day

const dumpAlarm = 'DWS_01018'

const reasons = [
  'The agency of the cluster has no permission to write to the bucket.',
  'OBS did not answer in time.',
  'The bucket does not exist or was frozen.',
] as const

export interface AuditDump {
  readonly begin: number
  readonly end: number
  readonly result: 'RUNNING' | 'SUCCESS' | 'FAIL'
  readonly failed_reason?: string
}

/** Only a cluster that runs has something to dump. */
const dumps = ({ status }: ClusterRow) => status === 'AVAILABLE' || status === 'FAILED'

/** Begins or ends the dumps of a cluster whose status may have changed. */
export const followDumps = (project: Project, cluster_id: string, at: number): void => {
  const { audit_dumps, clusters } = project.tables
  const cluster = clusters.get(cluster_id)
  if (!cluster) return
  if (cluster.status === 'DELETED') return audit_dumps.delete(cluster_id)
  const row: AuditDumpRow = audit_dumps.get(cluster_id) ?? {
    id: cluster_id,
    bucket_name: `dws-audit-${project.id.slice(0, 8)}`,
    location_prefix: `${cluster.name}/audit`,
    spans: [],
  }
  const last = row.spans.at(-1)
  const open = last?.until === null
  if (dumps(cluster) === open) return
  const spans = open
    ? [...row.spans.slice(0, -1), { ...last, until: at }]
    : [...row.spans, { from: at, until: null }]
  audit_dumps.put({
    ...row,
    spans: spans.filter(({ until }) => until === null || until > at - kept),
  })
}

const resultOf = (
  cluster: ClusterRow,
  end: number,
  now: number,
): Omit<AuditDump, 'begin' | 'end'> => {
  if (now < end + takes) return { result: 'RUNNING' }
  const rule = ruleOf(dumpAlarm)
  // The alarm of the same hour says so too.
  if (!rule || !levelFor(rule, metrics.audit_gaps(cluster, end))) return { result: 'SUCCESS' }
  return { result: 'FAIL', failed_reason: reasons[(end / hour) % reasons.length] ?? reasons[0] }
}

/** The dumps of the last 30 days, newest first. What is left at a stop is not dumped. */
export const dumpsOf = (project: Project, cluster: ClusterRow): AuditDump[] => {
  const { now } = project
  const found: AuditDump[] = []
  for (const { from, until } of project.tables.audit_dumps.get(cluster.id)?.spans ?? []) {
    const oldest = Math.max(from, now - kept)
    for (
      let end = (Math.floor(oldest / every) + 1) * every;
      end <= Math.min(until ?? now, now);
      end += every
    )
      found.push({ begin: Math.max(from, end - every), end, ...resultOf(cluster, end, now) })
  }
  return found.toReversed()
}

/** When the dump that every running cluster may be making ends; Infinity between dumps. */
export const dumpsEnd = (now: number): number => {
  const end = Math.floor(now / every) * every + takes
  return end > now ? end : Infinity
}
