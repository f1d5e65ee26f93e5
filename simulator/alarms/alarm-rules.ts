import type { AlarmLevel } from '../../src/contract/alarms.ts'
import type { Metric } from '../clusters/load.ts'
import type { AlarmRow } from '../state/rows.ts'

export interface AlarmRule {
  readonly alarm_id: string
  readonly alarm_name: string
  readonly metric: Metric
  /** The level of each threshold, the highest first: the value must lie above it. */
  readonly levels: readonly (readonly [level: AlarmLevel, threshold: number])[]
  /** How far the value must fall below the lowest threshold to clear. */
  readonly margin: number
  readonly unit: string
  /** Opening of the message, before the value and the threshold. */
  readonly subject: string
}

const percent = { margin: 5, unit: '%' } as const

/** Definitions of wire.md §4.3. Ids of the event-type alarms but DWS_01010 are guesses. */
export const alarmRules: readonly AlarmRule[] = [
  {
    alarm_id: 'DWS_2000000001',
    alarm_name: 'Node CPU Usage Exceeds the Threshold',
    metric: 'cpu',
    levels: [['urgent', 95]],
    ...percent,
    subject: 'The average CPU usage of the node',
  },
  {
    alarm_id: 'DWS_2000000006',
    alarm_name: 'Node Data Disk Usage Exceeds the Threshold',
    metric: 'disk',
    levels: [
      ['urgent', 88],
      ['important', 80],
    ],
    ...percent,
    subject: 'The data disk usage of the node',
  },
  {
    alarm_id: 'DWS_2000000009',
    alarm_name: 'Node Data Disk I/O Usage Exceeds the Threshold',
    metric: 'disk_io',
    levels: [['urgent', 90]],
    ...percent,
    subject: 'The data disk I/O usage of the node',
  },
  {
    alarm_id: 'DWS_2000000012',
    alarm_name: 'Node Data Disk Latency Exceeds the Threshold',
    metric: 'disk_latency',
    levels: [['important', 400]],
    margin: 5,
    unit: ' ms',
    subject: 'The data disk latency of the node',
  },
  {
    alarm_id: 'DWS_2000000016',
    alarm_name: 'Data Spilled to Disks of the Query Statement Exceeds the Threshold',
    metric: 'spilled',
    levels: [['urgent', 5]],
    margin: 1,
    unit: ' GB',
    subject: 'The data that a statement spilled to disk',
  },
  {
    alarm_id: 'DWS_2000000017',
    alarm_name: 'Number of Queuing Query Statements Exceeds the Threshold',
    metric: 'queries_waiting',
    levels: [['urgent', 10]],
    margin: 5,
    unit: '',
    subject: 'The number of statements in the queue',
  },
  {
    alarm_id: 'DWS_2000000023',
    alarm_name: 'A Vacuum Full Operation That Holds a Table Lock for a Long Time',
    metric: 'vacuum',
    levels: [['important', 20]],
    margin: 5,
    unit: ' minutes',
    subject: 'The time that a VACUUM FULL has held its table lock',
  },
  {
    alarm_id: 'DWS_2000000027',
    alarm_name: 'Instance Memory Usage of a Node Exceeds the Threshold',
    metric: 'memory',
    levels: [
      ['urgent', 90],
      ['important', 80],
    ],
    ...percent,
    subject: 'The instance memory usage of the node',
  },
  {
    alarm_id: 'DWS_2000000033',
    alarm_name: 'Database Session Usage Exceeds the Threshold',
    metric: 'sessions',
    levels: [
      ['urgent', 90],
      ['important', 80],
    ],
    ...percent,
    subject: 'The session usage of the database',
  },
  {
    alarm_id: 'DWS_01010',
    alarm_name: 'Cluster Status Fault',
    metric: 'faulty_nodes',
    levels: [['urgent', 0]],
    margin: 0,
    unit: '',
    subject: 'The number of faulty nodes',
  },
  {
    alarm_id: 'DWS_01012',
    alarm_name: 'Imbalanced DWS Cluster Load',
    metric: 'swapped_roles',
    levels: [['important', 0]],
    margin: 0,
    unit: '',
    subject: 'The number of nodes whose primary and standby roles are swapped',
  },
  {
    alarm_id: 'DWS_01015',
    alarm_name: 'Failed to Back Up Some Tables',
    metric: 'backup_gaps',
    levels: [['minor', 1]],
    margin: 0,
    unit: '',
    subject: 'The number of tables that the backup left out',
  },
  {
    alarm_id: 'DWS_01018',
    alarm_name: 'Audit Log Dump Exception',
    metric: 'audit_gaps',
    levels: [['prompt', 1]],
    margin: 0,
    unit: '',
    subject: 'The number of audit files that could not be dumped',
  },
]

/** Percent of the disk above which a cluster becomes read-only, and below which it is writable again. */
export const readonlyBegins = 90
export const readonlyEnds = 85

export const ruleOf = (alarm_id: string): AlarmRule | undefined =>
  alarmRules.find((rule) => rule.alarm_id === alarm_id)

/** The level that a value calls for; undefined below every threshold. */
export const levelFor = (rule: AlarmRule, value: number): AlarmLevel | undefined =>
  rule.levels.find(([, threshold]) => value > threshold)?.[0]

export const thresholdOf = (rule: AlarmRule, level: AlarmLevel): number =>
  rule.levels.find(([name]) => name === level)?.[1] ?? 0

/** Whether a value is low enough to clear an alarm of this level. */
export const clears = (rule: AlarmRule, level: AlarmLevel, value: number): boolean =>
  value <= thresholdOf(rule, level) - rule.margin

/** What was measured, and the threshold that it is above. */
export const alarmSentence = ({
  alarm_id,
  level,
  value,
}: Pick<AlarmRow, 'alarm_id' | 'level' | 'value'>): string => {
  const rule = ruleOf(alarm_id)
  if (!rule) return ''
  const { subject, unit } = rule
  return `${subject} is ${value}${unit}, above the threshold of ${thresholdOf(rule, level)}${unit}.`
}
