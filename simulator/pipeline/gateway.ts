import { createHash } from 'node:crypto'
import { errorCodes } from '../../src/contract/error-codes.ts'
import type { ErrorCode } from '../../src/contract/error-codes.ts'
import { inLanguage } from './language.ts'
import type { Language } from './language.ts'
import type { Throttled } from './rate-limit.ts'
import { spell } from './spelling.ts'

/** Answers of the gateway in front of the service, before DWS has seen a request (wire.md §3.3, §3.4). */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Largest request body, in bytes. */
export const maxBody = 12 * 1024 * 1024

/** Longest path with its query, in bytes. */
export const maxUri = 32 * 1024

/** A refusal of the gateway; `request_id` is added when it is answered. */
export class GatewayError extends Error {
  readonly status: number
  readonly error_code: ErrorCode
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    error_code: ErrorCode,
    error_msg: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(error_msg)
    this.name = 'GatewayError'
    this.status = status
    this.error_code = error_code
    this.headers = headers
  }
}

/** A code with its own status and text; `detail` goes after the text. */
const refusal = (
  error_code: ErrorCode,
  detail = '',
  headers: Readonly<Record<string, string>> = {},
) => {
  const [status, text] = errorCodes[error_code]
  return new GatewayError(status, error_code, `${text}${detail}`, headers)
}

export const noSuchApi = (): GatewayError => refusal('APIGW.0101')

export const wrongMethod = (allow: readonly string[]): GatewayError => {
  const { error_code, message } = noSuchApi()
  return new GatewayError(405, error_code, message, { allow: allow.join(', ') })
}

/** The connection is closed, since the rest of the body is not read. */
export const tooLarge = (): GatewayError =>
  new GatewayError(413, 'APIGW.0201', 'Request entity too large. The limit is 12 MB.', {
    connection: 'close',
  })

export const uriTooLong = (): GatewayError =>
  new GatewayError(414, 'APIGW.0201', 'Request URI too large. The limit is 32 KB.')

/** Something broke behind the gateway. */
export const broken = (): GatewayError => refusal('APIGW.0201')

/** 401 with one of the reasons of wire.md §3.4. */
export const unauthorized = (reason: string): GatewayError => refusal('APIGW.0301', `: ${reason}`)

/** A token or key that is good, but not for the project asked for. */
export const noPermission = (): GatewayError => refusal('APIGW.0302')

const spanOf = (seconds: number) =>
  seconds % 60 === 0 ? `${seconds / 60} minute` : `${seconds} second`

/** 429 with the limit in its text and Retry-After in whole seconds. */
export const throttled = ({ limit: { requests, seconds }, wait }: Throttled): GatewayError =>
  refusal('APIGW.0308', `: policy user over ratelimit,limit:${requests},time:${spanOf(seconds)}`, {
    'retry-after': String(Math.max(1, Math.ceil(wait / 1_000))),
  })

export const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: spell(body),
})

export const gatewayReply = (
  { status, message, error_code, headers }: GatewayError,
  request_id: string,
  language: Language,
): Reply =>
  json(
    status,
    { error_msg: inLanguage(error_code, message, language), error_code, request_id },
    headers,
  )

/** The ETag of a body. */
export const etagOf = (body: Buffer): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
