import type { FastifyRequest } from 'fastify'
import { BffError } from '../errors.ts'

/** What the gate looks at. Header values are as received; undefined when absent. */
export interface GateInput {
  method: string
  host: string
  /** Sec-Fetch-Site */
  site: string | undefined
  /** Sec-Fetch-Dest */
  dest: string | undefined
  origin: string | undefined
  /** X-DWS-Console */
  marker: string | undefined
  contentType: string | undefined
  /** Whether the operation cannot be called without a body. */
  needsBody: boolean
  /** Exact origins of other front ends (CORS_ORIGINS). */
  trusted: ReadonlySet<string>
}

const json = /^application\/json(;\s*charset=utf-8)?$/i

/**
 * Decides whether a request comes from the console's own page. Returns the reason of a refusal.
 *
 * The cookie is SameSite=Strict, but another port of the same host counts as the same site and gets
 * it, so three more things are asked for: where the browser says the request comes from, a header
 * that no foreign page can send without a preflight, and a content type that no form can send.
 * A GET with neither Sec-Fetch-Site nor Origin (an old browser) rests on the header alone.
 */
export const csrfRefusal = (request: GateInput): string | undefined => {
  const { method, host, site, dest, origin, marker, contentType, needsBody, trusted } = request
  if (marker !== '1') return 'the header X-DWS-Console is missing'
  if (dest !== undefined && dest !== 'empty') return 'the API is not a page'
  if (contentType === undefined ? needsBody : !json.test(contentType))
    return 'the content type is not application/json'
  if (origin !== undefined && trusted.has(origin)) return undefined

  const own = origin === `http://${host}` || origin === `https://${host}`
  if (origin !== undefined && !own) return 'another origin'
  if (site === 'same-origin' || (site === undefined && own)) return undefined
  if (site === undefined && method === 'GET') return undefined
  return 'another site'
}

/** Applies the gate to a request. Throws BFF.0403. */
export const passGate = (
  { method, host, headers }: FastifyRequest,
  needsBody: boolean,
  trusted: ReadonlySet<string>,
): void => {
  const one = (name: string) => {
    const value = headers[name]
    // Twice is never what a browser sends: joined, it matches nothing.
    return Array.isArray(value) ? value.join() : value
  }
  const refusal = csrfRefusal({
    method,
    host,
    site: one('sec-fetch-site'),
    dest: one('sec-fetch-dest'),
    origin: one('origin'),
    marker: one('x-dws-console'),
    contentType: one('content-type'),
    needsBody,
    trusted,
  })
  if (refusal)
    throw new BffError(403, `Only the console's own pages may do this: ${refusal}.`, {
      reason: 'csrf',
    })
}
