import { expect, it } from 'vitest'
import { formatDuration } from './duration.ts'

it.each([
  [20_000, 'under a minute'],
  [59_000, '1 min'],
  [14 * 60_000, '14 min'],
  [3_599_000, '1 h'],
  [125 * 60_000, '2 h 5 min'],
])('%d ms reads %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})
