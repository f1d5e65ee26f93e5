import { isAutomated, type Snapshot } from './snapshots.ts'

/** Why an operation on a snapshot is refused: data, so that each page can word it. */
export type SnapshotRefusal =
  | { because: 'status'; status: string }
  | { because: 'automated' }
  | { because: 'manual' }
  | { because: 'level'; level: string }

type Subject = Pick<Snapshot, 'status' | 'type' | 'backup_level'>

/** One sample of the reference has lower case (5.5.5). */
export const snapshotStatus = ({ status }: Pick<Snapshot, 'status'>): string => status.toUpperCase()

/** It can be restored: the only state that counts as a backup. */
export const isGood = (snapshot: Pick<Snapshot, 'status'>): boolean =>
  snapshotStatus(snapshot) === 'AVAILABLE'

/** It is being taken, or a cluster is being restored from it. */
const isBusy = (snapshot: Pick<Snapshot, 'status'>): boolean =>
  /^(CREATING|RESTORING)$/.test(snapshotStatus(snapshot))

const status = (snapshot: Subject): SnapshotRefusal => ({
  because: 'status',
  status: snapshotStatus(snapshot),
})

/** Preconditions of the operations on a snapshot (5.5.7 to 5.5.9). undefined: allowed. */
export const snapshotCan = {
  restore: (snapshot: Subject): SnapshotRefusal | undefined => {
    if (!isGood(snapshot)) return status(snapshot)
    const level = snapshot.backup_level || 'cluster'
    return level === 'cluster' ? undefined : { because: 'level', level }
  },
  copy: (snapshot: Subject): SnapshotRefusal | undefined => {
    if (!isAutomated(snapshot)) return { because: 'manual' }
    return isGood(snapshot) ? undefined : status(snapshot)
  },
  delete: (snapshot: Subject): SnapshotRefusal | undefined => {
    if (isAutomated(snapshot)) return { because: 'automated' }
    return isBusy(snapshot) ? status(snapshot) : undefined
  },
}

export type SnapshotAction = keyof typeof snapshotCan
