import { randomBytes } from 'node:crypto'
import { createClient } from '@redis/client'
import { z } from 'zod'
import { BffError, signedOut } from '../errors.ts'
import { seal, sealingKey, unseal } from './seal.ts'
import { endOf, keyOf, type NewSession, type Session, type SessionLimits } from './sessions.ts'
import type { SessionStore, Token } from './sessions.ts'

type Client = ReturnType<typeof createClient>

const prefix = 'dws-console:session:'
const textPrefix = 'dws-console:text:'
/** Milliseconds: a session in use is marked so no more often. */
const touchEvery = 60_000

const Credentials = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('password'),
    domain: z.string(),
    user: z.string(),
    password: z.string(),
  }),
  z.object({
    kind: z.literal('access_key'),
    access_key: z.string(),
    secret_key: z.string(),
    security_token: z.string().optional(),
  }),
])

/** A session as it is stored, sealed. */
const Stored = z.object({
  user: z.string(),
  domain: z.string(),
  scopes: z.array(
    z.object({ region: z.string(), project_id: z.string(), project_name: z.string() }),
  ),
  credentials: Credentials,
  tokens: z.array(z.tuple([z.string(), z.object({ value: z.string(), expires: z.number() })])),
  created: z.number(),
})

/** The tokens that IAM has given; one that it still owes, or refused, is asked for again when it is needed. */
const settledTokens = async ({ tokens }: Session): Promise<(readonly [string, Token])[]> => {
  const scopes = [...tokens.keys()]
  const outcomes = await Promise.allSettled(tokens.values())
  return outcomes.flatMap((outcome, index) =>
    outcome.status === 'fulfilled' ? [[scopes[index] ?? '', outcome.value] as const] : [],
  )
}

const unreachable = () =>
  new BffError(503, 'The session store cannot be reached.', {
    retryable: true,
    headers: { 'retry-after': '2' },
  })

const textKey = ({ key }: Session, name: string) => `${textPrefix}${key}:${name}`

/** A session that this server has at hand, as long as the store still holds the same. */
interface Known {
  sealed: string
  sealing: Buffer
  session: Session
}

/**
 * Sessions in Redis or Valkey, so that any of several servers answers for any user, and one that dies
 * signs nobody out. Each is sealed with a key that only its browser completes (seal.ts); the store
 * forgets it when its time is over. A server that does not reach the store refuses with BFF.0503:
 * nobody is signed out by a store that is down.
 */
export class SharedSessions implements SessionStore {
  readonly #client: Client
  readonly #secret: Buffer
  readonly #limits: SessionLimits
  readonly #clock: () => number
  /** By key, in order of use, at most `cap`: saves opening a seal with every request. */
  readonly #known = new Map<string, Known>()

  constructor(url: string, secret: Buffer, limits: SessionLimits, clock: () => number) {
    this.#secret = secret
    this.#limits = limits
    this.#clock = clock
    this.#client = createClient({
      url,
      // Waiting in line for a store that is down helps nobody: the command fails at once.
      disableOfflineQueue: true,
      socket: { connectTimeout: 2_000, reconnectStrategy: (tries) => Math.min(2_000, tries * 100) },
    })
    // Every command tells of its own failure; without a listener the event would end the process.
    this.#client.on('error', () => undefined)
  }

  /** Sessions at hand here; the store holds those of all servers. */
  get size(): number {
    return this.#known.size
  }

  /** Starts to connect, and goes on trying for as long as it takes: see `ready`. */
  open(): void {
    this.#client.connect().catch(() => undefined)
  }

  close(): void {
    this.#client.destroy()
  }

  /** Whether sessions can be read and written now. */
  get ready(): boolean {
    return this.#client.isReady
  }

  async create(session: NewSession): Promise<{ id: string; session: Session }> {
    const id = randomBytes(32).toString('base64url')
    const now = this.#clock()
    const held = { ...session, key: keyOf(id), created: now, seen: now }
    const known = { sealed: '', sealing: sealingKey(this.#secret, id), session: held }
    await this.#write(known)
    return { id, session: held }
  }

  async use(id: string | undefined): Promise<Session | undefined> {
    if (id === undefined) return undefined
    const key = keyOf(id)
    const sealed = await this.#ask((client) => client.get(prefix + key))
    const known = this.#known.get(key)
    const session =
      sealed === null
        ? undefined
        : sealed === known?.sealed
          ? known.session
          : this.#open(id, sealed)
    if (!session || this.expires(session) <= this.#clock()) {
      this.#known.delete(key)
      return undefined
    }
    const now = this.#clock()
    if (now - session.seen >= touchEvery) {
      session.seen = now
      await this.#ask((client) => client.pExpire(prefix + key, this.expires(session) - now))
    }
    return session
  }

  /** Stores what has changed in a session: a new token. */
  async keep({ key }: Session): Promise<void> {
    const known = this.#known.get(key)
    if (known) await this.#write(known)
  }

  async end({ key }: Pick<Session, 'key'>): Promise<void> {
    this.#known.delete(key)
    await this.#ask((client) => client.del(prefix + key))
  }

  async endById(id: string | undefined): Promise<void> {
    if (id !== undefined) await this.end({ key: keyOf(id) })
  }

  /** Keeps a text of a session for a while, sealed like the session; with `isNew` only where there is none of that name. */
  async put(
    session: Session,
    name: string,
    text: string,
    lifetime: number,
    isNew: boolean,
  ): Promise<boolean> {
    const sealed = seal(this.#sealing(session), text)
    const done = await this.#ask((client) =>
      client.set(textKey(session, name), sealed, {
        expiration: { type: 'PX', value: lifetime },
        ...(isNew && { condition: 'NX' }),
      }),
    )
    return done !== null
  }

  async get(session: Session, name: string): Promise<string | undefined> {
    const sealed = await this.#ask((client) => client.get(textKey(session, name)))
    return sealed === null ? undefined : unseal(this.#sealing(session), sealed)
  }

  async drop(session: Session, name: string): Promise<void> {
    await this.#ask((client) => client.del(textKey(session, name)))
  }

  expires(session: Session): number {
    return endOf(session, this.#limits)
  }

  /** Redis and Valkey forget by themselves what has expired; here only what is at hand is. */
  sweep(): void {
    for (const { session } of this.#known.values())
      if (this.expires(session) <= this.#clock()) this.#known.delete(session.key)
  }

  #sealing({ key }: Session): Buffer {
    const known = this.#known.get(key)
    if (!known) throw signedOut('no_session')
    return known.sealing
  }

  #open(id: string, sealed: string): Session | undefined {
    const sealing = sealingKey(this.#secret, id)
    const text = unseal(sealing, sealed)
    if (text === undefined) return undefined
    const { tokens, ...stored } = Stored.parse(JSON.parse(text))
    const session: Session = {
      ...stored,
      tokens: new Map(tokens.map(([scope, token]) => [scope, Promise.resolve(token)])),
      key: keyOf(id),
      // When it was last used is known to the store alone, which has not forgotten it.
      seen: this.#clock() - touchEvery,
    }
    this.#remember({ sealed, sealing, session })
    return session
  }

  async #write(known: Known): Promise<void> {
    const { session, sealing } = known
    const { user, domain, scopes, credentials, created } = session
    const tokens = await settledTokens(session)
    const text = JSON.stringify({ user, domain, scopes, credentials, tokens, created })
    known.sealed = seal(sealing, text)
    const left = this.expires(session) - this.#clock()
    await this.#ask((client) =>
      client.set(prefix + session.key, known.sealed, { expiration: { type: 'PX', value: left } }),
    )
    this.#remember(known)
  }

  #remember(known: Known): void {
    const { key } = known.session
    this.#known.delete(key)
    this.#known.set(key, known)
    const oldest = this.#known.keys().next().value
    if (oldest !== undefined && this.#known.size > this.#limits.cap) this.#known.delete(oldest)
  }

  async #ask<Reply>(command: (client: Client) => Promise<Reply>): Promise<Reply> {
    try {
      return await command(this.#client)
    } catch {
      throw unreachable()
    }
  }
}
