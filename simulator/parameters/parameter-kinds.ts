/** What a default may depend on: the size of a node. */
export interface NodeSize {
  readonly ram_gb: number
  readonly disk_gb: number
}

export interface ParameterDefinition {
  readonly name: string
  readonly type: 'boolean' | 'string' | 'integer' | 'float' | 'list'
  readonly unit: string | null
  /** `on|off`, `1-100`, `a|b|c`; empty when any text will do. */
  readonly value_range: string
  readonly restart_required: boolean
  readonly readonly: boolean
  readonly description: string
  /** Defaults on CNs and on DNs of nodes of a size. */
  readonly defaults: (size: NodeSize) => readonly [cn: string, dn: string]
}

type Default =
  | string
  | number
  | readonly [number, number]
  | ((size: NodeSize) => number | readonly [number, number])

interface More {
  readonly unit?: string
  readonly restart?: true
}

/** The largest integer of the database. */
export const INT = 2_147_483_647

const both = (value: string | number | readonly [number, number]): readonly [string, string] =>
  typeof value === 'object' ? [String(value[0]), String(value[1])] : [String(value), String(value)]

const define = (
  name: string,
  type: ParameterDefinition['type'],
  value_range: string,
  value: Default,
  description: string,
  { unit, restart = undefined }: More,
): ParameterDefinition => ({
  name,
  type,
  unit: unit ?? null,
  value_range,
  restart_required: restart ?? false,
  readonly: false,
  description,
  defaults: (size) => both(typeof value === 'function' ? value(size) : value),
})

/** on or off. */
export const bool = (name: string, value: 'on' | 'off', description: string, more: More = {}) =>
  define(name, 'boolean', 'on|off', value, description, more)

/** A whole number between two bounds, included. A pair of defaults is for CNs and for DNs. */
export const int = (
  name: string,
  [min, max]: readonly [number, number],
  value: Exclude<Default, string>,
  description: string,
  more: More = {},
) => define(name, 'integer', `${min}-${max}`, value, description, more)

/** One of several words. */
export const choice = (
  name: string,
  words: readonly string[],
  value: string,
  description: string,
  more: More = {},
) => define(name, 'string', words.join('|'), value, description, more)

/** Any text. */
export const text = (name: string, value: string, description: string, more: More = {}) =>
  define(name, 'string', '', value, description, more)

/** Several of several words: written with commas, read back with semicolons. */
export const list = (
  name: string,
  words: readonly string[],
  value: string,
  description: string,
  more: More = {},
) => define(name, 'list', words.join('|'), value, description, more)

/** Set by the service; shown only. */
export const fixed = (
  name: string,
  type: 'string' | 'integer',
  value: string,
  description: string,
): ParameterDefinition => ({ ...define(name, type, '', value, description, {}), readonly: true })
