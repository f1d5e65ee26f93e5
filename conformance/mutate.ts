import type { z } from 'zod'
import { operations } from '../src/contract/index.ts'
import { splitRule } from '../src/contract/fields.ts'
import { pathParameters } from '../src/contract/operation.ts'
import type { AnyOperation } from '../src/contract/operation.ts'
import type { Sent } from './caller.ts'
import type { Tenant } from './control.ts'
import type { Dice } from './dice.ts'
import { brokenBody } from './broken-body.ts'
import type { Request, Signer } from './wire.ts'

/** What a refusal must look like. */
export interface Expected {
  readonly statuses: readonly number[]
  /** Codes of which it has one; absent: any that the service knows. */
  readonly codes?: readonly string[]
  /** The Allow header of a 405. */
  readonly allow?: string
  /** The service refuses this in a way of its own. */
  readonly peculiar?: boolean
}

export interface Invalid {
  /** What is wrong, for a person. */
  readonly what: string
  readonly request: Request
  readonly expected: Expected
}

/** Accounts of other domains. */
export interface Others {
  /** Signs as is right, for what is not theirs. */
  readonly stranger: Tenant
  /** Signs with a wrong key, and is locked out for it: good for nothing else. */
  readonly forger: Tenant
}

export interface Subject {
  readonly operation: AnyOperation
  /** A request that would be carried out. */
  readonly sent: Sent
  readonly params: Readonly<Record<string, string>>
  readonly others: Others
}

export const requestOf = ({ method, path, query, body }: Sent): Request => ({
  method,
  path,
  query: Object.entries(query),
  body: body === undefined ? undefined : JSON.stringify(body),
  signer: { as: 'owner' },
})

/** The codes of the rules that a value breaks; DWS.0001 where the rule has none. */
const brokenRules = (schema: z.ZodType, value: unknown): string[] | undefined => {
  const result = schema.safeParse(value)
  if (result.success) return undefined
  return result.error.issues.map(({ message }) => splitRule(message).error_code ?? 'DWS.0001')
}

const refusedFor = (codes: readonly string[]): Expected => ({ statuses: [400], codes })

type Mutate = (subject: Subject, dice: Dice) => Invalid | undefined

const body: Mutate = ({ operation, sent }, dice) => {
  const schema = operation.body
  if (!schema) return undefined
  const { what, text } = brokenBody(sent.body ?? {}, dice)
  const request = { ...requestOf(sent), body: text }
  if (text === '') {
    if (schema.safeParse(undefined).success) return undefined
    return { what, request, expected: refusedFor(['DWS.0006']) }
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { what, request, expected: refusedFor(['DWS.0001']) }
  }
  const codes = brokenRules(schema, value)
  return codes && { what, request, expected: refusedFor(codes) }
}

const odd = ['-1', '1.5', 'abc', '', ' ', '1e999', 'NaN', '0x', '９', 'null', '[]', '9'.repeat(40)]

const query: Mutate = ({ operation, sent }, dice) => {
  const schema = operation.query as z.ZodObject | undefined
  if (!schema) return undefined
  const key = dice.pick(Object.keys(schema.shape))
  const given = requestOf(sent).query
  const others = given.filter(([name]) => name !== key)
  const value = given.find(([name]) => name === key)?.[1] ?? '1'
  const pairs = dice.pick([
    () => [...others, [key, dice.pick(odd)] as const],
    () => [...others, [key, `${value}${dice.pick(odd)}`] as const],
    () => [...others, [key, value] as const, [key, value] as const],
    () => others,
  ])()
  const read = Object.fromEntries(
    pairs.map(([name]) => {
      const values = pairs.filter((pair) => pair[0] === name).map((pair) => pair[1])
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
  const codes = brokenRules(schema, read)
  return (
    codes && {
      what: `query ${JSON.stringify(pairs)}`,
      request: { ...requestOf(sent), query: pairs },
      expected: refusedFor(codes),
    }
  )
}

const noId = [
  '',
  '..',
  '.',
  'a.b',
  'a%2fb',
  '%2e%2e',
  'a%20b',
  '%00',
  "'",
  '%',
  'a'.repeat(65),
  '%C3%A4',
]

const pathId =
  (ids: readonly string[], what: string, expected: Expected): Mutate =>
  ({ operation, sent, params }, dice) => {
    const names = pathParameters(operation.path).filter((name) => name !== 'project_id')
    if (names.length === 0) return undefined
    const name = dice.pick(names)
    const id = dice.pick(ids)
    const path = sent.path.replace(`/${params[name] ?? ''}`, `/${id}`)
    return { what: `${name} ${what}: ${id}`, request: { ...requestOf(sent), path }, expected }
  }

const unknown: Mutate = (subject, dice) =>
  pathId(
    [
      `${String(dice.upTo(99_999_999)).padStart(8, '0')}-0000-4000-8000-000000000000`,
      'no-such-id',
      '0',
      '__proto__',
      'constructor',
    ],
    'that does not exist',
    { statuses: [400, 401, 403, 404] },
  )(subject, dice)

const shapeOf = (path: string) => path.replace(/\{\w+\}/g, '{}')

const method: Mutate = ({ operation, sent }, dice) => {
  const taken = Object.values(operations)
    .filter(({ path }) => shapeOf(path) === shapeOf(operation.path))
    .map((other) => other.method as string)
    .toSorted()
  const wrong = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']
  const chosen = dice.pick(wrong.filter((name) => !taken.includes(name)))
  return {
    what: `method ${chosen}`,
    request: { ...requestOf(sent), method: chosen },
    expected: { statuses: [405], codes: ['APIGW.0101'], allow: taken.join(', ') },
  }
}

const signature: Mutate = ({ sent, others: { forger } }, dice) => {
  const signer = dice.pick<Signer>([
    { as: 'nobody' },
    { as: 'unknown' },
    { as: 'owner', hours_ago: 1 },
    { as: 'stranger', tenant: forger, forged: true },
  ])
  return {
    what: `signature ${JSON.stringify({ ...signer, tenant: undefined })}`,
    request: { ...requestOf(sent), signer },
    expected: { statuses: [401], codes: ['APIGW.0301'] },
  }
}

const project: Mutate = ({ sent, params, others: { stranger } }, dice) => {
  const expected = { statuses: [403, 404], codes: ['APIGW.0302'] }
  const own = params['project_id'] ?? ''
  const project_id = dice.pick([stranger.project_id, '0'.repeat(32), 'no-such-project'])
  if (dice.chance(0.5))
    return {
      what: 'somebody else signs',
      request: { ...requestOf(sent), signer: { as: 'stranger', tenant: stranger } },
      expected,
    }
  return {
    what: `project ${project_id}`,
    request: {
      ...requestOf(sent),
      path: sent.path.replace(own, project_id),
      signer: { as: 'owner', project_id },
    },
    expected,
  }
}

const nowhere: Expected = { statuses: [404], codes: ['APIGW.0101'] }
const ofContent: readonly Mutate[] = [body, body, body, query]
const ofPassage: readonly Mutate[] = [
  pathId(noId, 'that is no id', nowhere),
  unknown,
  method,
  signature,
  project,
]

/**
 * A request that must be refused, made out of one that would not be. Mostly its content breaks the
 * contract, where it has any; else its path, method or signature is wrong.
 */
export const mutated = (subject: Subject, dice: Dice): Invalid => {
  const { body: content, query: asked } = subject.operation
  for (;;) {
    const mutate = dice.pick((content || asked) && dice.chance(0.75) ? ofContent : ofPassage)
    const invalid = mutate(subject, dice)
    if (invalid) return invalid
  }
}
