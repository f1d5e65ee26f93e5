import { createHmac } from 'node:crypto'

const step = 30_000

/** The six digits of RFC 6238 (SHA-1, 30 s) at a time in milliseconds since 1970; the secret as hexadecimal digits. */
export const passcodeAt = (secret: string, at: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / step)))
  const digest = createHmac('sha1', Buffer.from(secret, 'hex')).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** Whether a passcode is the one of now; clocks may differ by one step. */
export const isPasscode = (secret: string, given: string, now: number): boolean =>
  [-step, 0, step].some((drift) => passcodeAt(secret, now + drift) === given)
