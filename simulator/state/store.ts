import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { openDatabase } from './schema.ts'
import type { Change, StoredRow } from './tables.ts'

export interface Store {
  readonly database: DatabaseSync
  /** The rows of a table, in order. Throws on one that is not as it was written, naming it. */
  load: (project_id: string, kind: string) => { rows: StoredRow[]; nextSeq: number }
  /** Writes what changed; new rows take numbers from `seq` on. Returns the next free number. */
  save: (project_id: string, kind: string, change: Change, seq: number) => number
  /**
   * Runs a write. Writes that come in one turn of the event loop share a transaction, so that they
   * share the wait for the disk: none of them is acknowledged before `committed` resolves.
   */
  write: <Result>(work: () => Result) => Result
  /**
   * Resolves when everything written so far is on disk. Rejects when the disk refused it: then none
   * of it was kept.
   */
  committed: () => Promise<void>
  /** Called when a transaction was lost: what is in memory may never have been on disk. */
  onLost: (forget: () => void) => void
  close: () => void
}

/** SQLite checks its structure, not what is in it. */
const checksum = (...parts: string[]) => crc32(parts.join('\n'))

/** Opens the durable state of the simulator; see `openDatabase` for the errors. */
export const openStore = (path: string): Store => {
  const database = openDatabase(path)
  const select = database.prepare(
    'SELECT id, seq, json, crc FROM rows WHERE project_id = ? AND kind = ? ORDER BY seq',
  )
  const upsert = database.prepare(`INSERT INTO rows (project_id, kind, id, seq, json, crc)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET json = excluded.json, crc = excluded.crc`)
  const remove = database.prepare('DELETE FROM rows WHERE project_id = ? AND kind = ? AND id = ?')

  let forget = () => {}
  /** The transaction that writes share until the turn of the event loop ends. */
  let shared: { ended: Promise<void>; end: () => void; turn: NodeJS.Immediate } | undefined

  const lose = () => {
    // A full disk makes SQLite roll back by itself.
    if (database.isTransaction) database.exec('ROLLBACK')
    forget()
  }

  const begin = () => {
    database.exec('BEGIN IMMEDIATE')
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    // Whoever wrote waits for it; nobody may be left to.
    promise.catch(() => {})
    const end = () => {
      shared = undefined
      try {
        if (!database.isTransaction) throw new Error('the transaction was lost')
        database.exec('COMMIT')
        resolve()
      } catch (error) {
        lose()
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    shared = { ended: promise, end, turn: setImmediate(end) }
  }

  return {
    database,
    load: (project_id, kind) => {
      const found = select.all(project_id, kind) as unknown as {
        id: string
        seq: number
        json: string
        crc: number
      }[]
      const rows = found.map(({ id, json, crc }) => {
        if (crc !== checksum(project_id, kind, id, json))
          throw new Error(`${path} is damaged: row ${id} of ${kind} is not as it was written.`)
        return JSON.parse(json) as StoredRow
      })
      return { rows, nextSeq: (found.at(-1)?.seq ?? 0) + 1 }
    },
    save: (project_id, kind, { removed, written }, seq) => {
      let next = seq
      for (const id of removed) remove.run(project_id, kind, id)
      for (const row of written) {
        const json = JSON.stringify(row)
        const crc = checksum(project_id, kind, row.id, json)
        upsert.run(project_id, kind, row.id, next++, json, crc)
      }
      return next
    },
    write: (work) => {
      if (!shared) begin()
      if (!database.isTransaction) throw new Error('the transaction was lost')
      database.exec('SAVEPOINT request')
      try {
        const result = work()
        database.exec('RELEASE request')
        return result
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK TO request; RELEASE request')
        else lose()
        throw error
      }
    },
    committed: () => shared?.ended ?? Promise.resolve(),
    onLost: (listener) => {
      forget = listener
    },
    close: () => {
      if (shared) {
        clearImmediate(shared.turn)
        shared.end()
      }
      database.close()
    },
  }
}
