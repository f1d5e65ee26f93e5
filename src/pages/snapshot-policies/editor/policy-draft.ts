import type { z } from 'zod'
import { fieldError } from '../../../components/cluster-actions/field-error.ts'
import { isOnce } from '../../../contract/quartz.ts'
import {
  PolicyName,
  Schedule,
  type BackupStrategy,
  type BackupStrategyRequest,
} from '../../../contract/snapshot-policies.ts'
import { policiesText } from '../../../i18n/snapshot-policies.ts'
import type { PlannedPolicy } from '../backup-plan.ts'
import { nextFiring } from '../firing-time.ts'
import {
  emptySchedule,
  fromStrategy,
  intervals,
  toStrategy,
  type ScheduleForm,
} from './schedule-form.ts'

const text = policiesText.editor

export type Level = 'cluster' | 'schema' | 'table'

/** A policy while it is written. `backup_strategy` is the truth; the form shows it where it can. */
export interface PolicyDraft {
  policy_id: string | undefined
  policy_name: string
  backup_type: 'full' | 'increment'
  backup_level: Level
  backup_database: string
  /** Schemas or tables, one a line. */
  parts: string
  backup_strategy: string
  form: ScheduleForm
  /** Whether the form can show the expression. */
  shown: boolean
}

export const newDraft: PolicyDraft = {
  policy_id: undefined,
  policy_name: '',
  backup_type: 'full',
  backup_level: 'cluster',
  backup_database: '',
  parts: '',
  backup_strategy: toStrategy(emptySchedule),
  form: emptySchedule,
  shown: true,
}

/** The form was changed: it writes the expression. One that fires once, or is full, has no interval. */
export const withForm = (draft: PolicyDraft, change: Partial<ScheduleForm>): PolicyDraft => {
  const changed = { ...draft.form, ...change }
  const backup_type = changed.kind === 'once' ? 'full' : draft.backup_type
  const form = backup_type === 'full' ? { ...changed, every: intervals.most } : changed
  return { ...draft, backup_type, form, backup_strategy: toStrategy(form), shown: true }
}

/** The expression was changed: the form shows it where it can, and else keeps what it had. */
export const withStrategy = (draft: PolicyDraft, backup_strategy: string): PolicyDraft => {
  const parsed = fromStrategy(backup_strategy)
  const backup_type = isOnce(backup_strategy) ? 'full' : draft.backup_type
  const hidden =
    !parsed || (backup_type === 'full' && (parsed.every ?? intervals.most) !== intervals.most)
  return hidden
    ? { ...draft, backup_type, backup_strategy, shown: false }
    : { ...draft, backup_type, backup_strategy, form: { ...draft.form, ...parsed }, shown: true }
}

export const withType = (draft: PolicyDraft, backup_type: 'full' | 'increment'): PolicyDraft =>
  draft.shown
    ? withForm({ ...draft, backup_type }, {})
    : withStrategy({ ...draft, backup_type }, draft.backup_strategy)

const levelOf = (level: string | null | undefined): Level =>
  level === 'schema' || level === 'table' ? level : 'cluster'

/** What a policy that is there holds, ready to be changed. */
export const draftOf = (policy: BackupStrategy): PolicyDraft => {
  const backup_level = levelOf(policy.backup_level)
  const parts = backup_level === 'table' ? policy.backup_table_list : policy.backup_schema_list
  return withStrategy(
    {
      ...newDraft,
      policy_id: policy.policy_id,
      policy_name: policy.policy_name ?? '',
      backup_type: policy.backup_type === 'increment' ? 'increment' : 'full',
      backup_level,
      backup_database: policy.backup_database ?? '',
      parts: parts.join('\n'),
    },
    policy.backup_strategy ?? '',
  )
}

export const linesOf = (lines: string): string[] =>
  lines
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter(Boolean)

export type PolicyRequest = z.input<typeof BackupStrategyRequest>

export const requestOf = (draft: PolicyDraft): PolicyRequest => {
  const { policy_id, backup_level } = draft
  return {
    ...(policy_id !== undefined && { policy_id }),
    policy_name: draft.policy_name,
    backup_strategy: draft.backup_strategy.trim(),
    backup_type: draft.backup_type,
    backup_level,
    ...(backup_level !== 'cluster' && {
      backup_database: draft.backup_database.trim(),
      [`backup_${backup_level}_list`]: linesOf(draft.parts),
    }),
  }
}

/** What the calendar needs of it, under the name that it will have. */
export const plannedDraft = (draft: PolicyDraft): PlannedPolicy => ({
  policy_id: draft.policy_id ?? 'new',
  policy_name: draft.policy_name || text.addTitle,
  backup_strategy: draft.backup_strategy.trim(),
  backup_type: draft.backup_type,
  backup_level: draft.backup_level,
})

export type Problems = Partial<
  Record<'policy_name' | 'days' | 'once' | 'backup_strategy' | 'backup_database' | 'parts', string>
>

const timeProblems = ({ form, shown, backup_strategy }: PolicyDraft, now: number): Problems => {
  const fires = nextFiring(backup_strategy.trim(), now) !== undefined
  if (shown && form.kind === 'once') {
    if (form.once === '') return { once: text.chooseTime }
    return fires ? {} : { once: `${text.past} (DWS.5018)` }
  }
  if (shown && backup_strategy === '') return { days: text.chooseDay }
  const problem = fieldError(Schedule, backup_strategy)
  if (problem !== undefined) return { backup_strategy: problem }
  return fires ? {} : { backup_strategy: `${text.neverFires} (DWS.5018)` }
}

/** What stands against a draft, by field. */
export const problemsOf = (
  draft: PolicyDraft,
  others: readonly Pick<BackupStrategy, 'policy_id' | 'policy_name'>[],
  now: number,
): Problems => {
  const name = draft.policy_name.toLowerCase()
  const taken = others.some(
    ({ policy_id, policy_name }) =>
      policy_id !== draft.policy_id && policy_name?.toLowerCase() === name,
  )
  const policy_name =
    fieldError(PolicyName, draft.policy_name) ?? (taken ? text.nameTaken : undefined)
  const parts = draft.backup_level !== 'cluster'
  return {
    ...(policy_name && { policy_name }),
    ...timeProblems(draft, now),
    ...(parts && draft.backup_database.trim() === '' && { backup_database: text.required }),
    ...(parts && linesOf(draft.parts).length === 0 && { parts: text.required }),
  }
}
