import fc from 'fast-check'

/** So many values, the same in every run. */
export const sampled = <Value>(values: fc.Arbitrary<Value>, count: number): Value[] =>
  fc.sample(values, { seed: 42, numRuns: count })
