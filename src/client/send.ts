import { hiddenFailure, readFailure } from '../contract/errors.ts'
import { ApiError, type Outcome } from './api-error.ts'
import { noteServiceTime } from './service-time.ts'

/** The proxy gives up at 30 s; waiting longer cannot bring an answer. */
const timeout = 35_000

export interface ConsoleRequest {
  method: string
  /** Same-origin path with its query. */
  url: string
  /** For error messages: method and path template. */
  operation: string
  /** The IAM action that it needs, for a refusal that does not name one. */
  action?: string
  body?: unknown
  /** Of a write: the console server sends one of a key once. */
  idempotencyKey?: string
  signal?: AbortSignal | undefined
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** What the console server adds to a failure of its own. */
type Added = Partial<Record<'outcome' | 'reason' | 'request_id', unknown>> | undefined

const outcomeOf = (method: string, added: Added): Outcome | undefined => {
  const sent = text(added?.outcome)
  if (sent === 'not_sent' || sent === 'unknown' || sent === 'done') return sent
  return method === 'GET' ? undefined : 'done'
}

const retryAfter = (header: string | null): number | undefined => {
  const seconds = header === null ? Number.NaN : Number(header)
  return Number.isFinite(seconds) ? Math.min(60, Math.max(0, seconds)) : undefined
}

const parse = (body: string): unknown => {
  try {
    return body === '' ? undefined : (JSON.parse(body) as unknown)
  } catch {
    return undefined
  }
}

/**
 * One request to the console server. Resolves with the JSON of a success (undefined for an empty body).
 * A 401 is thrown like any other failure: the query client takes it for the end of the session, and
 * the shell asks to sign in again.
 * @throws {ApiError} for everything else, also for a 200 that carries a failure.
 */
export const send = async (request: ConsoleRequest): Promise<unknown> => {
  const { method, url, operation, body, idempotencyKey, signal } = request
  const deadline = AbortSignal.timeout(timeout)
  let response: Response
  let raw: string
  try {
    response = await fetch(url, {
      method,
      headers: {
        'X-DWS-Console': '1',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    })
    raw = await response.text()
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError(
      {
        status: 0,
        operation,
        error_code: deadline.aborted ? 'CONSOLE.TIMEOUT' : 'CONSOLE.UNREACHABLE',
        error_msg: deadline.aborted
          ? 'No answer within 35 seconds.'
          : 'The console server cannot be reached.',
        ...(method === 'GET' ? {} : { outcome: 'unknown' as const }),
      },
      { cause },
    )
  }
  if (url.startsWith('/api/')) noteServiceTime(response.headers.get('date'))
  const parsed = parse(raw)
  const failure = response.ok ? hiddenFailure(parsed) : readFailure(parsed ?? raw)
  if (response.ok && !failure && (parsed !== undefined || raw === '')) return parsed
  const named = failure?.action
  // A 403 of the console server is about the session, which no policy changes.
  const needed = response.status === 403 && !failure?.error_code.startsWith('BFF.')
  const action = named ?? (needed ? request.action : undefined)
  const added = parsed as Added
  throw new ApiError({
    status: response.status,
    operation,
    error_code: failure?.error_code ?? `HTTP.${response.status}`,
    error_msg: failure?.error_msg ?? 'The service sent an answer that cannot be read.',
    ...(action && { action }),
    request_id: response.headers.get('x-request-id') ?? text(added?.request_id),
    outcome: outcomeOf(method, added),
    reason: text(added?.reason),
    retry_after: retryAfter(response.headers.get('retry-after')),
  })
}
