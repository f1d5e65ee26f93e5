import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  SamplingBreaker,
  type CircuitBreakerPolicy,
  type IBreaker,
} from 'cockatiel'
import { BffError } from '../errors.ts'
import type { UpstreamReply } from './reply.ts'

const probeAfter = 5_000
/** Circuits remembered; the one that was used longest ago makes room. */
const most = 1_000

/** Ten failures in a row, or more than half of at least twenty within ten seconds. */
const tooMany = (): IBreaker => {
  const breakers = [
    new ConsecutiveBreaker(10),
    new SamplingBreaker({ threshold: 0.5, duration: 10_000, minimumRps: 2 }),
  ]
  return {
    get state() {
      return breakers.map(({ state }) => state)
    },
    set state(_) {
      // A breaker starts closed with the process: no state is ever restored.
    },
    success: (state) => {
      for (const breaker of breakers) breaker.success(state)
    },
    // Both count, whatever the first says.
    failure: (state) => breakers.map((breaker) => breaker.failure(state)).includes(true),
  }
}

/** Carries a reply that counts as a failure through the breaker. */
class FailedReply extends Error {
  readonly reply: UpstreamReply

  constructor(reply: UpstreamReply) {
    super()
    this.reply = reply
  }
}

/** The service's trouble: 5xx, no connection, no answer. Not ours (a full queue), not a browser that left. */
const isFailure = (error: unknown): boolean =>
  error instanceof FailedReply || (error instanceof BffError && [502, 504].includes(error.status))

/**
 * Keeps requests off a service that does not answer, so that it can recover and nobody waits for
 * nothing: while a circuit is open, requests are refused at once, and every five seconds one goes
 * through to see. Circuits are told apart by endpoint and project: one's trouble is not the other's.
 */
export class Breakers {
  readonly #circuits = new Map<string, CircuitBreakerPolicy>()

  #circuit(name: string): CircuitBreakerPolicy {
    const circuit =
      this.#circuits.get(name) ??
      circuitBreaker(handleWhen(isFailure), { halfOpenAfter: probeAfter, breaker: tooMany() })
    this.#circuits.delete(name)
    this.#circuits.set(name, circuit)
    const oldest = this.#circuits.keys().next().value
    if (oldest !== undefined && this.#circuits.size > most) this.#circuits.delete(oldest)
    return circuit
  }

  /** Sends, unless the circuit is open: then BFF.0503 with Retry-After, and nothing has been sent. */
  async run(name: string, send: () => Promise<UpstreamReply>): Promise<UpstreamReply> {
    try {
      return await this.#circuit(name).execute(async () => {
        const reply = await send()
        if (reply.status >= 500) throw new FailedReply(reply)
        return reply
      })
    } catch (error) {
      if (error instanceof FailedReply) return error.reply
      if (error instanceof BrokenCircuitError)
        throw new BffError(503, 'The service keeps failing: it is left alone for some seconds.', {
          retryable: true,
          headers: { 'retry-after': String(probeAfter / 1000) },
        })
      throw error
    }
  }
}
