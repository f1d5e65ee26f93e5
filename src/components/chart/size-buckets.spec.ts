import { expect, it } from 'vitest'
import { sizeBuckets, type SizedSnapshot } from './size-buckets.ts'

const taken = (started: string, kind: SizedSnapshot['kind'] = 'full', size = 1): SizedSnapshot => ({
  started: new Date(started),
  kind,
  size,
})

it('adds up full snapshots and increments by day in UTC, with zero for a day without', () => {
  const { unit, buckets } = sizeBuckets([
    taken('2026-03-03T00:10:00Z', 'increment', 2),
    taken('2026-03-01T23:50:00Z', 'full', 100),
    taken('2026-03-01T02:00:00Z', 'increment', 3),
  ])
  expect(unit).toBe('day')
  expect(buckets).toEqual([
    { start: '2026-03-01', full: 100, increment: 3, amount: 2 },
    { start: '2026-03-02', full: 0, increment: 0, amount: 0 },
    { start: '2026-03-03', full: 0, increment: 2, amount: 1 },
  ])
})

it('takes weeks from Monday for more than a quarter', () => {
  const { unit, buckets } = sizeBuckets([
    taken('2026-01-01T12:00:00Z'),
    taken('2026-05-03T12:00:00Z'),
  ])
  expect(unit).toBe('week')
  expect(buckets).toHaveLength(18)
  // Thursday and Sunday.
  expect(buckets[0]).toMatchObject({ start: '2025-12-29', amount: 1 })
  expect(buckets.at(-1)).toMatchObject({ start: '2026-04-27', amount: 1 })
})

it('takes months for years, every one once', () => {
  const { unit, buckets } = sizeBuckets([
    taken('2024-01-31T12:00:00Z'),
    taken('2026-03-01T12:00:00Z'),
  ])
  expect(unit).toBe('month')
  expect(buckets).toHaveLength(27)
  expect(buckets.slice(0, 3).map(({ start }) => start)).toEqual([
    '2024-01-01',
    '2024-02-01',
    '2024-03-01',
  ])
})

it('leaves out what has no time, and is empty without any', () => {
  const timeless: SizedSnapshot = { started: undefined, kind: 'full', size: 5 }
  expect(sizeBuckets([timeless]).buckets).toEqual([])
  expect(sizeBuckets([timeless, taken('2026-03-01T02:00:00Z')]).buckets).toEqual([
    { start: '2026-03-01', full: 1, increment: 0, amount: 1 },
  ])
})
