import fc from 'fast-check'
import type { Model } from './state.ts'
import type { Real } from './real.ts'

/** One kind of command: what it is given at random, and what it does with it. */
export interface Kind {
  /** How often it comes, against the others. */
  readonly weight: number
  readonly given: fc.Arbitrary<unknown>
  readonly run: (model: Model, real: Real, given: unknown) => Promise<void>
}

/** `given` must be able to shrink a value of its own without knowing how it came about: no `map`. */
export const kind = <Given>(
  weight: number,
  given: fc.Arbitrary<Given>,
  run: (model: Model, real: Real, given: Given) => Promise<void>,
): Kind => ({ weight, given, run: (model, real, value) => run(model, real, value as Given) })

/** Which cluster: see `subjectOf`. */
export const pick = fc.nat({ max: 15 })
