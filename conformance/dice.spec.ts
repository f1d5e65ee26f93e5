import { expect, test } from 'vitest'
import { diceOf, seedOf } from './dice.ts'

const rolls = (seed: number) => {
  const dice = diceOf(seed)
  return Array.from({ length: 2_000 }, () => dice.upTo(9))
}

test('the same seed rolls the same, another seed rolls otherwise', () => {
  expect(rolls(1)).toEqual(rolls(1))
  expect(rolls(1)).not.toEqual(rolls(2))
  expect(seedOf(1, 'a')).toBe(seedOf(1, 'a'))
  expect(seedOf(1, 'a')).not.toBe(seedOf(1, 'b'))
})

test('every side comes up about as often', () => {
  const all = rolls(3)
  for (let side = 0; side <= 9; side++) {
    const count = all.filter((roll) => roll === side).length
    expect(count).toBeGreaterThan(140)
    expect(count).toBeLessThan(260)
  }
})

test('picks and chances keep to what they are given', () => {
  const dice = diceOf(4)
  expect(new Set(Array.from({ length: 50 }, () => dice.pick(['a', 'b'])))).toEqual(
    new Set(['a', 'b']),
  )
  expect(() => dice.pick([])).toThrow(RangeError)
  expect(dice.chance(0)).toBe(false)
  expect(dice.chance(1)).toBe(true)
})
