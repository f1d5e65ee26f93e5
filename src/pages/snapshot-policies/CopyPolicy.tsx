import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { failureOf } from '../../components/failure.ts'
import { FormDialog } from '../../components/FormDialog.tsx'
import { notify } from '../../components/notify.ts'
import type { Cluster } from '../../contract/clusters.ts'
import { fillPath } from '../../contract/operation.ts'
import { createSnapshotPolicy, type BackupStrategy } from '../../contract/snapshot-policies.ts'
import { policiesText } from '../../i18n/snapshot-policies.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import {
  useCreateSnapshotPolicies,
  useSnapshotPoliciesOf,
} from '../../queries/snapshot-policies.ts'
import { copyStep, type CopyStep } from './copy-plan.ts'
import { whyNotChange } from './plan.ts'
import { scheduleText } from './schedule-words.ts'
import classes from './SnapshotPolicies.module.css'

const text = policiesText.copy

interface Target {
  cluster: Cluster
  step: CopyStep
  /** Why the cluster takes no policy now. */
  reason: string | undefined
  auto_backup: boolean
}

const requestOf = ({ step, reason }: Target) =>
  reason === undefined && (step.kind === 'add' || step.kind === 'change') ? step.request : undefined

const planWords = (target: Target): string => {
  const { step, reason, auto_backup } = target
  const what =
    step.kind === 'change' ? text.steps.change(scheduleText(step.before)) : text.steps[step.kind]
  if (reason) return reason
  return requestOf(target) && !auto_backup ? `${what} ${text.off}` : what
}

const useTargets = (policy: BackupStrategy, cluster_id: string): Target[] => {
  const clusters = (useClusters().data?.clusters ?? []).filter(({ id }) => id !== cluster_id)
  const plans = useSnapshotPoliciesOf(clusters.map(({ id }) => id))
  return clusters.map((cluster, index) => {
    const { data, error = null } = plans[index] ?? { data: undefined }
    return {
      cluster,
      step: copyStep(policy, { data, error }),
      reason: whyNotChange(cluster.status),
      auto_backup: data?.auto_backup ?? false,
    }
  })
}

interface Props {
  cluster_id: string
  policy: BackupStrategy
  onClose: () => void
}

/** One policy on many clusters: what would happen on each is said before, and what did after. */
export const CopyPolicy = ({ cluster_id, policy, onClose }: Props) => {
  const { project_id } = useScope()
  const targets = useTargets(policy, cluster_id)
  const write = useCreateSnapshotPolicies()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, string>>(new Map())
  const name = policy.policy_name ?? policy.policy_id
  const able = targets.filter(requestOf)
  const chosen = able.filter(({ cluster }) => ticked.has(cluster.id))
  const tick = (ids: readonly string[], on: boolean) => {
    const others = [...ticked].filter((id) => !ids.includes(id))
    setTicked(new Set(on ? [...others, ...ids] : others))
  }
  const copy = () => {
    const said = new Map(outcomes)
    let failed = 0
    const inputs = chosen.flatMap((target) => {
      const request = requestOf(target)
      return request
        ? [{ cluster_id: target.cluster.id, body: { backup_strategies: [request] } }]
        : []
    })
    write.mutate(
      {
        inputs,
        onOutcome: (id, error) => {
          const { error_code, error_msg } = error ? failureOf(error) : {}
          if (error) failed++
          said.set(id, error ? text.failed(`${error_code} ${error_msg}`) : text.done)
          setOutcomes(new Map(said))
        },
      },
      {
        onSuccess: () => {
          if (failed > 0) return
          void notify({ title: text.copied(name, inputs.length), tone: 'done' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      size="lg"
      title={text.title(name)}
      confirm={chosen.length === 0 ? text.none : text.confirm(chosen.length)}
      request={`${createSnapshotPolicy.method} ${fillPath(createSnapshotPolicy.path, { project_id, cluster_id: 'cluster_id' })}`}
      blocked={chosen.length === 0}
      pending={write.isPending}
      error={write.error}
      onConfirm={copy}
      onClose={() => {
        if (!write.isPending) onClose()
      }}
    >
      <Text size="sm">{scheduleText(policy.backup_strategy ?? '')}</Text>
      {targets.length === 0 ? (
        <Text size="sm">{text.noClusters}</Text>
      ) : (
        <>
          <Checkbox
            label={text.all}
            disabled={able.length === 0}
            checked={able.length > 0 && chosen.length === able.length}
            indeterminate={chosen.length > 0 && chosen.length < able.length}
            onChange={(event) => {
              tick(
                able.map(({ cluster }) => cluster.id),
                event.currentTarget.checked,
              )
            }}
          />
          <div className={classes.scroll} role="group" tabIndex={0} aria-label={text.table}>
            <table className={classes.table} aria-label={text.table}>
              <thead>
                <tr>
                  <th scope="col">{text.columns.cluster}</th>
                  <th scope="col">{text.columns.plan}</th>
                </tr>
              </thead>
              <tbody>
                {targets.map((target) => {
                  const { cluster } = target
                  const outcome = outcomes.get(cluster.id)
                  return (
                    <tr key={cluster.id}>
                      <td>
                        <Checkbox
                          size="xs"
                          label={cluster.name}
                          disabled={!requestOf(target)}
                          checked={ticked.has(cluster.id) && !!requestOf(target)}
                          onChange={(event) => {
                            tick([cluster.id], event.currentTarget.checked)
                          }}
                        />
                      </td>
                      <td className={classes.wrap}>{outcome ?? planWords(target)}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
          <Text size="xs" c="dimmed">
            {text.order}
          </Text>
        </>
      )}
    </FormDialog>
  )
}
