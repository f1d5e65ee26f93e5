import type { Parameter, ParameterValue } from '../../contract/parameters.ts'
import { sameValue } from './value-range.ts'

export type Side = ParameterValue['type']
export const sides = ['cn', 'dn'] as const satisfies readonly Side[]

/** Values by the side that they are for. */
export type Values = Partial<Record<Side, string>>

/** The value on one side; undefined when the parameter has none there. */
export const valueOf = ({ values }: Parameter, side: Side): string | undefined => {
  const row = values.find(({ type }) => type === side)
  return row && (row.value ?? '')
}

export const defaultOf = ({ values }: Parameter, side: Side): string | undefined =>
  values.find(({ type }) => type === side)?.default_value ?? undefined

const collect = (of: (side: Side) => string | undefined): Values => {
  const values: Values = {}
  for (const side of sides) {
    const value = of(side)
    if (value !== undefined) values[side] = value
  }
  return values
}
export const valuesOf = (parameter: Parameter): Values =>
  collect((side) => valueOf(parameter, side))
export const defaultsOf = (parameter: Parameter): Values =>
  collect((side) => defaultOf(parameter, side))

/** Whether values mean the same on both sides; a side that only one of them has is a difference. */
export const sameValues = (type: string, a: Values, b: Values): boolean =>
  sides.every((side) => {
    const [left, right] = [a[side], b[side]]
    return left === undefined || right === undefined ? left === right : sameValue(type, left, right)
  })

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

/** Both sides in one text: the value alone where they agree. */
export const valuesText = ({ cn, dn }: Values): string | undefined => {
  if (cn === undefined || dn === undefined) return cn ?? dn
  return cn === dn ? cn : `CN ${cn}, DN ${dn}`
}
