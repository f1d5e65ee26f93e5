import type { AlarmLevel } from '../../src/contract/alarms.ts'
import {
  alarmRules,
  clears,
  levelFor,
  readonlyBegins,
  readonlyEnds,
  thresholdOf,
} from './alarm-rules.ts'
import type { AlarmRule } from './alarm-rules.ts'
import { stableId } from '../state/ids.ts'
import { day, diskUsage, hour, metrics } from '../clusters/load.ts'
import { notifyOfAlarm } from '../subscriptions/notifications.ts'
import type { Project } from '../state/project.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import type { AlarmRow } from '../state/rows.ts'

/** Alarms are kept for 30 days (wire.md §4.3), and an open one is raised again every 24 hours. */
export const alarmsKept = 30 * day

/** Clusters whose monitor works. */
const monitored = (cluster: ClusterRow, at: number) =>
  (cluster.status === 'AVAILABLE' || cluster.status === 'FAILED') && cluster.created < at

const openAlarms = (project: Project) => {
  const open = new Map<string, AlarmRow>()
  for (const alarm of project.tables.alarms.all())
    if (alarm.cleared_at === null) open.set(`${alarm.cluster_id} ${alarm.alarm_id}`, alarm)
  return open
}

/** The level that an alarm has after a measurement: an open one stays until the value fell by the margin. */
const target = (rule: AlarmRule, value: number, open?: AlarmLevel): AlarmLevel | undefined => {
  const level = levelFor(rule, value)
  if (open === undefined || clears(rule, open, value)) return level
  return level && thresholdOf(rule, level) > thresholdOf(rule, open) ? level : open
}

/**
 * Raises and clears the alarm of a rule, and tells subscribers; `before` is the open one of the same
 * rule, if any.
 */
const judge = (
  project: Project,
  cluster: ClusterRow,
  rule: AlarmRule,
  at: number,
  before: AlarmRow | undefined,
) => {
  const { alarms } = project.tables
  const value = metrics[rule.metric](cluster, at)
  const level = target(rule, value, before?.level)
  if (before) {
    if (level === before.level && at - before.raised_at < day) return
    alarms.put({ ...before, cleared_at: at })
  }
  if (!level) return
  const node = cluster.nodes[Math.floor(at / hour) % cluster.nodes.length]
  const alarm: AlarmRow = {
    id: stableId(`alarm ${cluster.id} ${rule.alarm_id} ${at}`),
    alarm_id: rule.alarm_id,
    level,
    cluster_id: cluster.id,
    cluster_name: cluster.name,
    node_name: node?.name ?? '',
    private_ip: node?.private_ip ?? '',
    value: Math.round(value * 10) / 10,
    raised_at: at,
    cleared_at: null,
  }
  alarms.put(alarm)
  notifyOfAlarm(project, alarm)
}

/** A disk that is nearly full makes the cluster read-only; room makes it writable again. */
export const judgeReadonly = (project: Project, cluster: ClusterRow, at: number): void => {
  const usage = diskUsage(cluster, at)
  const readonly = cluster.sub_status.includes('READONLY')
  if (!readonly && usage > readonlyBegins && cluster.readonly_due === null)
    project.tables.clusters.put({
      ...cluster,
      sub_status: [...cluster.sub_status, 'READONLY'],
      updated: at,
    })
  if (readonly && usage < readonlyEnds)
    project.tables.clusters.put({
      ...cluster,
      sub_status: cluster.sub_status.filter((token) => token !== 'READONLY'),
      updated: at,
    })
}

/** The first hour after `mark` at which a cluster is to be measured; Infinity when there is none. */
export const nextSample = (project: Project): number => {
  const first = project.tables.clusters
    .all()
    .reduce(
      (earliest, cluster) =>
        cluster.status === 'AVAILABLE' || cluster.status === 'FAILED'
          ? Math.min(earliest, cluster.created)
          : earliest,
      Infinity,
    )
  if (first === Infinity) return Infinity
  const mark = project.tables.marks.get('load_sampled')?.at ?? first
  const from = Math.max(mark, first, project.now - alarmsKept)
  return (Math.floor(from / hour) + 1) * hour
}

/** Measures every cluster at a full hour: raises and clears alarms, forgets those past their time. */
export const sampleLoad = (project: Project, at: number): void => {
  const { alarms, clusters, marks } = project.tables
  const open = openAlarms(project)
  for (const cluster of clusters.all()) {
    if (!monitored(cluster, at)) continue
    for (const rule of alarmRules)
      judge(project, cluster, rule, at, open.get(`${cluster.id} ${rule.alarm_id}`))
    judgeReadonly(project, cluster, at)
  }
  for (const alarm of alarms.all()) if (alarm.raised_at < at - alarmsKept) alarms.delete(alarm.id)
  marks.put({ id: 'load_sampled', at })
}
