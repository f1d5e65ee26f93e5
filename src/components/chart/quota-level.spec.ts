import { expect, test } from 'vitest'
import { quotaLevel } from './quota-level.ts'

test('a quota warns from 80 percent and is full at 100', () => {
  const tone = (used: number, quota: number) => {
    const level = quotaLevel({ used, quota })
    return level.unlimited ? 'unlimited' : level.tone
  }
  expect(tone(79, 100)).toBe('calm')
  expect(tone(80, 100)).toBe('amber')
  expect(tone(999, 1000)).toBe('amber')
  expect(tone(100, 100)).toBe('red')
  expect(tone(120, 100)).toBe('red')
  expect(tone(0, 0)).toBe('red')
  expect(tone(5000, -1)).toBe('unlimited')
})
