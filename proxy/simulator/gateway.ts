/** Answers of the gateway in front of the service, before DWS has seen a request (wire.md §3.3, §3.4). */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Largest request body, in bytes. */
export const maxBody = 12 * 1024 * 1024

/** A refusal of the gateway; `request_id` is added when it is answered. */
export class GatewayError extends Error {
  readonly status: number
  readonly error_code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    error_code: string,
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

export const noSuchApi = (): GatewayError =>
  new GatewayError(
    404,
    'APIGW.0101',
    'The API does not exist or has not been published in the environment.',
  )

export const wrongMethod = (allow: readonly string[]): GatewayError =>
  new GatewayError(405, 'APIGW.0101', 'The request method is not supported by this API.', {
    allow: allow.join(', '),
  })

/** The connection is closed, since the rest of the body is not read. */
export const tooLarge = (): GatewayError =>
  new GatewayError(413, 'APIGW.0201', 'The request body exceeds 12 MB.', { connection: 'close' })

/** 401 with one of the reasons of wire.md §3.4. */
export const unauthorized = (reason: string): GatewayError =>
  new GatewayError(401, 'APIGW.0301', `Incorrect IAM authentication information: ${reason}`)

/** A token or key that is good, but not for the project asked for. */
export const noPermission = (): GatewayError =>
  new GatewayError(403, 'APIGW.0302', 'The caller has no permission for this project.')

export const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify(body)),
})

export const gatewayReply = (error: GatewayError, request_id: string): Reply =>
  json(
    error.status,
    { error_msg: error.message, error_code: error.error_code, request_id },
    error.headers,
  )
