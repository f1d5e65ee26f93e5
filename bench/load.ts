import { openConnection } from './connection.ts'
import type { Ask, Connection } from './connection.ts'
import { median, percentile } from './statistics.ts'

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

/**
 * Asks over so many connections, each one request after the other, for so many seconds. Throws on an
 * answer with another status, and when no request fell into the time that counts.
 */
export const load = async (plan: Plan): Promise<Measured> => {
  const { origin, connections, next } = plan
  const opened = await Promise.all(
    Array.from({ length: connections }, () => openConnection(origin)),
  )
  const counted = performance.now() + plan.warmUpSeconds * 1_000
  const end = counted + plan.seconds * 1_000
  const times: number[] = []
  let last = counted

  const askOn = async (connection: Connection) => {
    while (performance.now() < end) {
      const ask = next()
      if (!ask) return
      const started = performance.now()
      const { status, body } = await connection.ask(ask)
      const now = performance.now()
      if (status !== ask.status)
        throw new Error(`${ask.method} ${origin}${ask.path} answered ${status} ${body}`)
      if (started < counted) continue
      times.push(now - started)
      last = now
    }
  }

  try {
    await Promise.all(opened.map(askOn))
  } finally {
    for (const connection of opened) connection.close()
  }
  if (times.length === 0) throw new Error(`${origin} answered nothing in the time that counts`)
  return {
    requests: times.length,
    perSecond: times.length / ((last - counted) / 1_000),
    p50: median(times),
    p99: percentile(times, 0.99),
  }
}
