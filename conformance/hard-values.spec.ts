import { expect, test } from 'vitest'
import { Password } from '../src/contract/passwords.ts'
import { isOnce, quartzProblem } from '../src/contract/quartz.ts'
import { expressions, passwords, schedules } from './hard-values.ts'
import { sampled } from './spec-support.ts'

test('passwords are as long as they may be, and all are taken', () => {
  const texts = sampled(passwords, 500)
  expect(texts.filter((text) => !Password.safeParse(text).success)).toEqual([])
  const lengths = texts.map(({ length }) => length)
  expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([12, 32])
})

test('expressions are of Quartz and use all that it has', () => {
  const texts = sampled(expressions, 300)
  expect(texts.filter(quartzProblem)).toEqual([])
  for (const sign of ['?', '*', ',', '-', '/', 'MON', 'JAN'])
    expect(texts.some((text) => text.includes(sign))).toBe(true)
})

test('some schedules fire once', () => {
  const once = sampled(schedules, 200).filter(isOnce)
  expect(once.some((text) => text.endsWith('Z'))).toBe(true)
  expect(once.some((text) => !text.endsWith('Z'))).toBe(true)
})
