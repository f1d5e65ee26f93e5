import {
  Button,
  Group,
  NativeSelect,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { useState } from 'react'
import { FailureNotice } from '../../../components/status/FailureNotice.tsx'
import { LeaveGuard } from '../../../components/form/LeaveGuard.tsx'
import { notify } from '../../../components/status/notify.ts'
import { fillPath } from '../../../contract/operation.ts'
import { createSnapshotPolicy, type BackupStrategy } from '../../../contract/snapshot-policies.ts'
import frame from '../../../components/page/panel.module.css'
import { common } from '../../../i18n/common.ts'
import { confirmText } from '../../../i18n/confirm.ts'
import { leaveText } from '../../../i18n/leave.ts'
import { policiesText } from '../../../i18n/snapshot-policies.ts'
import { useScope } from '../../../queries/scope.ts'
import { useCreateSnapshotPolicy } from '../../../queries/snapshot-policies.ts'
import { ExpressionField } from './ExpressionField.tsx'
import {
  problemsOf,
  requestOf,
  withType,
  type Level,
  type PolicyDraft,
  type Problems,
} from './policy-draft.ts'
import { ScheduleFields } from './ScheduleFields.tsx'
import classes from '../SnapshotPolicies.module.css'

const text = policiesText.editor

interface FieldsProps {
  draft: PolicyDraft
  problems: Problems
  onChange: (draft: PolicyDraft) => void
}

const levels: readonly Level[] = ['cluster', 'schema', 'table']

const LevelFields = ({ draft, problems, onChange }: FieldsProps) => (
  <>
    <NativeSelect
      label={text.level}
      value={draft.backup_level}
      data={levels.map((value) => ({ value, label: text.levels[value] }))}
      onChange={(event) => {
        const { value } = event.currentTarget
        onChange({
          ...draft,
          backup_level: levels.find((level) => level === value) ?? 'cluster',
        })
      }}
    />
    {draft.backup_level !== 'cluster' && (
      <>
        <TextInput
          label={text.database}
          value={draft.backup_database}
          error={problems.backup_database}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            onChange({ ...draft, backup_database: event.currentTarget.value })
          }}
        />
        <Textarea
          label={text.parts[draft.backup_level]}
          description={draft.backup_level === 'table' ? text.tableHelp : text.partsHelp}
          value={draft.parts}
          error={problems.parts}
          rows={3}
          spellCheck={false}
          onChange={(event) => {
            onChange({ ...draft, parts: event.currentTarget.value })
          }}
        />
      </>
    )}
  </>
)

const TypeField = ({ draft, onChange }: Omit<FieldsProps, 'problems'>) => {
  const once = draft.shown && draft.form.kind === 'once'
  return (
    <Radio.Group
      label={text.type}
      {...(once && { description: text.onceIsFull })}
      value={draft.backup_type}
      onChange={(value) => {
        onChange(withType(draft, value === 'increment' ? 'increment' : 'full'))
      }}
    >
      <Group gap="md" mt={4}>
        {(['full', 'increment'] as const).map((value) => (
          <Radio
            key={value}
            value={value}
            label={policiesText.types[value]}
            disabled={once && value === 'increment'}
          />
        ))}
      </Group>
    </Radio.Group>
  )
}

interface Props {
  cluster_id: string
  draft: PolicyDraft
  /** It differs from what it began with. */
  changed: boolean
  /** Policies that the cluster has. */
  policies: readonly BackupStrategy[]
  now: number
  onChange: (draft: PolicyDraft) => void
  onClose: () => void
}

/** Adds a policy or changes one. What is written shows in the calendar at once, and nothing is sent before it is saved. */
export const PolicyEditor = ({ cluster_id, draft, policies, now, onChange, ...props }: Props) => {
  const { changed, onClose } = props
  const { project_id } = useScope()
  const write = useCreateSnapshotPolicy()
  // An empty field is told off only when somebody wants to go on without it.
  const [asked, setAsked] = useState(false)
  // While it is being saved, the list may have it already: it does not stand in its own way.
  const problems = problemsOf(draft, write.isPending ? [] : policies, now)
  const { policy_name: nameProblem, once, backup_database, parts, ...always } = problems
  const shown: Problems = {
    ...always,
    ...((asked || draft.policy_name !== '') && nameProblem && { policy_name: nameProblem }),
    ...((asked || draft.form.once !== '') && once && { once }),
    ...(asked && backup_database && { backup_database }),
    ...(asked && parts && { parts }),
  }
  const before = policies.find(({ policy_id }) => policy_id === draft.policy_id)
  const body = { backup_strategies: [requestOf(draft)] }
  const save = () => {
    setAsked(true)
    if (Object.keys(problems).length > 0 || write.isPending) return
    write.mutate(
      { cluster_id, body },
      {
        onSuccess: () => {
          const done = before ? text.saved : text.added
          void notify({ title: done(draft.policy_name), tone: 'done' })
          onClose()
        },
      },
    )
  }
  const path = fillPath(createSnapshotPolicy.path, { project_id, cluster_id })
  return (
    <section className={frame.panel} aria-labelledby="policy-editor">
      <Title order={2} id="policy-editor" mb="sm">
        {before ? text.editTitle(before.policy_name ?? before.policy_id) : text.addTitle}
      </Title>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={text.name}
            description={text.nameHelp}
            value={draft.policy_name}
            error={shown.policy_name}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              onChange({ ...draft, policy_name: event.currentTarget.value })
            }}
          />
          <LevelFields draft={draft} problems={shown} onChange={onChange} />
          <TypeField draft={draft} onChange={onChange} />
          <fieldset className={classes.fields} disabled={!draft.shown}>
            <ScheduleFields draft={draft} problems={shown} onChange={onChange} />
          </fieldset>
          <ExpressionField draft={draft} problems={shown} now={now} onChange={onChange} />
          <details className={classes.details}>
            <summary>{text.request}</summary>
            <pre tabIndex={0}>
              {createSnapshotPolicy.method} {path}
              {'\n'}
              {JSON.stringify(body, null, 2)}
            </pre>
          </details>
          {write.error && <FailureNotice error={write.error} title={confirmText.failed} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {before ? text.save : text.add}
            </Button>
          </Group>
          {asked && Object.keys(problems).length > 0 && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert" ta="right">
              {text.mend(Object.keys(problems).length)}
            </Text>
          )}
        </Stack>
      </form>
      <LeaveGuard when={changed} text={leaveText.unsaved} />
    </section>
  )
}
