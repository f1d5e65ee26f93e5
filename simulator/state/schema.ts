import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** "DWSS": marks a file as the simulator's. */
const applicationId = 0x44575353

/** Raise it with every change of the tables or of the rows: a file of another version is refused. */
const version = 3

/** What brings a file of an earlier version to the next one. */
const upgrades: Readonly<Record<number, string>> = {
  2: 'ALTER TABLE users ADD COLUMN totp_secret TEXT',
}

const tables = `
  CREATE TABLE domains (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE users (
    id TEXT PRIMARY KEY,
    domain_id TEXT NOT NULL REFERENCES domains (id),
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    policy TEXT NOT NULL,
    totp_secret TEXT,
    UNIQUE (domain_id, name)
  ) STRICT;
  CREATE TABLE access_keys (
    access_key TEXT PRIMARY KEY,
    secret_key TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    project_id TEXT,
    security_token_hash TEXT,
    expires_at INTEGER
  ) STRICT;
  CREATE TABLE projects (
    id TEXT PRIMARY KEY,
    domain_id TEXT NOT NULL REFERENCES domains (id),
    name TEXT NOT NULL,
    region TEXT NOT NULL,
    base_real REAL NOT NULL,
    base_sim REAL NOT NULL,
    speed REAL NOT NULL,
    UNIQUE (domain_id, name)
  ) STRICT;
  CREATE TABLE tokens (
    hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    project_id TEXT,
    issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE rows (
    project_id TEXT NOT NULL REFERENCES projects (id),
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    json TEXT NOT NULL,
    crc INTEGER NOT NULL,
    PRIMARY KEY (project_id, kind, id)
  ) STRICT;
`

const isUpgradable = (found: number) => found === version || upgrades[found] !== undefined

const pragma = (database: DatabaseSync, name: string): number =>
  Number(database.prepare(`PRAGMA ${name}`).get()?.[name])

const check = (database: DatabaseSync, path: string) => {
  const id = pragma(database, 'application_id')
  const found = pragma(database, 'user_version')
  const isNew = id === 0 && pragma(database, 'schema_version') === 0
  if (isNew) {
    database.exec(`BEGIN; ${tables}
      PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version}; COMMIT`)
    return
  }
  if (id !== applicationId) throw new Error(`${path} is not a database of the simulator.`)
  if (found > version || !isUpgradable(found))
    throw new Error(
      `${path} has version ${found} and this simulator reads version ${version}. ` +
        'Move the file away, or name another one.',
    )
  const verdict = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check']
  if (verdict !== 'ok') throw new Error(`${path} is damaged: ${String(verdict)}`)
  for (let at = found; at < version; at += 1)
    database.exec(`BEGIN; ${upgrades[at]}; PRAGMA user_version = ${at + 1}; COMMIT`)
}

/**
 * Opens a database file, or makes one; `:memory:` keeps nothing. What is committed is on disk. Throws
 * a sentence that names the file when it is damaged, not ours, of another version or in use.
 */
export const openDatabase = (path: string): DatabaseSync => {
  let database: DatabaseSync | undefined
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    database = new DatabaseSync(path)
    // Exclusive: a second process would not know what this one holds in memory.
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      BEGIN IMMEDIATE; COMMIT`)
    check(database, path)
    return database
  } catch (error) {
    database?.close()
    const reason = error instanceof Error ? error.message : String(error)
    if (reason.startsWith(path)) throw error
    const known = /locked/.test(reason)
      ? 'is in use by another process'
      : `cannot be read: ${reason}`
    throw new Error(`${path} ${known}.`, { cause: error })
  }
}
