import { fillPath, type AnyOperation, type Input, type Output } from '../contract/operation.ts'
import { ApiError } from './api-error.ts'
import { send, type ConsoleRequest } from './send.ts'

/** Where a call goes: a region of the catalogue and a project of the session. */
export interface Scope {
  region: string
  project_id: string
  /** Its region, or `<region>_<name>`: unique in a session. */
  project_name: string
}

/** The parts of any input, once its operation's type no longer matters. */
interface Parts {
  query?: Record<string, unknown> | undefined
  body?: unknown
}

const queryString = (query: Record<string, unknown> = {}): string => {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined)
  return entries.length === 0
    ? ''
    : `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()}`
}

/**
 * Calls an operation of the contract in a scope. The input is what the contract infers, the answer is
 * parsed by its response schema.
 * @throws {ApiError} when the service refuses, cannot be reached, or sends something off the contract.
 */
export const call = async <O extends AnyOperation>(
  scope: Scope,
  operation: O,
  input: Input<O>,
  options: Pick<ConsoleRequest, 'signal' | 'idempotencyKey'> = {},
): Promise<Output<O>> => {
  const { query, body, ...ids } = input as Parts & Record<string, unknown>
  const path = fillPath(operation.path, {
    ...(ids as Record<string, string>),
    project_id: scope.project_id,
  })
  const name = `${operation.method} ${operation.path}`
  const answer = await send({
    method: operation.method,
    url: `/api/${encodeURIComponent(scope.region)}${path}${queryString(query)}`,
    operation: name,
    action: operation.action,
    ...(body === undefined ? {} : { body }),
    ...options,
  })
  const parsed = operation.response.safeParse(answer)
  if (parsed.success) return parsed.data as Output<O>
  throw new ApiError(
    {
      status: 200,
      operation: name,
      error_code: 'CONSOLE.UNEXPECTED_ANSWER',
      error_msg: `The answer lacks what the console needs: ${parsed.error.issues
        .slice(0, 3)
        .map((issue) => issue.path.join('.'))
        .join(', ')}.`,
    },
    { cause: parsed.error },
  )
}
