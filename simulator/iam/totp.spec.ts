import { expect, test } from 'vitest'
import { isPasscode, passcodeAt } from './totp.ts'

const secret = Buffer.from('12345678901234567890').toString('hex')

// Appendix B of RFC 6238: the last six of its eight digits.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('the passcode at %i s is %s', (seconds, passcode) => {
  expect(passcodeAt(secret, seconds * 1_000)).toBe(passcode)
})

test('a passcode holds for its step and the two beside it', () => {
  const passcode = passcodeAt(secret, 119_000)
  const holds = [59, 60, 90, 119, 149, 150].map((at) => isPasscode(secret, passcode, at * 1_000))
  expect(holds).toEqual([false, true, true, true, true, false])
})
