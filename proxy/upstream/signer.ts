import { createHash, createHmac } from 'node:crypto'

/** RFC 3986: everything but the unreserved characters, which encodeURIComponent leaves five short. */
export const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Query pairs in canonical order and encoding: what is signed is also what is sent. */
export const canonicalQuery = (query: readonly (readonly [string, string])[]): string =>
  query
    .toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
    .join('&')

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

export interface Unsigned {
  method: string
  /** Host with its port: the port is signed too. */
  host: string
  /** Decoded path, from the first slash. */
  path: string
  query: readonly (readonly [string, string])[]
  /** Headers to sign beside host and x-sdk-date, in lower case. */
  headers: Readonly<Record<string, string>>
  body: string | Uint8Array | undefined
}

export interface AccessKey {
  access_key: string
  secret_key: string
  security_token?: string | undefined
}

/**
 * Signs a request with SDK-HMAC-SHA256 (chapter 3 of the reference). Returns the headers to send:
 * those given, x-sdk-date, x-security-token for a temporary key, and Authorization. The service
 * accepts a date within 15 minutes of its own.
 */
export const sign = (
  request: Unsigned,
  { access_key, secret_key, security_token }: AccessKey,
  now: Date,
): Record<string, string> => {
  const date = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const sent: Record<string, string> = {
    ...request.headers,
    ...(security_token && { 'x-security-token': security_token }),
    'x-sdk-date': date,
  }
  const signed = Object.entries({ ...sent, host: request.host }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const names = signed.map(([name]) => name).join(';')
  const path = request.path.split('/').map(encode).join('/')
  const canonicalRequest = [
    request.method,
    path.endsWith('/') ? path : `${path}/`,
    canonicalQuery(request.query),
    signed.map(([name, value]) => `${name}:${value.trim()}\n`).join(''),
    names,
    sha256(request.body ?? ''),
  ].join('\n')
  const signature = createHmac('sha256', secret_key)
    .update(['SDK-HMAC-SHA256', date, sha256(canonicalRequest)].join('\n'))
    .digest('hex')
  return {
    ...sent,
    authorization: `SDK-HMAC-SHA256 Access=${access_key}, SignedHeaders=${names}, Signature=${signature}`,
  }
}
