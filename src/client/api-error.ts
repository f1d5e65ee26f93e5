import type { ServiceFailure } from '../contract/errors.ts'

/** What is known about a request that failed: never guessed (reliability: done, not done, unknown). */
export type Outcome = 'not_sent' | 'unknown' | 'done'

export interface ApiErrorDetails extends ServiceFailure {
  /** HTTP status; 0 when no answer came. */
  status: number
  /** Method and path template, such as `POST /v1.0/{project_id}/clusters`. */
  operation: string
  request_id?: string | undefined
  outcome?: Outcome | undefined
  /** A word of the console server, where its code leaves open why. */
  reason?: string | undefined
  /** Seconds that the server asked to wait. */
  retry_after?: number | undefined
}

/** An operation failed. Everything that a person needs to report it is on the object. */
export class ApiError extends Error {
  readonly details: ApiErrorDetails
  readonly at = new Date()

  constructor(details: ApiErrorDetails, options?: ErrorOptions) {
    super(`${details.error_code} ${details.error_msg}`.trim(), options)
    this.name = 'ApiError'
    this.details = details
  }

  get status() {
    return this.details.status
  }

  get error_code() {
    return this.details.error_code
  }
}

/** The sign-in lacks the passcode of a virtual MFA device, or it is wrong. */
export const isMfaRequired = (error: unknown): boolean =>
  error instanceof ApiError && error.details.reason === 'mfa'

/** The session is over: the console asks to sign in again over the page. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiError && error.error_code === 'BFF.0401'
