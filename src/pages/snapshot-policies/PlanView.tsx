import { Alert, Stack } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { KeepDays, type BackupStrategy } from '../../contract/snapshot-policies.ts'
import type { Snapshot } from '../../contract/snapshots.ts'
import { policiesText as text } from '../../i18n/snapshot-policies.ts'
import { useServiceNow } from '../../lib/use-now.ts'
import { plannedPolicy } from './backup-plan.ts'
import { CopyPolicy } from './editor/CopyPolicy.tsx'
import { DeletePolicy } from './DeletePolicy.tsx'
import { DeviceCard } from './DeviceCard.tsx'
import { FiringCalendar } from './preview/FiringCalendar.tsx'
import { defaultKeepDays, whyNotChange, type Plan } from './plan.ts'
import { draftOf, newDraft, plannedDraft, type PolicyDraft } from './editor/policy-draft.ts'
import { PolicyEditor } from './editor/PolicyEditor.tsx'
import { PolicyTable } from './PolicyTable.tsx'
import { RestorePoints } from './preview/RestorePoints.tsx'
import { RetentionCard } from './RetentionCard.tsx'
import classes from './SnapshotPolicies.module.css'
import { SwitchCard } from './SwitchCard.tsx'
import { chainStateOf, restorePointsOf } from './taken-snapshots.ts'
import { useOpenPolicy } from './use-open-policy.ts'

interface Props {
  plan: Plan
  cluster_id: string
  cluster_name: string
  status: string | undefined
  /** Of the cluster; undefined until they are known. */
  snapshots: readonly Snapshot[] | undefined
  snapshotsFailed: boolean
}

const none: readonly Snapshot[] = []

/** The draft in the editor, as long as its policy is there; it begins afresh with another. */
const useDraftOf = (opened: string | undefined, policies: readonly BackupStrategy[]) => {
  const [edited, setEdited] = useState<{ of: string; draft: PolicyDraft }>()
  const start = useMemo(() => {
    const policy = policies.find(({ policy_id }) => policy_id === opened)
    return opened === 'new' ? newDraft : policy && draftOf(policy)
  }, [opened, policies])
  const changed = start !== undefined && edited?.of === opened
  return {
    draft: changed ? edited?.draft : start,
    changed,
    edit: (draft: PolicyDraft) => {
      if (opened !== undefined) setEdited({ of: opened, draft })
    },
    forget: () => {
      setEdited(undefined)
    },
  }
}

/** Settings, policies or the editor of one, and what both come to: firings and restore points. */
export const PlanView = ({ plan, cluster_id, cluster_name, ...props }: Props) => {
  const { status, snapshots = none, snapshotsFailed } = props
  const now = useServiceNow()
  const { opened, open } = useOpenPolicy()
  const [deleting, setDeleting] = useState<BackupStrategy>()
  const [copying, setCopying] = useState<BackupStrategy>()
  const saved = plan.keep_day ?? defaultKeepDays
  const [chosen, setChosen] = useState<number | string>()
  const keep_day = chosen ?? saved
  const { backup_strategies: strategies } = plan
  const { draft, changed, edit, forget } = useDraftOf(opened, strategies)

  const policies = useMemo(() => strategies.map(plannedPolicy), [strategies])
  const withDraft = useMemo(
    () =>
      draft
        ? [
            ...policies.filter(({ policy_id }) => policy_id !== draft.policy_id),
            plannedDraft(draft),
          ]
        : policies,
    [policies, draft],
  )
  const auto_backup = plan.auto_backup ?? false
  const device_name = plan.device_name ?? 'OBS'
  const state = useMemo(
    () => chainStateOf(snapshots, withDraft, device_name),
    [snapshots, withDraft, device_name],
  )
  const taken = useMemo(() => restorePointsOf(snapshots), [snapshots])
  const onEdit = useCallback(
    ({ policy_id }: BackupStrategy) => {
      open(policy_id)
    },
    [open],
  )
  const close = () => {
    forget()
    open(undefined)
  }
  const known = KeepDays.safeParse(keep_day)
  const ids = { cluster_id, cluster_name }
  const preview = (
    <FiringCalendar
      policies={withDraft}
      auto_backup={auto_backup}
      state={state}
      draft_id={draft && plannedDraft(draft).policy_id}
      now={now}
    />
  )
  const points = (
    <RestorePoints
      policies={withDraft}
      keep_day={known.success ? known.data : saved}
      saved_keep_day={saved}
      auto_backup={auto_backup}
      taken={taken}
      state={state}
      now={now}
    />
  )
  return (
    <Stack gap="md">
      <div className={classes.settings}>
        <SwitchCard {...ids} auto_backup={auto_backup} policies={policies} now={now} />
        <RetentionCard
          {...ids}
          saved={saved}
          value={keep_day}
          onChange={setChosen}
          taken={taken}
          now={now}
        />
        <DeviceCard {...ids} plan={plan} />
      </div>
      {snapshotsFailed && (
        <Alert color="yellow" variant="light" role="status">
          {text.snapshotsFailed}
        </Alert>
      )}
      {opened !== undefined && !draft && (
        <Alert color="yellow" variant="light" role="status">
          {text.gone}
        </Alert>
      )}
      {draft ? (
        <div className={classes.pair} data-editing>
          <PolicyEditor
            key={opened}
            cluster_id={cluster_id}
            draft={draft}
            changed={changed}
            policies={strategies}
            now={now}
            onChange={edit}
            onClose={close}
          />
          <div className={classes.side}>
            {preview}
            {points}
          </div>
        </div>
      ) : (
        <>
          <PolicyTable
            plan={plan}
            now={now}
            reason={whyNotChange(status)}
            onAdd={() => {
              open('new')
            }}
            onEdit={onEdit}
            onCopy={setCopying}
            onDelete={setDeleting}
          />
          <div className={classes.pair}>
            {preview}
            {points}
          </div>
        </>
      )}
      {copying && (
        <CopyPolicy
          cluster_id={cluster_id}
          policy={copying}
          onClose={() => {
            setCopying(undefined)
          }}
        />
      )}
      {deleting && (
        <DeletePolicy
          cluster_id={cluster_id}
          policy={plannedPolicy(deleting)}
          policies={policies}
          now={now}
          onClose={() => {
            setDeleting(undefined)
          }}
        />
      )}
    </Stack>
  )
}
