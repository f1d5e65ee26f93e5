import { functionControl } from './function-control.ts'
import type { ParameterDefinition } from './parameter-kinds.ts'
import { monitoring } from './monitoring.ts'
import { resources } from './resources.ts'
import { security } from './security.ts'
import { sql } from './sql.ts'

/** Every parameter, by name: those of the console and of older versions (wire.md §4.1). */
export const parameterCatalogue: ReadonlyMap<string, ParameterDefinition> = new Map(
  [...functionControl, ...monitoring, ...security, ...resources, ...sql]
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((definition) => [definition.name, definition]),
)

const integer = (value: string, value_range: string) => {
  const [, min, max] = /^(-?\d+)-(-?\d+)$/.exec(value_range) ?? []
  if (!/^-?\d+$/.test(value)) return false
  return min === undefined || (Number(value) >= Number(min) && Number(value) <= Number(max))
}

/** The items of a list, written with commas or semicolons. */
const items = (value: string) =>
  value
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter(Boolean)

/** Whether a value fits the type and the range of a parameter. */
export const accepts = ({ type, value_range }: ParameterDefinition, value: string): boolean => {
  const words = value_range.split('|')
  switch (type) {
    case 'boolean':
      return value === 'on' || value === 'off'
    case 'integer':
      return integer(value, value_range)
    case 'float':
      return value.trim() !== '' && Number.isFinite(Number(value))
    case 'list':
      return items(value).every((item) => words.includes(item))
    case 'string':
      return value_range === '' || words.includes(value)
  }
}

/** The form in which a value is read back: lists come with semicolons. */
export const readBack = ({ type }: ParameterDefinition, value: string): string =>
  type === 'list' ? items(value).join(';') : value
