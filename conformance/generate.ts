import fc from 'fast-check'
import { z } from 'zod'
import { Password } from '../src/contract/passwords.ts'
import type { AnyOperation } from '../src/contract/operation.ts'
import { Schedule } from '../src/contract/snapshot-policies.ts'
import { passwords, schedules } from './hard-values.ts'

type Values = fc.Arbitrary<unknown>

/** What no reading of a schema would find: its rule is code. */
const supplied = new Map<z.core.$ZodType, Values>([
  [Password, passwords],
  [Schedule, schedules],
])

/** What the checks of a schema say about sizes and form; the strictest of several holds. */
const boundsOf = (schema: z.core.$ZodType) => {
  const { checks = [] } = (schema as z.core.$ZodTypes)._zod.def as { checks?: z.core.$ZodCheck[] }
  let min: number | undefined
  let max: number | undefined
  let pattern: RegExp | undefined
  for (const { _zod } of checks as z.core.$ZodChecks[]) {
    const { def } = _zod
    if (def.check === 'min_length') min = Math.max(min ?? def.minimum, def.minimum)
    if (def.check === 'max_length') max = Math.min(max ?? def.maximum, def.maximum)
    if (def.check === 'greater_than') min = Math.max(min ?? -Infinity, Number(def.value))
    if (def.check === 'less_than') max = Math.min(max ?? Infinity, Number(def.value))
    if (def.check === 'string_format') pattern = def.pattern ?? pattern
  }
  return { min, max, pattern }
}

const accepts = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success

const patience = 10_000

/** Those that the schema accepts. Throws when it accepts none in a long time: it needs examples. */
const accepted = <Value>(
  schema: z.core.$ZodType,
  values: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> => {
  let refused = 0
  return values.filter((value) => {
    const fits = accepts(schema, value)
    refused = fits ? 0 : refused + 1
    if (refused > patience)
      throw new TypeError(
        `Give this schema examples with .meta(): ${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }))}`,
      )
    return fits
  })
}

/** Short ones, long ones, and those that are exactly as long as the schema lets them be. */
const strings = (schema: z.core.$ZodType): Values => {
  const { min = 0, max = 300, pattern } = boundsOf(schema)
  const make = (size: 'small' | 'max') =>
    pattern
      ? fc.stringMatching(pattern, { maxLength: max, size })
      : fc.string({
          minLength: min,
          maxLength: max,
          size,
          unit: size === 'small' ? 'grapheme' : 'binary',
        })
  const small = accepted(schema, make('small'))
  // A text that breaks the pattern when it is cut or stretched stays as it is.
  const bent = (bend: (text: string) => string) =>
    small.map((text) => {
      const other = bend(text)
      return other.isWellFormed() && accepts(schema, other) ? other : text
    })
  return fc.oneof(
    { arbitrary: small, weight: 3 },
    { arbitrary: accepted(schema, make('max')), weight: 2 },
    { arbitrary: bent((text) => text.padEnd(max, text.at(-1) ?? 'a')), weight: 1 },
    { arbitrary: bent((text) => text.slice(0, min)), weight: 1 },
  )
}

const { MIN_SAFE_INTEGER, MAX_SAFE_INTEGER } = Number

const numbers = (schema: z.core.$ZodType): Values => {
  const { def } = (schema as z.core.$ZodNumber)._zod
  if (!('format' in def)) return fc.double({ noNaN: true, noDefaultInfinity: true })
  const { min = MIN_SAFE_INTEGER, max = MAX_SAFE_INTEGER } = boundsOf(schema)
  return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max))
}

const mostItems = 8

/** Short ones, and those that are exactly as long as the schema lets them be. */
const arrays = (schema: z.core.$ZodType, items: Values): Values => {
  const { min = 0, max = mostItems } = boundsOf(schema)
  const within = (minLength: number, maxLength: number) => fc.array(items, { minLength, maxLength })
  return fc.oneof(
    { arbitrary: within(min, max), weight: 4 },
    { arbitrary: within(min, min), weight: 1 },
    { arbitrary: within(max, max), weight: 1 },
  )
}

const objects = (shape: Readonly<Record<string, z.core.$ZodType>>): Values => {
  const keys = Object.keys(shape)
  return fc.record(
    Object.fromEntries(keys.map((key) => [key, valuesOf(shape[key] ?? z.never())])),
    {
      requiredKeys: keys.filter((key) => shape[key]?._zod.optin !== 'optional'),
      noNullPrototype: true,
    },
  )
}

/** Values that become the inner schema's once the text of a query or a lenient form is read. */
const beforeReading = (inner: z.core.$ZodType): Values =>
  valuesOf(inner).chain((value) => {
    const forms = [value, typeof value === 'number' ? String(value) : value]
    return fc.constantFrom(...forms, Array.isArray(value) && value.length === 1 ? value[0] : value)
  })

const raw = (schema: z.core.$ZodType): Values => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
      return strings(schema)
    case 'number':
      return numbers(schema)
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'array':
      return arrays(schema, valuesOf(def.element))
    case 'object':
      return objects(def.shape)
    case 'union':
      return fc.oneof(...def.options.map(valuesOf))
    case 'optional':
    case 'default':
    case 'readonly':
      return valuesOf(def.innerType)
    case 'nullable':
      return fc.option(valuesOf(def.innerType), { freq: 4 })
    case 'pipe': {
      const first = (def.in as z.core.$ZodTypes)._zod.def
      if (first.type === 'number' && first.coerce) return valuesOf(def.out).map(String)
      return first.type === 'transform' ? beforeReading(def.out) : valuesOf(def.in)
    }
    default:
      throw new TypeError(`No values are known for a schema of type ${def.type}.`)
  }
}

/**
 * Values that a schema accepts, as they stand on the wire: drawn from its structure, its bounds and
 * its examples, and kept if the schema itself says yes.
 */
export const valuesOf = (schema: z.core.$ZodType): Values => {
  const known = supplied.get(schema)
  if (known) return known
  const { examples } = z.globalRegistry.get(schema) ?? {}
  const values =
    Array.isArray(examples) && examples.length > 0
      ? fc.constantFrom(...(examples as readonly unknown[]))
      : raw(schema)
  return accepted(schema, values)
}

/** The free part of a request. */
export interface Drawn {
  readonly query: unknown
  readonly body: unknown
}

/** So many requests of an operation, without their ids; the same for the same seed. */
export const drawn = (operation: AnyOperation, seed: number, count: number): Drawn[] => {
  const part = (schema: z.core.$ZodType | undefined) =>
    schema
      ? schema._zod.optin === 'optional'
        ? fc.option(valuesOf(schema), { nil: undefined })
        : valuesOf(schema)
      : fc.constant(undefined)
  const both = fc.record({ query: part(operation.query), body: part(operation.body) })
  return fc.sample(both, { seed, numRuns: count })
}
