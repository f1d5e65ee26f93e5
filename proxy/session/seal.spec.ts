import { expect, test } from 'vitest'
import { seal, sealingKey, unseal } from './seal.ts'

const secret = Buffer.alloc(32, 1)
const key = sealingKey(secret, 'id-1')

test('what was sealed opens with the same secret and id, and shows nothing of itself', () => {
  const sealed = seal(key, 'Canary#2026')
  expect(unseal(sealingKey(secret, 'id-1'), sealed)).toBe('Canary#2026')
  expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('Canary')
  expect(seal(key, 'Canary#2026')).not.toBe(sealed)
})

test('another id, another secret or a changed byte opens nothing', () => {
  const sealed = seal(key, 'Canary#2026')
  expect(unseal(sealingKey(secret, 'id-2'), sealed)).toBeUndefined()
  expect(unseal(sealingKey(Buffer.alloc(32, 2), 'id-1'), sealed)).toBeUndefined()
  const bytes = Buffer.from(sealed, 'base64')
  for (const at of [0, 13, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(unseal(key, changed.toString('base64'))).toBeUndefined()
  }
  expect(unseal(key, '')).toBeUndefined()
})
