import type { Snapshot } from '../../../contract/snapshots.ts'
import { isFull } from '../../../contract/snapshots.ts'
import { gbOfKb } from '../../../lib/size.ts'

/** MB per second that one DN writes while it restores, as the vendor's guide says. */
export const rate = 125

/** GB that a restore reads: an increment needs every snapshot of its chain. */
export const gbToRestore = (snapshot: Snapshot): number | undefined => {
  const { size, total_backup_size } = snapshot
  if (isFull(snapshot) || total_backup_size == null) return size ?? undefined
  return gbOfKb(total_backup_size)
}

/** Milliseconds that the data takes: GB / (125 MB/s × DNs), one DN reckoned on each node. */
export const restoreTime = (gb: number, nodes: number): number =>
  ((gb * 1024) / (rate * Math.max(1, nodes))) * 1000
