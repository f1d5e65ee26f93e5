import { createHash, randomBytes } from 'node:crypto'

const hash = (salt: string, password: string) =>
  createHash('sha256').update(salt).update(password).digest('hex')

/** `salt:hash`. Guards the passwords of pretended databases, so a fast hash will do. */
export const hashPassword = (
  password: string,
  salt: string = randomBytes(8).toString('hex'),
): string => `${salt}:${hash(salt, password)}`

export const matchesPassword = (password: string, password_hash: string): boolean => {
  const [salt = '', expected] = password_hash.split(':')
  return hash(salt, password) === expected
}
