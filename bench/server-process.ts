import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { startNode } from '../conformance/node-process.ts'
import type { Ask } from './connection.ts'

export interface Launch {
  /** What Node runs: a file, then its arguments. */
  readonly args: readonly string[]
  readonly port: number
  /** Asked again and again until it is answered. */
  readonly ready: Ask
}

export interface ServerProcess {
  readonly origin: string
  /** Milliseconds from the start of the process to the end of the first answer. */
  readonly startedIn: number
  /** Memory in MB that it holds now. */
  rss: () => number
  stop: () => Promise<void>
}

const pollEvery = 2
const startsWithin = 60_000

/** Starts a server with this Node. Rejects when it ends or stays silent instead of answering. */
export const launch = async ({ args, port, ready }: Launch): Promise<ServerProcess> => {
  const origin = `http://127.0.0.1:${port}`
  const started = performance.now()
  const { child, stop } = startNode(args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const { method, path, headers, status } = ready

  const answers = async () => {
    try {
      const response = await fetch(new URL(path, origin), { method, headers })
      await response.arrayBuffer()
      return response.status === status
    } catch {
      return false
    }
  }
  while (!(await answers())) {
    if (child.exitCode !== null)
      throw new Error(`node ${args.join(' ')} ended with ${child.exitCode}`)
    if (performance.now() - started > startsWithin)
      throw new Error(`node ${args.join(' ')} does not answer`)
    await wait(pollEvery)
  }

  const { pid } = child
  return {
    origin,
    startedIn: performance.now() - started,
    rss: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024,
    stop,
  }
}
