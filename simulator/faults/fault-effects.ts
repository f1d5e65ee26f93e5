import type { ServerResponse } from 'node:http'
import type { Fault } from './faults.ts'
import { json } from '../pipeline/gateway.ts'
import type { Reply } from '../pipeline/gateway.ts'
import { gzipBomb } from './gzip-bomb.ts'

/** How an answer leaves: whole, or `cut` in the middle, or not at all. */
export type Ending = 'whole' | 'hang' | 'reset' | 'hang-mid-body' | 'reset-mid-body'

const html = (status: number, text: string): Reply => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from(
    `<html><head><title>${text}</title></head><body><h1>${text}</h1></body></html>`,
  ),
})

const statusReply = (fault: Extract<Fault, { kind: 'status' }>): Reply =>
  json(
    fault.status,
    fault.body ?? { errCode: 'DWS.0005', externalMessage: 'Server failure.' },
    fault.retry_after === undefined ? {} : { 'retry-after': String(fault.retry_after) },
  )

/** What is answered in place of the request; undefined when it is carried out. */
export const instead = (fault: Fault): Reply | Ending | undefined => {
  switch (fault.kind) {
    case 'status':
      return statusReply(fault)
    case 'unreachable':
      return html(503, '503 Service Temporarily Unavailable')
    case 'redirect':
      return { ...html(fault.status, 'Moved'), headers: { location: fault.location } }
    case 'hang-before-headers':
      return 'hang'
    case 'reset-before':
      return 'reset'
    default:
      return undefined
  }
}

/** Applies a change to every object of a JSON value, innermost first. */
const everywhere = (
  value: unknown,
  change: (object: Record<string, unknown>) => Record<string, unknown>,
): unknown => {
  if (Array.isArray(value)) return value.map((item) => everywhere(item, change))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, everywhere(item, change)])
  return change(Object.fromEntries(entries) as Record<string, unknown>)
}

const rewrite = (
  reply: Reply,
  change: (object: Record<string, unknown>) => Record<string, unknown>,
): Reply => {
  if (reply.body.length === 0) return reply
  const value: unknown = JSON.parse(reply.body.toString('utf8'))
  return { ...reply, body: Buffer.from(JSON.stringify(everywhere(value, change))) }
}

const cutShort = (reply: Reply): Reply => ({
  ...reply,
  body: reply.body.subarray(0, Math.floor(reply.body.length / 2)),
})

const withField = (
  reply: Reply,
  field: string,
  change: (object: Record<string, unknown>) => Record<string, unknown>,
) => rewrite(reply, (object) => (Object.hasOwn(object, field) ? change(object) : object))

/** What becomes of the answer to a request that was carried out. */
export const distort = (fault: Fault, reply: Reply): Reply => {
  switch (fault.kind) {
    case 'truncate':
      return cutShort(reply)
    case 'bad-json':
      return { ...reply, body: Buffer.from('{"clusters": [,]} oops') }
    case 'wrong-type':
      return html(reply.status, 'Welcome')
    case 'huge': {
      const padding = Buffer.from(JSON.stringify({ padding: 'x'.repeat(fault.bytes) }))
      return { ...reply, body: padding }
    }
    case 'gzip-bomb':
      return {
        ...reply,
        headers: { ...reply.headers, 'content-encoding': 'gzip' },
        body: gzipBomb(fault.bytes),
      }
    case 'null-field':
      return withField(reply, fault.field, (object) => ({ ...object, [fault.field]: null }))
    case 'drop-field':
      return withField(reply, fault.field, ({ ...object }) => {
        delete object[fault.field]
        return object
      })
    case 'drift-enum':
      return withField(reply, fault.field, (object) => ({ ...object, [fault.field]: fault.value }))
    default:
      return reply
  }
}

/** How the answer to a request that was carried out leaves. */
export const endingOf = (fault: Fault): Ending => {
  switch (fault.kind) {
    case 'commit-then-drop':
    case 'drop-before-commit':
      return 'reset'
    case 'hang-mid-body':
    case 'reset-mid-body':
      return fault.kind
    default:
      return 'whole'
  }
}

/**
 * Sends an answer to its end, whatever that is. Resolves with the status that the caller saw, null
 * for none; a hanging answer stays open until `release` is called or the caller leaves.
 */
export const deliver = (
  response: ServerResponse,
  reply: Reply,
  ending: Ending,
  onRelease: (release: () => void) => void,
): number | null => {
  const reset = () => {
    response.socket?.resetAndDestroy()
  }
  if (ending === 'reset' || ending === 'hang') {
    if (ending === 'reset') reset()
    else onRelease(reset)
    return null
  }
  const noBody = reply.status === 204 || reply.status === 304
  response.writeHead(reply.status, {
    ...reply.headers,
    ...(!noBody && { 'content-length': String(reply.body.length) }),
  })
  if (ending === 'whole') {
    response.end(noBody ? undefined : reply.body)
    return reply.status
  }
  const half = reply.body.subarray(0, Math.ceil(reply.body.length / 2))
  response.write(half, () => {
    if (ending === 'reset-mid-body') reset()
    else onRelease(reset)
  })
  return reply.status
}
