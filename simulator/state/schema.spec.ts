import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openAccounts } from '../iam/accounts.ts'
import { openDatabase } from './schema.ts'
import { openStore } from './store.ts'
import type { StoredRow } from './tables.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-'))
  path = join(folder, 'state.db')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('a folder that is missing is made', () => {
  const deep = join(folder, 'a', 'b', 'state.db')
  openDatabase(deep).close()
  openDatabase(deep).close()
})

test('a file of another version is refused', () => {
  openDatabase(path).close()
  const database = new DatabaseSync(path)
  database.exec('PRAGMA user_version = 99')
  database.close()
  expect(() => openDatabase(path)).toThrow(`${path} has version 99 and this simulator reads`)
})

test('a file of an earlier version is brought up to this one, with everything in it', () => {
  openDatabase(path).close()
  const database = new DatabaseSync(path)
  database.exec(`ALTER TABLE users DROP COLUMN totp_secret; PRAGMA user_version = 2;
    INSERT INTO domains VALUES ('d', 'demo');
    INSERT INTO users VALUES ('u', 'd', 'operator', '', 'full')`)
  database.close()
  const opened = openDatabase(path)
  expect(opened.prepare('SELECT name, totp_secret FROM users').all()).toEqual([
    { name: 'operator', totp_secret: null },
  ])
  opened.close()
  openDatabase(path).close()
})

test('a database of another program is refused', () => {
  const database = new DatabaseSync(path)
  database.exec('CREATE TABLE recipes (name TEXT)')
  database.close()
  expect(() => openDatabase(path)).toThrow(`${path} is not a database of the simulator.`)
})

test('anything else is refused, and stays as it is', () => {
  const text = 'a shopping list, long enough to be read as the head of a database. '.repeat(20)
  writeFileSync(path, text)
  expect(() => openDatabase(path)).toThrow(`${path} cannot be read: file is not a database.`)
  expect(readFileSync(path, 'utf8')).toBe(text)
})

test('a database in use is refused', () => {
  const database = openDatabase(path)
  expect(() => openDatabase(path)).toThrow(`${path} is in use by another process.`)
  database.close()
})

const rowNumber = (n: number) => ({ id: `row-${n}`, text: 'x'.repeat(200) })

/** A file with one project of 40 rows, each written by a transaction of its own. */
const fill = async () => {
  const store = openStore(path)
  const accounts = openAccounts(store)
  const { domain } = accounts.addUser('d', 'u', 'p')
  const { id } = accounts.addProject(domain, { region: 'r' }, { id: 'p', real: 0, speed: 1 })
  for (let n = 1; n <= 40; n++) {
    store.write(() => store.save(id, 'vpcs', { removed: [], written: [rowNumber(n)] }, n))
    await store.committed()
  }
  return store
}

const rowsIn = (file: string) => {
  const store = openStore(file)
  try {
    return store.load('p', 'vpcs').rows
  } finally {
    store.close()
  }
}

test(
  'a journal cut off anywhere gives the state of a moment before',
  { timeout: 60_000 },
  async () => {
    const store = await fill()
    const journal = readFileSync(`${path}-wal`)
    const copy = join(folder, 'copy.db')
    const seen = new Set<number>()
    for (let cut = 0; cut <= journal.length; cut += Math.ceil(journal.length / 60)) {
      copyFileSync(path, copy)
      writeFileSync(`${copy}-wal`, journal.subarray(0, cut))
      rmSync(`${copy}-shm`, { force: true })
      const rows = rowsIn(copy)
      expect(rows).toEqual(rows.map((_, index) => rowNumber(index + 1)))
      seen.add(rows.length)
    }
    store.close()
    expect(seen.size).toBeGreaterThan(15)
  },
)

test('a damaged file is read right or refused by name', { timeout: 60_000 }, async () => {
  const store = await fill()
  store.close()
  const whole = readFileSync(path)
  const copy = join(folder, 'copy.db')
  const rows = Array.from({ length: 40 }, (_, index) => rowNumber(index + 1))
  let refused = 0
  for (let round = 0; round < 100; round++) {
    const damaged = Buffer.from(whole)
    const at = 100 + Math.floor(((damaged.length - 100) * round) / 100)
    damaged.fill(0xff, at, at + 24)
    writeFileSync(copy, damaged)
    let read: StoredRow[] | undefined
    try {
      read = rowsIn(copy)
    } catch (error) {
      expect(String(error)).toContain(copy)
      refused += 1
    }
    if (read) expect(read).toEqual(rows)
  }
  // The rest fell on room that no row takes.
  expect(refused).toBeGreaterThan(10)
})
