import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Measured } from '../load.ts'

export interface Load {
  readonly url: string
  readonly connections: number
  readonly seconds: number
  readonly headers: Readonly<Record<string, string>>
}

const script = resolve(import.meta.dirname, 'wrk.lua')

/** A load from wrk, in a process of its own. Throws when any answer failed. */
export const wrk = async ({ url, connections, seconds, headers }: Load): Promise<Measured> => {
  const lines = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const amount = ['-t1', `-c${connections}`, `-d${seconds}s`]
  const { stdout } = await promisify(execFile)('wrk', [...amount, '-s', script, ...lines, url])
  const measured = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Record<
    'requests' | 'duration' | 'p50' | 'p99' | 'failed',
    number
  >
  const { requests, duration, p50, p99, failed } = measured
  if (failed > 0 || requests === 0) throw new Error(`${url}: ${failed} of ${requests} failed`)
  return { requests, perSecond: requests / (duration / 1e6), p50: p50 / 1e3, p99: p99 / 1e3 }
}
