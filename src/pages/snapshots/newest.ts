import type { Snapshot } from '../../contract/snapshots.ts'

/** The one that started last; undefined of none. */
export const newestOf = (snapshots: readonly Snapshot[]): Snapshot | undefined =>
  snapshots.reduce<Snapshot | undefined>(
    (newest, one) => ((newest?.started ?? '') < (one.started ?? '') ? one : newest),
    undefined,
  )
