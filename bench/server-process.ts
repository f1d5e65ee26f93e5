import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { startProcess } from '../conformance/node-process.ts'
import type { Ask } from './connection.ts'

export interface Launch {
  /** Absent: this Node. */
  readonly command?: string
  /** For Node a file, then its arguments. */
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
  /** Seconds of the processors that it alone has taken so far, in steps of 10 ms. */
  cpu: () => number
  stop: () => Promise<void>
}

const pollEvery = 2
const startsWithin = 60_000
/** Steps a second in which Linux tells a process's time. */
const ticks = 100

/** utime and stime (proc(5)); the name in brackets before them may hold anything. */
const cpuOf = (pid: number | undefined): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticks
}

/** Starts a server. Rejects when it ends or stays silent instead of answering. */
export const launch = async (program: Launch): Promise<ServerProcess> => {
  const { command = process.execPath, args, port, ready } = program
  const origin = `http://127.0.0.1:${port}`
  const started = performance.now()
  const { child, stop } = startProcess(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
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
      throw new Error(`${command} ${args.join(' ')} ended with ${child.exitCode}`)
    if (performance.now() - started > startsWithin)
      throw new Error(`${command} ${args.join(' ')} does not answer`)
    await wait(pollEvery)
  }

  const { pid } = child
  return {
    origin,
    startedIn: performance.now() - started,
    rss: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024,
    cpu: () => cpuOf(pid),
    stop,
  }
}
