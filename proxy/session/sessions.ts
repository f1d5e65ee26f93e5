import { createHash, randomBytes } from 'node:crypto'
import type { AccessKey } from '../upstream/signer.ts'

/** A project of a region that the session may act in. */
export interface Scope {
  region: string
  project_id: string
  project_name: string
}

/**
 * What signs the requests of a session. A token is good for one project only and for 24 hours, so
 * the password is kept to get the next one. It stays in the memory of this process: it is never
 * logged, never written to disk, never sent anywhere but to IAM, and goes with the session.
 */
export type Credentials =
  | { kind: 'password'; domain: string; user: string; password: string }
  | ({ kind: 'access_key' } & AccessKey)

export interface Token {
  value: string
  /** Milliseconds since 1970. */
  expires: number
}

export interface NewSession {
  user: string
  domain: string
  scopes: readonly Scope[]
  credentials: Credentials
  /** By scope: see Iam.token. */
  tokens: Map<string, Promise<Token>>
}

export interface Session extends NewSession {
  /** Names the session inside this process without being able to open it. */
  key: string
  created: number
  seen: number
}

export interface SessionLimits {
  /** Milliseconds without a request. */
  idle: number
  /** Milliseconds since the sign-in, however busy. */
  absolute: number
  /** Sessions held at most; the one used longest ago makes room. */
  cap: number
}

export const keyOf = (id: string) => createHash('sha256').update(id).digest('base64url')

type Soon<Value> = Value | Promise<Value>

/** Where sessions live: in this process (`Sessions`), or in a store that several share (`SharedSessions`). */
export interface SessionStore {
  /** How many are held here. */
  readonly size: number
  /** Opens a session. The id is for the cookie: 256 random bits, held nowhere else. */
  create: (session: NewSession) => Soon<{ id: string; session: Session }>
  /** The live session of an id, and its idle time starts again. */
  use: (id: string | undefined) => Soon<Session | undefined>
  end: (session: Session) => Soon<void>
  endById: (id: string | undefined) => Soon<void>
  /** When the session ends if nothing more happens, in milliseconds since 1970. */
  expires: (session: Session) => number
  /** Forgets what has expired, and the passwords with it. */
  sweep: () => void
}

/** When a session ends if nothing more happens. */
export const endOf = (
  { created, seen }: Pick<Session, 'created' | 'seen'>,
  { idle, absolute }: SessionLimits,
): number => Math.min(seen + idle, created + absolute)

/**
 * The sessions, in memory, under the hash of their id: the keys open none of them, and how long a
 * look-up takes says nothing about an id.
 */
export class Sessions implements SessionStore {
  readonly #limits: SessionLimits
  readonly #clock: () => number
  /** In order of use. */
  readonly #held = new Map<string, Session>()

  constructor(limits: SessionLimits, clock: () => number) {
    this.#limits = limits
    this.#clock = clock
  }

  get size(): number {
    return this.#held.size
  }

  create(session: NewSession): { id: string; session: Session } {
    this.sweep()
    const oldest = this.#held.keys().next().value
    if (oldest !== undefined && this.#held.size >= this.#limits.cap) this.#held.delete(oldest)
    const id = randomBytes(32).toString('base64url')
    const now = this.#clock()
    const held = { ...session, key: keyOf(id), created: now, seen: now }
    this.#held.set(held.key, held)
    return { id, session: held }
  }

  use(id: string | undefined): Session | undefined {
    if (id === undefined) return undefined
    const session = this.#held.get(keyOf(id))
    if (!session) return undefined
    this.#held.delete(session.key)
    if (this.expires(session) <= this.#clock()) return undefined
    session.seen = this.#clock()
    this.#held.set(session.key, session)
    return session
  }

  expires(session: Session): number {
    return endOf(session, this.#limits)
  }

  end(session: Session): void {
    this.#held.delete(session.key)
  }

  endById(id: string | undefined): void {
    if (id !== undefined) this.#held.delete(keyOf(id))
  }

  sweep(): void {
    const now = this.#clock()
    for (const session of this.#held.values())
      if (this.expires(session) <= now) this.#held.delete(session.key)
  }
}
