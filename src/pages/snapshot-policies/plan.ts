import type { Output } from '../../contract/operation.ts'
import type { listSnapshotPolicy } from '../../contract/snapshot-policies.ts'
import { statusText } from '../../i18n/status.ts'

/** What the service says of the automatic snapshots of a cluster. */
export type Plan = Output<typeof listSnapshotPolicy>

/** Days that a cluster keeps its automatic snapshots unless somebody chose otherwise. */
export const defaultKeepDays = 7

/** Why a cluster takes no policy now: its plan begins when the cluster is there. */
export const whyNotChange = (status: string | undefined): string | undefined =>
  status && /^(CREATING|CREATE_FAILED|CREATION FAILED|DELETING)$/.test(status)
    ? statusText.refusal({ because: 'status', status })
    : undefined
