import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/**
 * The key that seals one session: made of the servers' secret and of the session's id, which only the
 * browser keeps. Who has the store, or the store and the secret, can open nothing.
 */
export const sealingKey = (secret: Buffer, id: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, id, 'dws-console session', 32))

/** Encrypts a text and makes any change to it noticeable; base64. */
export const seal = (key: Buffer, text: string): string => {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, key, iv)
  const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), body]).toString('base64')
}

/** The text that was sealed with this key; undefined for anything else. */
export const unseal = (key: Buffer, sealed: string): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    })
    opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    return Buffer.concat([
      opening.update(bytes.subarray(ivBytes + tagBytes)),
      opening.final(),
    ]).toString('utf8')
  } catch {
    return undefined
  }
}
