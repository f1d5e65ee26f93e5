import { isBackup, isGood, isOfCluster } from '../../contract/snapshot-rules.ts'
import { isAutomated, isFull, type Snapshot } from '../../contract/snapshots.ts'
import { parseServiceTime } from '../../lib/time.ts'
import { chainOf, type ChainState, type PlannedPolicy } from './backup-plan.ts'

/** A snapshot of the whole cluster that can be restored, or will be. */
export interface RestorePoint {
  readonly at: number
  readonly full: boolean
}

export const startOf = ({ bak_expected_start_time, started }: Snapshot): number | undefined =>
  bak_expected_start_time ?? parseServiceTime(started)?.getTime()

interface Dated {
  snapshot: Snapshot
  at: number
}

const datedAutomated = (snapshots: readonly Snapshot[]): Dated[] =>
  snapshots
    .filter(isAutomated)
    .flatMap((snapshot) => {
      const at = startOf(snapshot)
      return at === undefined ? [] : [{ snapshot, at }]
    })
    .sort((a, b) => a.at - b.at)

/** The automated snapshots of a cluster that are there, oldest first. */
export const restorePointsOf = (snapshots: readonly Snapshot[]): RestorePoint[] =>
  datedAutomated(snapshots)
    .filter(({ snapshot }) => isBackup(snapshot))
    .map(({ snapshot, at }) => ({ at, full: isFull(snapshot) }))

/** Increments since the last full one; undefined when there is no chain on this device to go on with. */
const incrementsOf = (taken: readonly Dated[], device_name: string): number | undefined => {
  const last = taken.at(-1)
  const device = last?.snapshot.backup_device
  if (!last || (device && device.toUpperCase() !== device_name.toUpperCase())) return undefined
  const full = taken.findLastIndex(({ snapshot }) => isFull(snapshot))
  // The full one that a chain began with may have expired, out of sight.
  return full < 0 ? taken.length : taken.length - 1 - full
}

/** Where the chains stand, read off the snapshots of the cluster. */
export const chainStateOf = (
  snapshots: readonly Snapshot[],
  policies: readonly PlannedPolicy[],
  device_name: string,
): ChainState => {
  const taken = datedAutomated(snapshots)
  const good = taken.filter(({ snapshot }) => isGood(snapshot))
  const increments: Record<string, number> = {}
  for (const policy of policies) {
    const own = good.filter(({ snapshot }) =>
      policy.backup_level === 'cluster'
        ? isOfCluster(snapshot)
        : !isOfCluster(snapshot) && snapshot.bak_period === policy.backup_strategy,
    )
    const count = incrementsOf(own, device_name)
    if (count !== undefined) increments[chainOf(policy)] = count
  }
  return { last_auto_at: taken.at(-1)?.at, increments }
}
