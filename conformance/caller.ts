import { operations } from '../src/contract/index.ts'
import type { OperationName, Operations } from '../src/contract/index.ts'
import { fillPath, pathParameters } from '../src/contract/operation.ts'
import type { AnyOperation, Input, Output } from '../src/contract/operation.ts'

export interface Sent {
  readonly method: string
  /** Path without its query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

export interface Answered {
  readonly status: number
  /** Parsed JSON; undefined for no body. */
  readonly body: unknown
}

/** A way to reach the service: directly with signatures, or through the console server. */
export interface Way {
  readonly name: string
  readonly project_id: string
  send: (sent: Sent) => Promise<Answered>
}

interface AnyInput {
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** Spells an operation and its input as one request. */
export const spell = (operation: AnyOperation, project_id: string, input: object): Sent => {
  const { query = {}, body } = input as AnyInput
  const params = { ...input, project_id } as unknown as Readonly<Record<string, string>>
  const named = Object.fromEntries(
    pathParameters(operation.path).map((name) => [name, params[name] ?? '']),
  )
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return {
    method: operation.method,
    path: fillPath(operation.path, named),
    query: Object.fromEntries(given.map(([key, value]) => [key, String(value)])),
    body,
  }
}

/** A request that went well, as `main.ts` reports it. */
export interface Step {
  readonly name: OperationName
  readonly status: number
  readonly ms: number
}

export type Call = <Name extends OperationName>(
  name: Name,
  input: Input<Operations[Name]>,
) => Promise<Output<Operations[Name]>>

/**
 * Calls operations by name. Throws on a status that is not the contract's, and on an answer that the
 * contract does not know; `done` hears of everything that went well.
 */
export const caller =
  (way: Way, done?: (step: Step) => void): Call =>
  async (name, input) => {
    const operation: AnyOperation = operations[name]
    const sent = spell(operation, way.project_id, input)
    const started = performance.now()
    const { status, body } = await way.send(sent)
    if (status !== operation.status)
      throw new Error(
        `${name}: ${sent.method} ${sent.path} answered ${status} ${JSON.stringify(body)}`,
      )
    const parsed = operation.response.safeParse(body)
    if (!parsed.success) throw new Error(`${name} answers ${parsed.error.message}`)
    done?.({ name, status, ms: performance.now() - started })
    return parsed.data as never
  }
