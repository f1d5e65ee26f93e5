import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { unauthorized } from '../pipeline/gateway.ts'

const tolerance = 15 * 60_000

/** Headers that say on whose behalf a request comes, or what it carries: unsigned, anyone could add them. */
const mustBeSigned = ['x-sdk-date', 'host', 'x-project-id', 'x-security-token'] as const

export interface Signed {
  readonly method: string
  /** As sent: it has matched a route, so it has nothing to encode. */
  readonly path: string
  /** As sent, without the question mark. */
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface SignatureHeader {
  readonly access_key: string
  readonly signed_headers: readonly string[]
  readonly signature: string
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const canonicalQuery = (query: string) =>
  [...new URLSearchParams(query)]
    .map(([key, value]) => [encode(key), encode(value)] as const)
    .sort(([a, x], [b, y]) => byCode(a, b) || byCode(x, y))
    .map(([key, value]) => `${key}=${value}`)
    .join('&')

const headerOf = ({ headers }: Signed, name: string) => {
  const value = headers[name]
  return (Array.isArray(value) ? value.join(',') : (value ?? '')).trim()
}

/** Reads `Authorization: SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…`. */
export const readSignature = (authorization: string): SignatureHeader | undefined => {
  const [, access_key, names, signature] =
    /^SDK-HMAC-SHA256 Access=([^,\s]{1,128}), ?SignedHeaders=([a-z0-9;_-]{1,2048}), ?Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? []
  if (!access_key || !names || !signature) return undefined
  return { access_key, signed_headers: names.split(';'), signature }
}

/** Milliseconds of `20240416T095341Z`; NaN for anything else. */
const dateOf = (text: string) =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

/** The date is within 15 minutes of ours. Throws 401. */
export const checkDate = (request: Signed, real: number): void => {
  const date = dateOf(headerOf(request, 'x-sdk-date'))
  if (Number.isNaN(date)) throw unauthorized('verify aksk signature fail')
  if (Math.abs(date - real) > tolerance) throw unauthorized('signature expired')
}

/** Whether the request was signed with this secret key and has not changed since (wire.md §3.1). */
export const isGenuine = (
  request: Signed,
  { signed_headers, signature }: SignatureHeader,
  secret_key: string,
): boolean => {
  const given = mustBeSigned.filter((name) => request.headers[name] !== undefined)
  if (!given.every((name) => signed_headers.includes(name))) return false
  const declared = signed_headers.includes('x-sdk-content-sha256')
    ? headerOf(request, 'x-sdk-content-sha256')
    : undefined
  const actual = sha256(request.body)
  if (declared !== undefined && declared !== 'UNSIGNED-PAYLOAD' && declared !== actual) return false
  const canonicalRequest = [
    request.method,
    request.path.endsWith('/') ? request.path : `${request.path}/`,
    canonicalQuery(request.query),
    signed_headers.map((name) => `${name}:${headerOf(request, name)}\n`).join(''),
    signed_headers.join(';'),
    declared ?? actual,
  ].join('\n')
  const wanted = createHmac('sha256', secret_key)
    .update(`SDK-HMAC-SHA256\n${headerOf(request, 'x-sdk-date')}\n${sha256(canonicalRequest)}`)
    .digest()
  return timingSafeEqual(wanted, Buffer.from(signature, 'hex'))
}
