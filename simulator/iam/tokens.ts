import { randomBytes } from 'node:crypto'
import { sha256, userColumns, userOf } from './accounts.ts'
import type { User } from './accounts.ts'
import type { Store } from '../state/store.ts'

export interface Token {
  readonly user: User
  /** null: valid for the domain. */
  readonly project_id: string | null
  /** Outside time, as for `expires_at`: a token is dated for the caller, not for the clusters. */
  readonly issued_at: number
  readonly expires_at: number
}

export const tokenLife = 24 * 3_600_000

/** About as long as a real one, and as opaque: 3 KB of chance behind the "MII" of a signed document. */
const newToken = () => `MII${randomBytes(3_072).toString('base64').replaceAll('/', '-')}`

export type Tokens = ReturnType<typeof openTokens>

/** Tokens, of which only hashes are kept. */
export const openTokens = ({ database, write }: Store) => {
  const insert = database.prepare('INSERT INTO tokens VALUES (?, ?, ?, ?, ?)')
  const select = database.prepare(`SELECT tokens.project_id, issued_at, expires_at,
      ${userColumns}
    FROM tokens JOIN users ON users.id = tokens.user_id JOIN domains ON domains.id = users.domain_id
    WHERE hash = ?`)
  const expire = database.prepare(`UPDATE tokens SET expires_at = ?
    WHERE expires_at > ? AND user_id IN (SELECT id FROM users WHERE domain_id = ?)`)
  const purge = database.prepare('DELETE FROM tokens WHERE expires_at < ?')

  return {
    issue: (user: User, project_id: string | null, real: number): Token & { text: string } => {
      const token = {
        text: newToken(),
        user,
        project_id,
        issued_at: real,
        expires_at: real + tokenLife,
      }
      write(() => {
        // Yesterday's still say when they expired; older ones are gone.
        purge.run(real - tokenLife)
        insert.run(sha256(token.text), user.id, project_id, real, token.expires_at)
      })
      return token
    },

    /** The token of that text, expired or not. */
    find: (text: string): Token | undefined => {
      const row = select.get(sha256(text)) as Parameters<typeof userOf>[0] | undefined
      if (!row) return undefined
      return {
        user: userOf(row),
        project_id: row['project_id'] === null ? null : String(row['project_id']),
        issued_at: Number(row['issued_at']),
        expires_at: Number(row['expires_at']),
      }
    },

    /** Ends all tokens of a domain's users. */
    expire: (domain_id: string, real: number): void =>
      write(() => {
        expire.run(real, real, domain_id)
      }),
  }
}
