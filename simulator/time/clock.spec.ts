import { expect, test } from 'vitest'
import { advance, newClock, parseDuration, setSpeed, timeOf } from './clock.ts'

test('time inside passes at its speed, and stops at 0', () => {
  expect(timeOf(newClock(1_000, 60), 2_000)).toBe(61_000)
  expect(timeOf(newClock(1_000, 0), 2_000)).toBe(1_000)
})

test('a jump adds to the time that has passed, and time goes on from there', () => {
  const jumped = advance(newClock(1_000, 2), 2_000, 10_000)
  expect(timeOf(jumped, 2_000)).toBe(13_000)
  expect(timeOf(jumped, 3_000)).toBe(15_000)
})

test('another speed leaves the present as it is', () => {
  const slowed = setSpeed(newClock(0, 60), 1_000, 1)
  expect(timeOf(slowed, 1_000)).toBe(60_000)
  expect(timeOf(slowed, 2_000)).toBe(61_000)
})

test('an outside clock that is set back does not turn time back', () => {
  expect(timeOf(newClock(5_000, 1), 1_000)).toBe(5_000)
})

test.each([
  ['90s', 90_000],
  ['20m', 1_200_000],
  ['2h', 7_200_000],
  ['3d', 259_200_000],
  ['0s', 0],
  ['20', undefined],
  ['-1m', undefined],
  ['1.5h', undefined],
  ['999999999d', undefined],
  ['', undefined],
])('the duration %j is %j', (text, expected) => {
  expect(parseDuration(text)).toBe(expected)
})
