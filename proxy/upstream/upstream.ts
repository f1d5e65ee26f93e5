import { Pool } from 'undici'
import { Breakers } from './breaker.ts'
import { BffError } from '../errors.ts'
import type { UpstreamReply } from './reply.ts'
import { WholeReply } from './whole-reply.ts'

export interface UpstreamLimits {
  connections: number
  /** Requests that may wait for a connection; the next one is refused. */
  queue: number
  /** Milliseconds to connect, to the reply's headers, between bytes of its body, and altogether. */
  connect: number
  headers: number
  body: number
  total: number
  /** Bytes of a reply's body. */
  bytes: number
}

export const upstreamLimits: UpstreamLimits = {
  connections: 32,
  queue: 64,
  connect: 3_000,
  headers: 15_000,
  body: 30_000,
  total: 30_000,
  bytes: 8 * 1024 * 1024,
}

export interface UpstreamRequest {
  origin: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path with its query, already encoded. */
  path: string
  headers: Record<string, string>
  body?: Buffer | undefined
  /** Gives up early. */
  signal?: AbortSignal | undefined
  /** The project: its failures keep only its own requests here. Absent: IAM, for everybody. */
  project_id?: string
}

/** Told of every request: how it was answered, with 0 for not at all, and after how many seconds. */
export type Observe = (origin: string, status: number, seconds: number) => void

/** Errors of a connection that never came to be: nothing was sent. */
const unconnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

const failure = (error: unknown, signal: AbortSignal | undefined): BffError => {
  if (signal?.aborted) return new BffError(499, 'The browser went away.', { outcome: 'unknown' })
  const { code, name } = error as { code?: unknown; name?: unknown }
  const word = typeof code === 'string' ? code : ''
  if (name === 'TimeoutError' || word.endsWith('_TIMEOUT'))
    return new BffError(504, 'The service did not answer in time.', {
      retryable: true,
      outcome: unconnected.has(word) ? 'not_sent' : 'unknown',
    })
  if (unconnected.has(word))
    return new BffError(502, 'The service cannot be reached.', { retryable: true })
  if (word === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return new BffError(502, 'The answer of the service is too large.', { outcome: 'unknown' })
  return new BffError(502, 'The connection to the service broke.', {
    retryable: true,
    outcome: 'unknown',
  })
}

/**
 * The way out: one pool of connections per endpoint. undici's `dispatch`, because fetch follows
 * redirects and would carry the token to another host. A reply is read whole before it is passed on,
 * so a browser that reads slowly holds no connection that others wait for. Nothing is retried here.
 */
export class Upstream {
  readonly #limits: UpstreamLimits
  readonly #pools = new Map<string, { pool: Pool; active: number }>()
  readonly #breakers = new Breakers()
  readonly #observe: Observe

  constructor(limits: UpstreamLimits = upstreamLimits, observe: Observe = () => undefined) {
    this.#limits = limits
    this.#observe = observe
  }

  #entry(origin: string) {
    const { connections, connect, headers, body, bytes } = this.#limits
    const entry = this.#pools.get(origin) ?? {
      active: 0,
      pool: new Pool(origin, {
        connections,
        connect: { timeout: connect },
        headersTimeout: headers,
        bodyTimeout: body,
        maxResponseSize: bytes,
        // A token travels in a header and may be longer than the 16 KB that undici takes by itself.
        maxHeaderSize: 65_536,
      }),
    }
    this.#pools.set(origin, entry)
    return entry
  }

  /** Sends one request. Throws a BffError that says whether the request may have been carried out. */
  send({ project_id = '', ...request }: UpstreamRequest): Promise<UpstreamReply> {
    return this.#breakers.run(`${request.origin} ${project_id}`, () => this.#once(request))
  }

  async #once({ origin, signal, ...request }: UpstreamRequest): Promise<UpstreamReply> {
    const entry = this.#entry(origin)
    if (entry.active >= this.#limits.connections + this.#limits.queue)
      throw new BffError(503, 'Too many requests are waiting for this region.', {
        retryable: true,
        headers: { 'retry-after': '2' },
      })
    entry.active += 1
    const started = performance.now()
    let status = 0
    const whole = new WholeReply()
    const leave = () => whole.abort(new DOMException('', 'AbortError'))
    const deadline = setTimeout(
      () => whole.abort(new DOMException('', 'TimeoutError')),
      this.#limits.total,
    )
    signal?.addEventListener('abort', leave, { once: true })
    try {
      if (signal?.aborted) leave()
      else entry.pool.dispatch({ ...request, body: request.body ?? null }, whole)
      const reply = await whole.reply
      status = reply.status
      return reply
    } catch (error) {
      throw failure(error, signal)
    } finally {
      clearTimeout(deadline)
      signal?.removeEventListener('abort', leave)
      entry.active -= 1
      this.#observe(origin, status, (performance.now() - started) / 1000)
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map(({ pool }) => pool.destroy()))
  }
}
