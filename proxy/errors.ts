/**
 * Whether an operation may have happened: `not_sent` only when no byte of it left this server, `done`
 * when the service has answered that it refuses.
 */
export type Outcome = 'not_sent' | 'unknown' | 'done'

interface Details {
  /** Whether the same request may succeed later. */
  retryable?: boolean
  outcome?: Outcome
  /** A word for programs: why exactly, where the code alone leaves it open. */
  reason?: string
  /** Another code than the one that follows from the status (IAM's own, for a refused sign-in). */
  error_code?: string
  headers?: Readonly<Record<string, string>>
}

/** A refusal or failure of this server itself, told apart from the service's by the code `BFF.…`. */
export class BffError extends Error {
  readonly status: number
  readonly details: Details

  constructor(status: number, error_msg: string, details: Details = {}) {
    super(error_msg)
    this.status = status
    this.details = details
  }

  /** What the browser gets. */
  body(request_id: string) {
    const { retryable = false, outcome = 'not_sent', reason, error_code } = this.details
    return {
      error_code: error_code ?? `BFF.0${this.status}`,
      error_msg: this.message,
      request_id,
      retryable,
      outcome,
      ...(reason && { reason }),
    }
  }
}

export const invalid = (error_msg: string): BffError => new BffError(400, error_msg)

export const notFound = (): BffError => new BffError(404, 'There is nothing at this address.')

export const signedOut = (reason: 'no_session' | 'token_expired', error_msg?: string): BffError =>
  new BffError(401, error_msg ?? 'Sign in to go on.', { reason })

export const throttled = (seconds: number): BffError =>
  new BffError(429, `Too many requests. Try again in ${seconds} s.`, {
    retryable: true,
    headers: { 'retry-after': String(seconds) },
  })

/** What Fastify or Node found wrong with a request, in this server's words; anything else is a 500. */
export const asBffError = (error: unknown): BffError => {
  if (error instanceof BffError) return error
  const { statusCode } = error as { statusCode?: unknown }
  if (statusCode === 413) return new BffError(413, 'The request body is larger than 64 KiB.')
  if (statusCode === 415) return new BffError(415, 'The request body must be application/json.')
  if (statusCode === 404) return notFound()
  if (statusCode === 408) return new BffError(408, 'The request took too long to arrive.')
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return invalid('The request is malformed.')
  return new BffError(500, 'The console server failed.', { outcome: 'unknown' })
}
