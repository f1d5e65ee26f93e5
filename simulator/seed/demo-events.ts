import type { EventName } from '../events/event-catalogue.ts'
import { day, hour } from '../clusters/load.ts'
import { demoClusters } from './demo-clusters.ts'

export interface DemoEvent {
  readonly name: EventName
  readonly cluster_name: string
  readonly at: number
}

const minute = 60_000
const sunday = 0
const saturday = 6

const pair = (
  cluster_name: string,
  at: number,
  minutes: number,
  start: EventName,
  end: EventName,
): DemoEvent[] => [
  { name: start, cluster_name, at },
  { name: end, cluster_name, at: at + minutes * minute },
]

/** People work on weekdays: parameters change then, and restarts wait for Saturday. */
const workOf = (midnight: number): DemoEvent[][] => {
  const weekday = new Date(midnight).getUTCDay()
  const date = new Date(midnight).getUTCDate()
  if (weekday === sunday) return []
  const subjects = demoClusters.filter(({ backup }) => backup)
  const cluster_name = subjects[date % subjects.length]?.name ?? ''
  if (weekday === saturday)
    return [
      pair(
        cluster_name,
        midnight + 14 * hour,
        3,
        'restartCluster',
        date % 9 === 0 ? 'restartClusterFail' : 'restartClusterSuccess',
      ),
    ]
  const parameters: DemoEvent = {
    name: 'updateConfigurationSuccess',
    cluster_name,
    at: midnight + (3 + (date % 6)) * hour + 24 * minute,
  }
  const password: DemoEvent = {
    name: 'resetPasswordSuccess',
    cluster_name,
    at: midnight + 7 * hour + 41 * minute,
  }
  return date % 5 === 0 ? [[parameters], [password]] : [[parameters]]
}

const marked = (now: number): DemoEvent[][] => [
  pair('dev-sandbox', now - 21 * day, 12, 'createCluster', 'createClusterSuccess'),
  pair('clickstream', now - 12 * day, 25, 'extendCluster', 'extendClusterSuccess'),
  pair('migration-rehearsal', now - 9 * day, 12, 'createCluster', 'createClusterSuccess'),
  pair('quarter-close', now - 9.4 * day, 3, 'stopCluster', 'stopClusterSuccess'),
  pair('iot-telemetry', now - 6 * day, 40, 'repairCluster', 'repairClusterSuccess'),
  pair(
    'customer-360',
    now - 2 * day,
    2.4,
    'configureMRSExtDataSources',
    'configureMRSExtDataSourcesFail',
  ),
  pair('supply-chain-planning', now - 0.22 * day, 7.2, 'createCluster', 'createClusterFail'),
  pair('fraud-detection', now - 4 * hour, 15, 'extendCluster', 'extendClusterSuccess'),
  [{ name: 'updateConfigurationSuccess', cluster_name: 'customer-360', at: now - 3 * hour }],
]

/**
 * Thirty days of operations up to an hour ago, each with its events; what began then has also ended.
 * Snapshots have theirs in seed-demo-snapshots.ts.
 */
export const demoOperations = (now: number): DemoEvent[][] => {
  const operations = marked(now)
  const today = Math.floor(now / day) * day
  for (let midnight = today - 30 * day; midnight <= today; midnight += day)
    operations.push(...workOf(midnight))
  return operations.filter(
    (events) =>
      events.length > 0 && events.every(({ at }) => at > now - 30 * day && at < now - hour),
  )
}
