import { ConfirmDialog } from '../../components/form/ConfirmDialog.tsx'
import { writeDialog } from '../../components/form/write-dialog.ts'
import { deleteSnapshotPolicy } from '../../contract/snapshot-policies.ts'
import { policiesText } from '../../i18n/snapshot-policies.ts'
import { useScope } from '../../queries/scope.ts'
import { useDeleteSnapshotPolicy } from '../../queries/snapshot-policies.ts'
import type { PlannedPolicy } from './backup-plan.ts'
import { largestGap } from './promise.ts'
import { formatSpan } from './span.ts'

const text = policiesText.delete

interface Props {
  cluster_id: string
  policy: PlannedPolicy
  /** All policies of the cluster, this one among them until it is deleted. */
  policies: readonly PlannedPolicy[]
  now: number
  onClose: () => void
}

/** 5.5.6. The last policy of the whole cluster is not let go of by a click alone. */
export const DeletePolicy = ({ cluster_id, policy, policies, now, onClose }: Props) => {
  const { project_id } = useScope()
  const { policy_id, policy_name: name } = policy
  const { send, dialog } = writeDialog(deleteSnapshotPolicy, useDeleteSnapshotPolicy(), {
    ids: { project_id, cluster_id, id: policy_id },
    done: text.done(name),
    onClose,
  })
  const others = policies.filter((other) => other.policy_id !== policy_id)
  const before = largestGap([...others, policy], now)
  const after = largestGap(others, now)
  const last = before !== undefined && after === undefined
  const effect = () => {
    if (last) return text.last
    return before !== undefined && after !== undefined && after > before
      ? text.gap(formatSpan(before), formatSpan(after))
      : text.same
  }
  return (
    <ConfirmDialog
      {...dialog}
      tier={last ? 'L3' : 'L1'}
      title={text.title(name)}
      confirm={text.confirm}
      name={name}
      impact={[effect(), text.stay]}
      onConfirm={() => {
        send({ cluster_id, id: policy_id })
      }}
    />
  )
}
