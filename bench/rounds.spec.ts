import { describe, expect, it } from 'vitest'
import { interleave, medianOf, ratioOf } from './rounds.ts'
import { median, percentile } from './statistics.ts'

const measured = (perSecond: number) => ({ requests: 1, perSecond, p50: 1, p99: 2 })

describe('rounds', () => {
  it('run every trial once, each round beginning with the next one', async () => {
    const order: string[] = []
    const trial = (contestant: string) => ({
      measure: 'list',
      contestant,
      run: () => {
        order.push(contestant)
        return Promise.resolve(measured(order.length))
      },
    })
    const [a, b] = await interleave(2, [trial('a'), trial('b'), trial('c')])
    expect(order.join('')).toBe('abcbca')
    expect(a?.rounds.map(({ perSecond }) => perSecond)).toEqual([1, 6])
    expect(b?.rounds.map(({ perSecond }) => perSecond)).toEqual([2, 4])
  })

  it('compare within a round: a round in which all are slow changes no ratio', () => {
    const series = (...rates: number[]) => ({
      measure: 'list',
      contestant: '',
      rounds: rates.map(measured),
    })
    expect(ratioOf(series(20, 2, 30), series(10, 1, 10))).toBe(2)
    expect(medianOf(series(20, 2, 30), 'perSecond')).toBe(20)
  })
})

describe('statistics', () => {
  it('know the middle and the tail', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(median(hundred)).toBe(50)
    expect(percentile(hundred, 0.99)).toBe(99)
    expect(percentile([7], 0.99)).toBe(7)
    expect(median([])).toBeNaN()
  })
})
