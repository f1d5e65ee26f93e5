import type { OperationName } from '../../src/contract/index.ts'
import type { AnyOperation } from '../../src/contract/operation.ts'
import { ServiceError, badRequest, bodyOf, incorrect, refuse } from './errors.ts'
import { etagOf, json } from './gateway.ts'
import type { Reply } from './gateway.ts'
import { handlers } from '../handlers/index.ts'
import type { Language } from './language.ts'
import type { Project } from '../state/project.ts'
import type { Projects, Visit } from '../state/projects.ts'

export interface Call {
  readonly name: OperationName
  readonly operation: AnyOperation
  readonly params: Readonly<Record<string, string>>
  /** Path and query as sent: what an answer is remembered by. */
  readonly url: string
  readonly query: URLSearchParams
  readonly body: Buffer
  readonly if_none_match: string | undefined
  /** Of the message, if the call is refused. */
  readonly language: Language
}

/** Answers up to this size are held against the contract before they leave. */
const checkedBytes = 64 * 1024
const remembered = 200

/** Thrown to leave a visit as if it had not been. */
class Undone extends Error {}

const parse = (schema: AnyOperation['query'], value: unknown): unknown => {
  if (!schema) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw issue ? badRequest(issue) : refuse('DWS.0001')
}

const queryObject = (query: URLSearchParams) =>
  Object.fromEntries(
    [...new Set(query.keys())].map((key) => {
      const values = query.getAll(key)
      return [key, values.length === 1 ? values[0] : values]
    }),
  )

const readBody = ({ body: schema }: AnyOperation, body: Buffer): unknown => {
  if (!schema) return undefined
  if (body.length === 0) {
    if (schema.safeParse(undefined).success) return parse(schema, undefined)
    throw refuse('DWS.0006')
  }
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw incorrect('The request body is not valid JSON.')
  }
  return parse(schema, value)
}

const check = ({ name, operation }: Call, answer: unknown) => {
  const result = operation.response.safeParse(answer)
  if (result.success) return
  const [issue] = result.error.issues
  throw new Error(
    `${name} answers what its contract does not: ${issue?.path.join('.')}: ${issue?.message}`,
  )
}

const compose = (call: Call, answer: unknown): Reply => {
  const { status } = call.operation
  const reply =
    answer === undefined ? { status, headers: {}, body: Buffer.alloc(0) } : json(status, answer)
  if (reply.body.length <= checkedBytes) check(call, answer)
  return reply
}

const tagged = (reply: Reply): Reply => ({
  ...reply,
  headers: { ...reply.headers, etag: etagOf(reply.body) },
})

const answer = ({ project, answers }: Visit, call: Call): Reply => {
  const lasting = call.operation.method === 'GET' ? answers : undefined
  const known = lasting?.get(call.url)
  if (known) return known
  // The contract has parsed what the handler of the same name receives.
  const handler = handlers[call.name] as (
    project: Project,
    received: unknown,
    language: Language,
  ) => unknown
  const received = {
    params: call.params,
    query: parse(call.operation.query, queryObject(call.query)),
    body: readBody(call.operation, call.body),
  }
  const result = handler(project, received, call.language)
  const reply = compose(call, result)
  if (!lasting) return reply
  if (lasting.size >= remembered) lasting.clear()
  const lastingReply = tagged(reply)
  lasting.set(call.url, lastingReply)
  return lastingReply
}

const ifChanged = (reply: Reply, { if_none_match }: Call): Reply => {
  const { etag, date } = reply.headers
  if (etag === undefined || etag !== if_none_match) return reply
  return { status: 304, headers: { etag, ...(date && { date }) }, body: Buffer.alloc(0) }
}

const failure = (error: unknown, call: Call): Reply => {
  if (error instanceof ServiceError) return json(error.status, bodyOf(error, call.language))
  console.error(error)
  return failure(refuse('DWS.0005'), call)
}

/** DWS behind the gateway: one operation of the contract, on one project. */
export const openService = (projects: Projects, committed: () => Promise<void>) => ({
  /**
   * Carries a call out and answers when all it wrote is on disk. `undo` carries it out and takes it
   * back.
   */
  serve: async (project_id: string, call: Call, undo: boolean): Promise<Reply> => {
    try {
      const reply = projects.visit(project_id, (visit) => {
        const reply = answer(visit, call)
        if (undo) throw new Undone()
        // The clock of the project may run ahead; clients reckon ages from this header.
        const date = new Date(visit.project.now).toUTCString()
        return { ...reply, headers: { ...reply.headers, date } }
      })
      await committed()
      return ifChanged(reply, call)
    } catch (error) {
      return failure(error instanceof Undone ? refuse('DWS.0005') : error, call)
    }
  },
})

export type Service = ReturnType<typeof openService>
