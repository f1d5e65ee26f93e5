import type { Parameter, ParameterValue } from '../../../contract/parameters.ts'
import {
  sides,
  valueOf,
  type Side,
  type Values,
} from '../../../components/parameters/parameter-values.ts'
import { sameValue } from '../../../components/parameters/value-range.ts'

/** Staged values by parameter. */
export type Staged = Readonly<Record<string, Values>>

/** One value that would change on the CNs or on the DNs. */
export interface Change {
  name: string
  type: Side
  from: string
  to: string
  restart_required: boolean
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

/** The values of `added` win; those of the other side of a parameter stay. */
export const merged = (staged: Staged, added: Staged): Staged => ({
  ...staged,
  ...Object.fromEntries(
    Object.entries(added).map(([name, values]) => [
      name,
      { ...(Object.hasOwn(staged, name) && staged[name]), ...values },
    ]),
  ),
})

/** What takes the changes back. */
export const previousOf = (changes: readonly Change[]): Staged =>
  changes.reduce<Staged>(
    (previous, { name, type, from }) => merged(previous, { [name]: { [type]: from } }),
    {},
  )
