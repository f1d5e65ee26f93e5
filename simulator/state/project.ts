import type { Operations } from '../../src/contract/index.ts'
import type { Answer, Received } from '../../src/contract/operation.ts'
import type { Language } from '../pipeline/language.ts'
import type { Rows } from './rows.ts'

/**
 * A durable table, held in memory: reads touch no disk, writes are on disk before the answer to the
 * request that made them leaves (store.ts). Rows are immutable: `put` a changed copy.
 */
export interface Table<Row extends { id: string }> {
  get(id: string): Row | undefined
  /** In the order of insertion. */
  all(): readonly Row[]
  put(row: Row): void
  delete(id: string): void
}

/** One project of one domain: everything that a request may see or change. */
export interface Project {
  /** 32 hexadecimal digits. */
  readonly id: string
  readonly region: string
  readonly domain_id: string
  /** Simulated time in milliseconds since 1970; stands still during a request. */
  readonly now: number
  readonly tables: { readonly [Name in keyof Rows]: Table<Rows[Name]> }
}

export type Handler<O extends Operations[keyof Operations]> = (
  project: Project,
  received: Received<O>,
  /** Of texts that the request leaves behind. */
  language: Language,
) => Answer<O>

/** A contract operation without a handler does not compile. */
export type Handlers = { [Name in keyof Operations]: Handler<Operations[Name]> }

/** Seeds of `POST /__sim/projects`. */
export type Seed = 'empty' | 'demo' | { clusters: number; snapshots: number; events: number }
