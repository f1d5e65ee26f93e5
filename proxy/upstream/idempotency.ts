import { createHash } from 'node:crypto'
import { asBffError, BffError, invalid } from '../errors.ts'
import type { Answer, Call } from './forward.ts'
import type { Session } from '../session/sessions.ts'

/** A write that its sender has given a name, so that a repetition is known as one. */
export interface NamedWrite {
  session: Session
  /** Of one session: another's key of the same text is another key. */
  key: string
  /** What is asked for, as a digest: the same key on something else is a mistake of the sender. */
  content: string
}

/** An answer, and whether it is that of an earlier request. */
export interface Given {
  answer: Answer
  replayed: boolean
}

type Send = () => Promise<Answer>

/** Milliseconds that a write is remembered: longer than anything on the way repeats it. */
export const remembered = 600_000

/** Tells a repetition from the first, in the word that other APIs use; the IETF draft has none. */
export const replayedHeader = { 'idempotent-replayed': 'true' }

const Key = /^("?)([\w-]{16,64})\1$/

/** The key of an `Idempotency-Key`, which the IETF draft writes in quotes. Throws BFF.0400 for anything else. */
export const idempotencyKey = (header: string | string[] | undefined): string | undefined => {
  if (header === undefined) return undefined
  const key = Key.exec(String(header))?.[2]
  if (key === undefined)
    throw invalid('The Idempotency-Key must have 16 to 64 letters, digits, "-" or "_".')
  return key
}

export const contentOf = ({ method, region, path, query, body }: Omit<Call, 'signal'>): string =>
  createHash('sha256')
    .update(JSON.stringify([method, region.id, path, query]))
    .update(body ?? '')
    .digest('base64url')

/** The failure that an earlier request of the same key ended with. */
export class RepeatedFailure extends BffError {
  constructor(first: BffError) {
    const { status, message, details } = first
    super(status, message, { ...details, headers: { ...details.headers, ...replayedHeader } })
  }
}

export const otherContent = (): BffError =>
  new BffError(422, 'This Idempotency-Key has been used for another request.')

/** Whether it is certain that the service has got nothing: the only case in which a key may be used again. */
export const isNotSent = (error: unknown): boolean =>
  error instanceof BffError && error.body('').outcome === 'not_sent'

interface Held {
  content: string
  given: Promise<Given>
  /** Milliseconds since 1970. */
  expires: number
  /** Of the answer's body; undefined while it is awaited. */
  bytes: number | undefined
}

interface Bounds {
  /** Milliseconds since 1970. */
  clock: () => number
  writes: number
  bytes: number
}

/**
 * Sends a write once, however often it arrives: a repetition gets the answer of the first, or waits for
 * it. Remembered is what the service may have carried out: its answer, whatever the status, and a
 * failure that leaves the outcome unknown. What was certainly not sent is forgotten, so that it can be
 * tried again. Both bounds are far above what people do: one session at its rate limit needs minutes to
 * push out what others have sent.
 */
export class Idempotency {
  readonly #bounds: Bounds
  readonly #first: (write: NamedWrite, send: Send) => Promise<Given>
  /** By session and key, the oldest first. */
  readonly #held = new Map<string, Held>()
  #bytes = 0

  /** `first` sends what is new to this server: where there are others, unless it is not new to one of them. */
  constructor(
    bounds: Bounds,
    first = async (_: NamedWrite, send: Send): Promise<Given> => ({
      answer: await send(),
      replayed: false,
    }),
  ) {
    this.#bounds = bounds
    this.#first = first
  }

  get size(): number {
    return this.#held.size
  }

  async once(write: NamedWrite, send: Send): Promise<Given> {
    const name = `${write.session.key} ${write.key}`
    const known = this.#held.get(name)
    if (known && known.expires > this.#bounds.clock()) {
      if (known.content !== write.content) throw otherContent()
      return repeated(known.given)
    }
    const held: Held = {
      content: write.content,
      given: this.#first(write, send),
      expires: this.#bounds.clock() + remembered,
      bytes: undefined,
    }
    this.#forget(name)
    this.#held.set(name, held)
    try {
      const given = await held.given
      this.#settle(held, given.answer.body.length)
      return given
    } catch (error) {
      if (isNotSent(error)) this.#forget(name)
      else this.#settle(held, 0)
      throw error
    }
  }

  /** Forgets what has expired. */
  sweep(): void {
    const now = this.#bounds.clock()
    for (const [name, { expires }] of this.#held) if (expires <= now) this.#forget(name)
  }

  #forget(name: string): void {
    this.#bytes -= this.#held.get(name)?.bytes ?? 0
    this.#held.delete(name)
  }

  /** What is still awaited stays: somebody may repeat it just now. */
  #settle(held: Held, bytes: number): void {
    held.bytes = bytes
    this.#bytes += bytes
    for (const [name, old] of this.#held) {
      if (this.#held.size <= this.#bounds.writes && this.#bytes <= this.#bounds.bytes) return
      if (old.bytes !== undefined) this.#forget(name)
    }
  }
}

const repeated = async (given: Promise<Given>): Promise<Given> => {
  try {
    return { ...(await given), replayed: true }
  } catch (error) {
    throw new RepeatedFailure(asBffError(error))
  }
}
