import { valueOf, type Values } from '../../../components/parameters/parameter-values.ts'
import {
  misfit,
  parseRange,
  sameValue,
  type Misfit,
} from '../../../components/parameters/value-range.ts'
import type { Parameter } from '../../../contract/parameters.ts'
import type { Staged } from '../staged/change.ts'
import type { SetValue } from './parameter-set.ts'

/** What a wanted value means for the cluster. Only `changed` can be staged. */
export const planClasses = ['changed', 'unknown', 'readonly', 'misfit', 'unit', 'equal'] as const
export type PlanClass = (typeof planClasses)[number]

/** One wanted value beside the one in effect. */
export interface PlanRow extends SetValue {
  kind: PlanClass
  /** undefined: the cluster has no such value. */
  from: string | undefined
  restart_required: boolean
  /** Why the value does not fit. */
  misfit?: Misfit
  /** The range that it misses, as the service words it. */
  range?: string
  /** The unit on the cluster, where the wanted value is in another. */
  other_unit?: string
}

const rowOf = (wanted: SetValue, parameter: Parameter | undefined): PlanRow => {
  const from = parameter && valueOf(parameter, wanted.type)
  if (!parameter || from === undefined)
    return { ...wanted, kind: 'unknown', from, restart_required: false }
  const row = { ...wanted, from, restart_required: parameter.restart_required === true }
  const unit = parameter.unit ?? ''
  if (wanted.unit !== undefined && wanted.unit !== unit)
    return { ...row, kind: 'unit', other_unit: unit }
  if (sameValue(parameter.type, from, wanted.value)) return { ...row, kind: 'equal' }
  if (parameter.readonly) return { ...row, kind: 'readonly' }
  const reason = misfit(parseRange(parameter), wanted.value)
  if (!reason) return { ...row, kind: 'changed' }
  return { ...row, kind: 'misfit', misfit: reason, range: parameter.value_range ?? '' }
}

/** Says of each wanted value what it would do to a cluster with these parameters; changes come first. */
export const planOf = (
  parameters: readonly Parameter[],
  wanted: readonly SetValue[],
): PlanRow[] => {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]))
  const rows = wanted.map((value) => rowOf(value, byName.get(value.name)))
  return planClasses.flatMap((kind) => rows.filter((row) => row.kind === kind))
}

export const planKey = ({ name, type }: SetValue): string => `${name} ${type}`

/** How many rows there are of each class. */
export const countsOf = (rows: readonly PlanRow[]): Record<PlanClass, number> => {
  const counts = { changed: 0, unknown: 0, readonly: 0, misfit: 0, unit: 0, equal: 0 }
  for (const { kind } of rows) counts[kind] += 1
  return counts
}

/** The values of these rows, ready to be staged: nothing but changes is among them. */
export const stagedOf = (rows: readonly PlanRow[]): Staged => {
  const staged = new Map<string, Values>()
  for (const { kind, name, type, value } of rows)
    if (kind === 'changed') staged.set(name, { ...staged.get(name), [type]: value })
  return Object.fromEntries(staged)
}
