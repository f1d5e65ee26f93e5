import type { AlarmSubscription } from '../../../contract/alarm-subscriptions.ts'
import {
  alarmLevel,
  alarmLevels,
  type AlarmDetail,
  type AlarmLevel,
} from '../../../contract/alarms.ts'
import { matchesAlarm } from '../match.ts'

/** Who is told: of all alarms, only of those that a subscription names, by none that is on, by none at all. */
export const coverStates = ['gap', 'off', 'partly', 'covered'] as const
export type CoverState = (typeof coverStates)[number]

/** The alarms of a cluster and a severity. */
export interface Cell {
  state: CoverState
  /** The subscriptions that make it so. */
  by: readonly AlarmSubscription[]
  /** Alarms of the last days, and how many of them a subscription that is on matches; undefined while that is not known. */
  counts: { raised: number; told: number } | undefined
}

interface ClusterName {
  id: string
  name: string
}

export interface CoverageRow {
  cluster: ClusterName
  cells: Readonly<Record<AlarmLevel, Cell>>
}

type Reach = 'all' | 'named' | 'none'

/** How much of a cell a subscription takes in, on or off. */
const reachOf = (
  { alarm_level, alarm_details, cluster_id }: AlarmSubscription,
  cluster: string,
  level: AlarmLevel,
): Reach => {
  const takes = (alarm_id: string, details: AlarmSubscription['alarm_details']) =>
    matchesAlarm(
      { alarm_level, cluster_id, alarm_details: details },
      { alarm_id, alarm_level: level, resource_id: cluster },
    )
  if (alarm_details.length === 0) return takes('', []) ? 'all' : 'none'
  return alarm_details.some((one) => takes(one.alarm_id ?? '', [one])) ? 'named' : 'none'
}

const cellOf = (
  subscriptions: readonly AlarmSubscription[],
  alarms: readonly AlarmDetail[] | undefined,
  cluster: string,
  level: AlarmLevel,
): Cell => {
  const own = alarms?.filter(
    (alarm) => alarm.resource_id === cluster && alarmLevel(alarm.alarm_level) === level,
  )
  const reaching = subscriptions
    .map((subscription) => ({ subscription, reach: reachOf(subscription, cluster, level) }))
    .filter(({ reach }) => reach !== 'none')
    // Those that would cover the whole severity come first: switching one on closes the gap.
    .toSorted((a, b) => Number(b.reach === 'all') - Number(a.reach === 'all'))
  const on = reaching.filter(({ subscription }) => subscription.enable === 1)
  const whole = on.filter(({ reach }) => reach === 'all')
  const [state, by]: [CoverState, typeof reaching] =
    whole.length > 0
      ? ['covered', whole]
      : on.length > 0
        ? ['partly', on]
        : reaching.length > 0
          ? ['off', reaching]
          : ['gap', []]
  return {
    state,
    by: by.map(({ subscription }) => subscription),
    counts: own && {
      raised: own.length,
      told: own.filter((alarm) => on.some(({ subscription }) => matchesAlarm(subscription, alarm)))
        .length,
    },
  }
}

/** Every cluster and severity, with who is told of its alarms. */
export const coverageOf = (
  clusters: readonly ClusterName[],
  subscriptions: readonly AlarmSubscription[],
  alarms: readonly AlarmDetail[] | undefined,
): CoverageRow[] =>
  clusters.map((cluster) => ({
    cluster,
    cells: Object.fromEntries(
      alarmLevels.map((level) => [level, cellOf(subscriptions, alarms, cluster.id, level)]),
    ) as Record<AlarmLevel, Cell>,
  }))

/** Nobody is told, whatever is raised. */
export const isGap = ({ state }: Cell): boolean => state === 'gap' || state === 'off'

export const gapsIn = ({ cells }: CoverageRow): number => Object.values(cells).filter(isGap).length

/** The severities of which some cluster has a gap. */
export const levelsWithGaps = (rows: readonly CoverageRow[]): readonly AlarmLevel[] =>
  alarmLevels.filter((level) => rows.some(({ cells }) => isGap(cells[level])))
