import { createHash, randomBytes, randomUUID, scryptSync, timingSafeEqual } from 'node:crypto'
import { newClock } from '../time/clock.ts'
import type { Clock } from '../time/clock.ts'
import type { Policy } from './permissions.ts'
import type { Store } from '../state/store.ts'

export interface Domain {
  readonly id: string
  readonly name: string
}

export interface User {
  readonly id: string
  readonly name: string
  readonly domain: Domain
  readonly policy: Policy
  /** Of a virtual MFA device, as hexadecimal digits; null: the password is enough. */
  readonly totp_secret: string | null
}

/** A permanent access key, or a temporary one with a security token, an end and perhaps a project. */
export interface AccessKey {
  readonly access_key: string
  readonly secret_key: string
  readonly user: User
  readonly project_id: string | null
  readonly security_token_hash: string | null
  /** Outside time. */
  readonly expires_at: number | null
}

export interface ProjectRecord extends Clock {
  readonly id: string
  readonly domain_id: string
  /** Its region, or `<region>_<name>`, as the service names projects. */
  readonly name: string
  readonly region: string
}

/** 32 hexadecimal digits. */
export const hexId = (): string => randomUUID().replaceAll('-', '')

/** The same id for the same name. */
export const hexIdOf = (name: string): string =>
  createHash('sha256').update(name).digest('hex').slice(0, 32)

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const cost = { N: 4096, r: 8, p: 1 }

const hash = (password: string, salt: string) => scryptSync(password, salt, 32, cost)

const hashPassword = (password: string) => {
  const salt = randomBytes(16).toString('hex')
  return `${salt}:${hash(password, salt).toString('hex')}`
}

const matches = (password: string, stored: string) => {
  const [salt = '', digest = ''] = stored.split(':')
  const wanted = Buffer.from(digest, 'hex')
  const given = hash(password, salt)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

/** What an unknown user is compared with, so that the answer takes as long as for a known one. */
const nobody = hashPassword(randomBytes(16).toString('hex'))

type Cell = string | number | null

const text = (cell: Cell | undefined) => String(cell ?? '')

/** The user of a row that has the `userColumns`. */
export const userOf = (row: Record<string, Cell>): User => ({
  id: text(row['user_id']),
  name: text(row['user_name']),
  domain: { id: text(row['domain_id']), name: text(row['domain_name']) },
  policy: text(row['policy']) as Policy,
  totp_secret: row['totp_secret'] == null ? null : text(row['totp_secret']),
})

export const userColumns = `users.id AS user_id, users.name AS user_name, users.policy, users.totp_secret,
  domains.id AS domain_id, domains.name AS domain_name`
const userTables = 'users JOIN domains ON domains.id = users.domain_id'

export type Accounts = ReturnType<typeof openAccounts>

/** Domains, users, keys and projects: durable, and read from the database each time. */
export const openAccounts = ({ database, write }: Store) => {
  const insertDomain = database.prepare('INSERT INTO domains (id, name) VALUES (?, ?)')
  const insertUser = database.prepare(
    'INSERT INTO users (id, domain_id, name, password_hash, policy, totp_secret) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const insertKey = database.prepare('INSERT INTO access_keys VALUES (?, ?, ?, ?, ?, ?)')
  const insertProject = database.prepare('INSERT INTO projects VALUES (?, ?, ?, ?, ?, ?, ?)')
  const setClock = database.prepare(
    'UPDATE projects SET base_real = ?, base_sim = ?, speed = ? WHERE id = ?',
  )
  const selectUser = database.prepare(`SELECT ${userColumns}, users.password_hash FROM ${userTables}
    WHERE domains.name = ? AND users.name = ?`)
  const selectUserById = database.prepare(
    `SELECT ${userColumns} FROM ${userTables} WHERE users.id = ?`,
  )
  const selectKey = database.prepare(`SELECT access_keys.*, ${userColumns} FROM access_keys
    JOIN users ON users.id = access_keys.user_id JOIN domains ON domains.id = users.domain_id
    WHERE access_key = ?`)
  const selectProject = database.prepare('SELECT * FROM projects WHERE id = ?')
  const selectProjects = database.prepare(
    'SELECT * FROM projects WHERE domain_id = ? ORDER BY rowid',
  )
  const selectDomain = database.prepare('SELECT id, name FROM domains WHERE id = ?')
  const count = database.prepare('SELECT count(*) AS count FROM domains')

  /** One more user of a domain. Throws on a name that is taken. */
  const addMember = (
    domain: Domain,
    name: string,
    password: string,
    { policy, totp_secret = null }: { policy: Policy; totp_secret?: string | null },
  ): User => {
    const user = { id: hexId(), name, domain, policy, totp_secret }
    write(() => {
      insertUser.run(user.id, domain.id, name, hashPassword(password), policy, totp_secret)
    })
    return user
  }

  return {
    isEmpty: () => count.get()?.['count'] === 0,

    /** A domain with one user, who may do everything. Throws on a name that is taken. */
    addUser: (domain_name: string, name: string, password: string): User => {
      const domain = { id: hexId(), name: domain_name }
      return write(() => {
        insertDomain.run(domain.id, domain_name)
        return addMember(domain, name, password, { policy: 'full' })
      })
    },

    addMember,

    addKey: (key: AccessKey): void =>
      write(() => {
        const { access_key, secret_key, user, project_id, security_token_hash, expires_at } = key
        insertKey.run(access_key, secret_key, user.id, project_id, security_token_hash, expires_at)
      }),

    addProject: (
      domain: Domain,
      { region, name = region }: { region: string; name?: string | undefined },
      { id = hexId(), real, speed }: { id?: string; real: number; speed: number },
    ): ProjectRecord => {
      const record = { id, domain_id: domain.id, name, region, ...newClock(real, speed) }
      write(() => {
        const { base_real, base_sim } = record
        insertProject.run(id, domain.id, name, region, base_real, base_sim, speed)
      })
      return record
    },

    setClock: (project_id: string, { base_real, base_sim, speed }: Clock): void =>
      write(() => {
        setClock.run(base_real, base_sim, speed, project_id)
      }),

    /** The user, if the password is right. */
    login: (domain: string, name: string, password: string): User | undefined => {
      const row = selectUser.get(domain, name) as Record<string, Cell> | undefined
      const right = matches(password, row ? text(row['password_hash']) : nobody)
      return row && right ? userOf(row) : undefined
    },

    key: (access_key: string): AccessKey | undefined => {
      const row = selectKey.get(access_key) as Record<string, Cell> | undefined
      if (!row) return undefined
      const { project_id, security_token_hash, expires_at } = row
      return {
        access_key,
        secret_key: text(row['secret_key']),
        user: userOf(row),
        project_id: project_id == null ? null : text(project_id),
        security_token_hash: security_token_hash == null ? null : text(security_token_hash),
        expires_at: expires_at == null ? null : Number(expires_at),
      }
    },

    project: (id: string): ProjectRecord | undefined =>
      selectProject.get(id) as unknown as ProjectRecord | undefined,

    projects: (domain_id: string): ProjectRecord[] =>
      selectProjects.all(domain_id) as unknown as ProjectRecord[],

    user: (id: string): User | undefined => {
      const row = selectUserById.get(id) as Record<string, Cell> | undefined
      return row && userOf(row)
    },

    domain: (id: string): Domain | undefined =>
      selectDomain.get(id) as unknown as Domain | undefined,
  }
}
