import { request } from 'undici'
import type { FastifyInstance } from 'fastify'

export interface Seen {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  json: Record<string, unknown>
}

export interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** Leaves out what the console's own page sends by itself. */
  bare?: boolean
  signal?: AbortSignal
}

/** Whoever talks to a console server in a spec: sends what a page would, keeps the cookie. */
export const browserAt = (origin: string) => {
  const jar: { cookie: string | undefined } = { cookie: undefined }

  const send = async (path: string, sent: Sent = {}): Promise<Seen> => {
    const { method = 'GET', body, signal } = sent
    const own = {
      'x-dws-console': '1',
      'sec-fetch-site': 'same-origin',
      'sec-fetch-dest': 'empty',
      ...(method !== 'GET' && { origin }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const reply = await request(origin + path, {
      method,
      body: body ?? null,
      ...(signal && { signal }),
      headers: {
        ...(sent.bare ? {} : own),
        ...(jar.cookie !== undefined && { cookie: `__Host-sid=${jar.cookie}` }),
        ...sent.headers,
      },
    })
    const set = /^__Host-sid=([^;]*)/.exec([reply.headers['set-cookie']].flat()[0] ?? '')
    if (set) jar.cookie = set[1]
    const text = await reply.body.text()
    const type = reply.headers['content-type'] ?? ''
    return {
      status: reply.statusCode,
      headers: reply.headers,
      text,
      json: type.includes('json') && text ? (JSON.parse(text) as Record<string, unknown>) : {},
    }
  }

  const signIn = (fields: Record<string, unknown> = {}): Promise<Seen> =>
    send('/session', {
      method: 'POST',
      body: JSON.stringify({
        region: 'test-1',
        domain: 'demo',
        user: 'operator',
        password: 'Right#Password1',
        ...fields,
      }),
    })

  const signInByKey = (): Promise<Seen> =>
    send('/session', {
      method: 'POST',
      body: JSON.stringify({
        region: 'test-1',
        access_key: 'ACCESSKEY01',
        secret_key: 'secret-key-of-the-operator',
      }),
    })

  return { origin, jar, send, signIn, signInByKey }
}

/** The same, at a server of this process that listens. */
export const browser = (app: FastifyInstance) => {
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return browserAt(`http://127.0.0.1:${port}`)
}
