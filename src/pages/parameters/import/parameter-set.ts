import {
  defaultsOf,
  isModified,
  sides,
  valuesOf,
  type Side,
  type Values,
} from '../../../components/parameters/parameter-values.ts'
import type { Parameter } from '../../../contract/parameters.ts'

/** One value of a parameter on one side, as a file or another cluster has it. */
export interface SetValue {
  name: string
  type: Side
  value: string
  /** undefined: not said. */
  unit: string | undefined
}

const flatten = ({ name, unit }: Parameter, values: Values): SetValue[] =>
  sides.flatMap((type) => {
    const value = values[type]
    return value === undefined ? [] : [{ name, type, value, unit: unit ?? '' }]
  })

/** Which parameters a file holds. */
export type Extent = 'all' | 'modified'

export const withinExtent = (parameters: readonly Parameter[], extent: Extent): Parameter[] =>
  parameters.filter((parameter) => extent === 'all' || isModified(parameter))

export const valuesOfSet = (parameters: readonly Parameter[]): SetValue[] =>
  parameters.flatMap((parameter) => flatten(parameter, valuesOf(parameter)))

export const defaultsOfSet = (parameters: readonly Parameter[]): SetValue[] =>
  parameters.flatMap((parameter) => flatten(parameter, defaultsOf(parameter)))
