import { expect, test } from 'vitest'
import { around, times, unique } from './stage.ts'

test('things are made in order of their index, at most so many at once', async () => {
  let now = 0
  let most = 0
  const made = await times(
    7,
    async (index) => {
      most = Math.max(most, ++now)
      await Promise.resolve()
      now--
      return index * 2
    },
    3,
  )
  expect(made).toEqual([0, 2, 4, 6, 8, 10, 12])
  expect(most).toBe(3)
})

test('names differ and stay as long as they may be', () => {
  expect(unique('a'.repeat(64), 12, 64)).toBe(`${'a'.repeat(61)}_12`)
  expect(unique('ab', 3, 64, '-')).toBe('ab-3')
})

test('lists begin anew after their last, unless there is nothing in them', () => {
  expect([0, 1, 2, 3].map((index) => around(['a', 'b'], index))).toEqual(['a', 'b', 'a', 'b'])
  expect(() => around([], 0)).toThrow(RangeError)
})
