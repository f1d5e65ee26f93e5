type Clock = () => number

interface Bucket {
  tokens: number
  at: number
}

/**
 * Token buckets by key. `perSecond` tokens flow in, at most `capacity` are held; beyond `keys` keys
 * the one that was used longest ago is forgotten, so that a flood of keys cannot fill the memory.
 */
export class Buckets {
  readonly #capacity: number
  readonly #perSecond: number
  readonly #clock: Clock
  readonly #keys: number
  readonly #buckets = new Map<string, Bucket>()

  constructor(capacity: number, perSecond: number, clock: Clock, keys = 10_000) {
    this.#capacity = capacity
    this.#perSecond = perSecond
    this.#clock = clock
    this.#keys = keys
  }

  /** Takes a token. Returns 0, or the whole seconds until there is one. */
  take(key: string): number {
    const bucket = this.#filled(key)
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.#perSecond)
    bucket.tokens -= 1
    return 0
  }

  /** Puts a token back. */
  give(key: string): void {
    const bucket = this.#filled(key)
    bucket.tokens = Math.min(this.#capacity, bucket.tokens + 1)
  }

  #filled(key: string): Bucket {
    const now = this.#clock()
    const held = this.#buckets.get(key) ?? { tokens: this.#capacity, at: now }
    const tokens = Math.min(
      this.#capacity,
      held.tokens + (Math.max(0, now - held.at) / 1000) * this.#perSecond,
    )
    const bucket = { tokens, at: now }
    this.#buckets.delete(key)
    this.#buckets.set(key, bucket)
    if (this.#buckets.size > this.#keys)
      this.#buckets.delete(this.#buckets.keys().next().value ?? key)
    return bucket
  }
}

/** Sign-ins to one account: ten guesses, then one every six seconds. */
export const accountGuesses = (clock: Clock): Buckets => new Buckets(10, 1 / 6, clock)

/** Sign-ins from one address, behind which there may be many people. */
export const addressGuesses = (clock: Clock): Buckets => new Buckets(300, 10, clock)

/** Requests of one session: so many a second, and four seconds' worth at once. */
export const sessionRequests = (clock: Clock, perSecond = 50): Buckets =>
  new Buckets(4 * perSecond, perSecond, clock)
