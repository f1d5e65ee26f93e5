import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { ClusterName } from '../src/contract/fields.ts'
import { Tags } from '../src/contract/tags.ts'
import { operations } from '../src/contract/index.ts'
import type { AnyOperation } from '../src/contract/operation.ts'
import { drawn, valuesOf } from './generate.ts'
import { sampled } from './spec-support.ts'

const all: readonly (readonly [string, AnyOperation])[] = Object.entries(operations)
const asking = all.filter(([, { body, query }]) => body ?? query)

test.each(asking)('requests to %s fit the contract, and the seed alone decides', (_, operation) => {
  const requests = drawn(operation, 7, 40)
  for (const { query, body } of requests) {
    expect(operation.query?.safeParse(query).success ?? true).toBe(true)
    expect(operation.body?.safeParse(body).success ?? true).toBe(true)
  }
  expect(drawn(operation, 7, 40)).toEqual(requests)
})

test('another seed draws other requests', () => {
  const { createCluster } = operations
  expect(drawn(createCluster, 1, 5)).not.toEqual(drawn(createCluster, 2, 5))
})

describe('values', () => {
  it('reach both ends of what is allowed', () => {
    const lengths = new Set(sampled(valuesOf(ClusterName), 200).map((name) => String(name).length))
    expect(lengths).toContain(4)
    expect(lengths).toContain(64)
    const numbers = sampled(valuesOf(z.int().min(3).max(9)), 100)
    expect(numbers).toEqual(expect.arrayContaining([3, 9]))
    const sizes = new Set(sampled(valuesOf(Tags), 200).map((tags) => (tags as unknown[]).length))
    expect(sizes).toContain(0)
    expect(sizes).toContain(20)
  })

  it('are given, left out and null where they may be', () => {
    const schema = z.strictObject({ a: z.string().nullish(), b: z.boolean() })
    const values = sampled(valuesOf(schema), 100) as z.output<typeof schema>[]
    const kinds = new Set(values.map(({ a }) => (a === null ? 'null' : typeof a)))
    expect(kinds).toEqual(new Set(['null', 'string', 'undefined']))
    expect(values.every((value) => 'b' in value)).toBe(true)
  })

  it('come from the examples of a schema', () => {
    const even = z
      .int()
      .refine((number) => number % 1_000 === 0)
      .meta({ examples: [1_000, 2_000, 3] })
    expect(new Set(sampled(valuesOf(even), 50))).toEqual(new Set([1_000, 2_000]))
  })

  it('are asked for when a rule is met by none', () => {
    const never = z.string().refine(() => false)
    expect(() => sampled(valuesOf(never), 1)).toThrow('Give this schema examples')
  })
})
