import { Client } from 'undici'
import { median, percentile } from './statistics.ts'

export interface Ask {
  readonly method: 'GET' | 'POST'
  /** Path with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The one status that counts as an answer. */
  readonly status: number
}

export interface Plan {
  readonly origin: string
  readonly connections: number
  /** Asked before anything is counted. */
  readonly warmUpSeconds: number
  readonly seconds: number
  /** The next request; undefined ends the load early. */
  readonly next: () => Ask | undefined
}

export interface Measured {
  readonly requests: number
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

interface Answered {
  readonly status: number
  readonly body: string
}

const shown = 300

/** Sends one request; keeps the beginning of its body alone, since a load looks at no more. */
const send = (client: Client, { method, path, headers, body }: Ask): Promise<Answered> =>
  new Promise((resolve, reject) => {
    let status = 0
    let text = ''
    client.dispatch(
      { method, path, headers: { ...headers }, body: body ?? null },
      {
        onRequestStart: () => {},
        onResponseStart: (_controller, statusCode) => {
          status = statusCode
        },
        onResponseData: (_controller, chunk) => {
          if (text === '') text = chunk.toString('utf8', 0, shown)
        },
        onResponseEnd: () => resolve({ status, body: text }),
        onResponseError: (_controller, error) => reject(error),
      },
    )
  })

/**
 * Asks over so many connections, each one request after the other, for so many seconds. Throws on an
 * answer with another status, and when no request fell into the time that counts.
 */
export const load = async (plan: Plan): Promise<Measured> => {
  const { origin, connections, next } = plan
  const clients = Array.from({ length: connections }, () => new Client(origin, { pipelining: 1 }))
  const counted = performance.now() + plan.warmUpSeconds * 1_000
  const end = counted + plan.seconds * 1_000
  const times: number[] = []
  let last = counted

  const askOn = async (client: Client) => {
    while (performance.now() < end) {
      const ask = next()
      if (!ask) return
      const started = performance.now()
      const { status, body } = await send(client, ask)
      const now = performance.now()
      if (status !== ask.status)
        throw new Error(`${ask.method} ${origin}${ask.path} answered ${status} ${body}`)
      if (started < counted) continue
      times.push(now - started)
      last = now
    }
  }

  try {
    await Promise.all(clients.map(askOn))
  } finally {
    await Promise.all(clients.map((client) => client.destroy()))
  }
  if (times.length === 0) throw new Error(`${origin} answered nothing in the time that counts`)
  return {
    requests: times.length,
    perSecond: times.length / ((last - counted) / 1_000),
    p50: median(times),
    p99: percentile(times, 0.99),
  }
}
