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

const isAvailable = (snapshot: Pick<Snapshot, 'status'>): boolean =>
  snapshotStatus(snapshot) === 'AVAILABLE'

/** It can be restored, or a cluster is being restored from it right now. */
export const isGood = (snapshot: Pick<Snapshot, 'status'>): boolean =>
  /^(AVAILABLE|RESTORING)$/.test(snapshotStatus(snapshot))

/** It holds the whole cluster: one of schemas or tables cannot be restored to a new cluster. */
export const isOfCluster = ({ backup_level }: Pick<Snapshot, 'backup_level'>): boolean =>
  (backup_level || 'cluster') === 'cluster'

/** What is left of its cluster, if that is lost. */
export const isBackup = (snapshot: Pick<Snapshot, 'status' | 'backup_level'>): boolean =>
  isGood(snapshot) && isOfCluster(snapshot)

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
    if (!isAvailable(snapshot)) return status(snapshot)
    return isOfCluster(snapshot)
      ? undefined
      : { because: 'level', level: snapshot.backup_level ?? '' }
  },
  copy: (snapshot: Subject): SnapshotRefusal | undefined => {
    if (!isAutomated(snapshot)) return { because: 'manual' }
    return isAvailable(snapshot) ? undefined : status(snapshot)
  },
  delete: (snapshot: Subject): SnapshotRefusal | undefined => {
    if (isAutomated(snapshot)) return { because: 'automated' }
    return isBusy(snapshot) ? status(snapshot) : undefined
  },
}

export type SnapshotAction = keyof typeof snapshotCan
