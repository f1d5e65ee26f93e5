import type { Output } from '../../contract/operation.ts'
import type { listSnapshotPolicy } from '../../contract/snapshot-policies.ts'

/** What the service says of the automatic snapshots of a cluster. */
export type Plan = Output<typeof listSnapshotPolicy>

/** Days that a cluster keeps its automatic snapshots unless somebody chose otherwise. */
export const defaultKeepDays = 7
