import { readdirSync } from 'node:fs'
import { z } from 'zod'
import type { OperationName } from '../../../src/contract/index.ts'
import type { AnyOperation } from '../../../src/contract/operation.ts'
import { root } from '../../root.ts'
import { rulesOf } from './rules.ts'

/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 takes it. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  additionalProperties?: boolean | Schema
  [keyword: string]: unknown
}

type Named = z.core.$ZodRegistry<{ id: string }>

/** Too plain to be worth a name. */
const inline = new Set(['LooseText', 'QueryInt', 'PathId'])

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** The schemas that the contract exports, by name. Throws where two of them have the same one. */
const exportedSchemas = async (): Promise<Map<string, z.core.$ZodType>> => {
  const folder = `${root}/src/contract`
  const files = readdirSync(folder).filter((file) => /(?<!\.spec)\.ts$/.test(file))
  const found = new Map<string, z.core.$ZodType>()
  for (const file of files.sort()) {
    const exports = (await import(`${folder}/${file}`)) as Record<string, unknown>
    for (const [name, value] of Object.entries(exports)) {
      if (!(value instanceof z.core.$ZodType) || inline.has(name)) continue
      if (found.has(name)) throw new Error(`Two schemas of the contract are called ${name}.`)
      found.set(name, value)
    }
  }
  return found
}

const referTo = (id: string): string => `#/components/schemas/${id}`

const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType => {
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType }
  return innerType ? unwrapped(innerType) : schema
}

/** A schema as a part of a document, which has the dialect and the address of its own. */
const bare = (json: z.core.JSONSchema.BaseSchema): Schema => {
  const rest: Schema = { ...json } as Schema
  delete rest['$schema']
  delete rest['$id']
  return rest
}

/** zod bounds every integer by what a number can hold exactly: no limit of the service. */
const dropSafeBounds = (json: Schema) => {
  if (json['minimum'] === Number.MIN_SAFE_INTEGER) delete json['minimum']
  if (json['maximum'] === Number.MAX_SAFE_INTEGER) delete json['maximum']
}

const addRules = (schema: z.core.$ZodType, json: Schema) => {
  const rules = rulesOf(schema)
  if (rules.length === 0) return
  json['x-error-codes'] = [...new Set(rules.map(({ error_code }) => error_code))].sort()
  json.description = rules.map(({ error_code, text }) => `- \`${error_code}\` ${text}`).join('\n')
}

const wholeNumber = { type: 'string', pattern: '^-?[0-9]{1,10}$' }

/** Converts schemas of the contract to the form in which a caller or the service sends them. */
const converter = (named: Named) => {
  const refer = (schema: z.core.$ZodType): Schema => {
    const id = named.get(schema)?.id
    return id ? { $ref: referTo(id) } : convert(schema)
  }

  /**
   * Describes a field that reads text as a number, or one item as a list of one: zod describes what
   * comes out of the reading, or that anything goes in.
   */
  const addForms = (schema: z.core.$ZodType, json: Schema) => {
    if (!(schema instanceof z.core.$ZodPipe)) return
    const { in: before, out } = schema._zod.def
    const coerced = 'coerce' in before._zod.def
    if (!coerced && before._zod.def.type !== 'transform') return
    const value = unwrapped(out)
    const other =
      value instanceof z.core.$ZodArray ? refer(value._zod.def.element) : { ...wholeNumber }
    const { anyOf, ...own } = coerced ? refer(out) : json
    for (const key of Object.keys(json)) delete json[key]
    json.anyOf = [...(anyOf ?? [own]), other]
  }

  const options = {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const json = jsonSchema as Schema
      dropSafeBounds(json)
      addRules(zodSchema, json)
      addForms(zodSchema, json)
    },
  } satisfies z.core.ToJSONSchemaParams

  const convert = (schema: z.core.$ZodType): Schema =>
    bare(z.toJSONSchema(schema, { ...options, metadata: z.registry<{ id: string }>() }))

  const all = (): Record<string, Schema> => {
    const { schemas } = z.toJSONSchema(named, { ...options, uri: referTo })
    return Object.fromEntries(Object.entries(schemas).map(([id, json]) => [id, bare(json)]))
  }

  return { refer, all }
}

/** One parameter of a query. */
export interface QueryParameter {
  readonly name: string
  readonly required: boolean
  readonly schema: Schema
}

export interface Schemas {
  /** Every schema that has a name, under `#/components/schemas`. */
  readonly components: Record<string, Schema>
  /** A reference to the schema of a body or an answer. */
  readonly refer: (schema: z.core.$ZodType) => Schema
  readonly parameters: (query: z.core.$ZodType) => QueryParameter[]
}

/** Names the schemas of the contract, and those of each operation's body and answer, and converts them. */
export const openSchemas = async (
  operations: Readonly<Record<OperationName, AnyOperation>>,
): Promise<Schemas> => {
  const named: Named = z.registry<{ id: string }>()
  for (const [id, schema] of await exportedSchemas()) named.add(schema, { id })
  for (const [name, { body, response }] of Object.entries(operations)) {
    if (body && !named.has(body)) named.add(body, { id: `${capital(name)}Request` })
    if (!named.has(response)) named.add(response, { id: `${capital(name)}Response` })
  }
  const { refer, all } = converter(named)
  return {
    components: all(),
    refer,
    parameters: (query) => {
      const { shape = {} } = unwrapped(query)._zod.def as {
        shape?: Record<string, z.core.$ZodType>
      }
      return Object.entries(shape).map(([name, schema]) => {
        const inner = unwrapped(schema)
        // Everything in a query is text already: what counts is what it is read as.
        const read = inner instanceof z.core.$ZodPipe ? inner._zod.def.out : inner
        return { name, required: schema._zod.optin !== 'optional', schema: refer(read) }
      })
    },
  }
}
