import type { Parameter, ParameterValue } from '../../contract/parameters.ts'
import { sameValue } from './value-range.ts'

export type Side = ParameterValue['type']
export const sides = ['cn', 'dn'] as const satisfies readonly Side[]

/** Staged values by parameter. */
export type Staged = Readonly<Record<string, Partial<Record<Side, string>>>>

/** One value that would change on the CNs or on the DNs. */
export interface Change {
  name: string
  type: Side
  from: string
  to: string
  restart_required: boolean
}

/** The value on one side; undefined when the parameter has none there. */
export const valueOf = ({ values }: Parameter, side: Side): string | undefined => {
  const row = values.find(({ type }) => type === side)
  return row && (row.value ?? '')
}

export const defaultOf = ({ values }: Parameter, side: Side): string | undefined =>
  values.find(({ type }) => type === side)?.default_value ?? undefined

export const isModified = (parameter: Parameter): boolean =>
  sides.some((side) => {
    const value = valueOf(parameter, side)
    const byDefault = defaultOf(parameter, side)
    return (
      value !== undefined && byDefault !== undefined && !sameValue(parameter.type, value, byDefault)
    )
  })

export const sidesDiffer = (parameter: Parameter): boolean => {
  const [cn, dn] = [valueOf(parameter, 'cn'), valueOf(parameter, 'dn')]
  return cn !== undefined && dn !== undefined && !sameValue(parameter.type, cn, dn)
}

/** What staged values would change: those that are already in place, or gone, are left out. */
export const changesOf = (parameters: readonly Parameter[], staged: Staged): Change[] =>
  parameters
    .filter(({ name, readonly }) => Object.hasOwn(staged, name) && !readonly)
    .flatMap((parameter) =>
      sides.flatMap((type) => {
        const from = valueOf(parameter, type)
        const to = staged[parameter.name]?.[type]
        if (from === undefined || to === undefined || sameValue(parameter.type, from, to)) return []
        const { name, restart_required } = parameter
        return [{ name, type, from, to, restart_required: restart_required === true }]
      }),
    )

/** The rows of the request that applies the changes (5.12.3). */
export const rowsOf = (changes: readonly Change[]): ParameterValue[] =>
  changes.map(({ type, name, to }) => ({ type, name, value: to }))

/** The changed parameter that a message of the service names. */
export const namedIn = (message: string, changes: readonly Change[]): string | undefined => {
  const words = new Set(message.match(/\w+/g))
  return changes.find(({ name }) => words.has(name))?.name
}
