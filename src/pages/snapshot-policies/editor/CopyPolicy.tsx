import { Text } from '@mantine/core'
import { useState } from 'react'
import { BulkDialog } from '../../../components/bulk/BulkDialog.tsx'
import type { Eligibility } from '../../../components/bulk/eligibility.ts'
import { PlanText } from '../../../components/bulk/PlanText.tsx'
import { DataTable, type Column } from '../../../components/list/DataTable.tsx'
import type { Cluster } from '../../../contract/clusters.ts'
import { createSnapshotPolicy, type BackupStrategy } from '../../../contract/snapshot-policies.ts'
import { bulkText } from '../../../i18n/bulk.ts'
import { policiesText } from '../../../i18n/snapshot-policies.ts'
import { useClusters } from '../../../queries/clusters.ts'
import {
  useSnapshotPoliciesOf,
  useSnapshotPolicyWrites,
} from '../../../queries/snapshot-policies.ts'
import { copyStep } from './copy-plan.ts'
import { whyNotChange } from '../plan.ts'
import type { PolicyRequest } from './policy-draft.ts'
import { scheduleText } from '../schedule-words.ts'
import classes from '../SnapshotPolicies.module.css'

const text = policiesText.copy

/** A cluster that can take the policy, and what that comes to. */
interface Target {
  cluster: Cluster
  request: PolicyRequest
  plan: string
}

const columns: Column<Target>[] = [
  {
    key: 'cluster',
    title: text.columns.cluster,
    cell: ({ cluster }) => cluster.name,
  },
  {
    key: 'plan',
    title: text.columns.plan,
    cell: ({ plan }) => <PlanText>{plan}</PlanText>,
  },
]

const useTargets = (policy: BackupStrategy, cluster_id: string) => {
  const clusters = (useClusters().data?.clusters ?? []).filter(({ id }) => id !== cluster_id)
  const plans = useSnapshotPoliciesOf(clusters.map(({ id }) => id))
  const targets: Target[] = []
  const reasons = new Map<string, Cluster[]>()
  clusters.forEach((cluster, index) => {
    const { data, error = null } = plans[index] ?? { data: undefined }
    const step = copyStep(policy, { data, error })
    const reason = whyNotChange(cluster.status)
    if (reason !== undefined || !('request' in step)) {
      const why = reason ?? ('request' in step ? '' : text.steps[step.kind])
      reasons.set(why, [...(reasons.get(why) ?? []), cluster])
      return
    }
    const what = step.kind === 'add' ? text.steps.add : text.steps.change(scheduleText(step.before))
    const plan = data?.auto_backup ? what : `${what} ${text.off}`
    targets.push({ cluster, request: step.request, plan })
  })
  const eligibility: Eligibility = {
    eligible: targets.map(({ cluster }) => cluster),
    left_out: [...reasons].map(([reason, group]) => ({ reason, clusters: group })),
  }
  return { targets, eligibility }
}

interface Props {
  cluster_id: string
  policy: BackupStrategy
  onClose: () => void
}

/** One policy on many clusters: what would happen on each is said before, and how it went after. */
export const CopyPolicy = ({ cluster_id, policy, onClose }: Props) => {
  const { targets, eligibility } = useTargets(policy, cluster_id)
  const { send, settle } = useSnapshotPolicyWrites()
  const [selected, onChange] = useState<ReadonlySet<string>>(new Set())
  const chosen = targets.filter(({ cluster }) => selected.has(cluster.id))
  const name = policy.policy_name ?? policy.policy_id
  return (
    <BulkDialog
      title={text.title(name)}
      confirm={text.confirm(chosen.length)}
      tier="L1"
      impact={[text.impact]}
      eligibility={eligibility}
      request={bulkText.requests(chosen.length, createSnapshotPolicy)}
      jobs={chosen.map(({ cluster, request }) => ({
        id: cluster.id,
        name: cluster.name,
        send: () => send({ cluster_id: cluster.id, body: { backup_strategies: [request] } }),
      }))}
      settle={settle}
      fileName={`copy-${name}`}
      onClose={onClose}
    >
      <Text size="sm">{text.schedule(name, scheduleText(policy.backup_strategy ?? ''))}</Text>
      {targets.length > 0 && (
        <div className={classes.targets}>
          <DataTable
            label={text.table}
            rows={targets}
            columns={columns}
            rowKey={({ cluster }) => cluster.id}
            selection={{ selected, onChange, nameOf: ({ cluster }) => cluster.name }}
          />
        </div>
      )}
    </BulkDialog>
  )
}
