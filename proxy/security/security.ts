import type { FastifyInstance } from 'fastify'
import { BffError, invalid } from '../errors.ts'

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Policy of everything that is not a page: it may load nothing and be framed by nobody. */
const inert = "default-src 'none'; frame-ancestors 'none'"

/** Headers of every reply, refusals included. A page adds its own policy. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': inert,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
}

/**
 * Policy of the page. Scripts come from here alone; style elements need the nonce of this very
 * reply. Mantine writes its style sheets as innerHTML, so the page may have one Trusted Types policy,
 * `default`, which takes text without a `<` and so can make no element.
 */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')

/** Policy of the page in development: Vite injects inline code and talks over a WebSocket. */
export const developmentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' ws:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export interface SecurityOptions {
  /** Host values that are answered beside those of this machine, in lower case. */
  allowedHosts: readonly string[]
  /** Exact origins of other front ends. */
  trusted: ReadonlySet<string>
}

/** The first steps of every request: security headers, Host allow-list, CORS of trusted origins. */
export const addSecurity = (app: FastifyInstance, options: SecurityOptions): void => {
  const allowed = new Set(options.allowedHosts)

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    const { raw } = request
    const hosts = raw.rawHeaders.filter(
      (name, index) => index % 2 === 0 && name.toLowerCase() === 'host',
    )
    if (hosts.length > 1) throw invalid('The request names two hosts.')
    // A name that somebody else's DNS points here (rebinding) is not one of ours.
    const host = raw.headers.host?.toLowerCase() ?? ''
    const local = loopback.test(host)
    if (!local && !allowed.has(host))
      throw new BffError(421, 'This server does not answer for that host.')
    // Any other host works over TLS only: the cookie is Secure.
    if (!local) reply.header('strict-transport-security', 'max-age=31536000')
    if (!raw.url?.startsWith('/')) throw invalid('The request target must be a path.')
    if (raw.url.length > 4096) throw new BffError(414, 'The address is longer than 4 KiB.')

    if (options.trusted.size === 0) return
    reply.header('vary', 'Origin')
    const { origin } = request.headers
    if (origin === undefined || !options.trusted.has(origin)) return
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'etag, idempotent-replayed, retry-after, x-request-id',
    })
    if (request.method !== 'OPTIONS') return
    return reply
      .headers({
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers':
          'content-type, idempotency-key, if-none-match, x-dws-console',
        'access-control-max-age': '600',
      })
      .status(204)
      .send()
  })
}
