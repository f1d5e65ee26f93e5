import type { Measured } from '../load.ts'
import type { Series } from '../rounds.ts'
import type { Name } from './contestants.ts'

export interface ProxyLoad {
  readonly name: string
  readonly bytes: number
  readonly connections: number
}

const load = (size: string, bytes: number, connections: number): ProxyLoad => ({
  name: `${size} × ${connections}`,
  bytes,
  connections,
})

/** Sizes of an answer, and how many connections ask for it, one request at a time on each. */
export const alone = load('2 KB', 2_048, 1)
export const small = load('2 KB', 2_048, 16)
export const page = load('20 KB', 20_480, 32)
export const list = load('95 KB', 97_280, 16)
export const large = load('1 MB', 1_048_576, 16)

export const loads = [alone, small, page, list, large]

export interface Cost extends Measured {
  /** Microseconds of a processor that the server took for each request. */
  readonly cpu: number
}

export const seriesOf = (
  all: readonly Series<Cost>[],
  { name }: ProxyLoad,
  contestant: Name,
): Series<Cost> | undefined =>
  all.find((one) => one.measure === name && one.contestant === contestant)
