import type { Table } from './project.ts'

export interface StoredRow {
  readonly id: string
}

export interface Change {
  /** To be taken out, before anything is written. */
  readonly removed: readonly string[]
  /** To be written, in the order in which new ones stand. */
  readonly written: readonly StoredRow[]
}

/** A table in memory that knows what has changed since it was last on disk. */
export class TrackedTable<Row extends StoredRow> implements Table<Row> {
  readonly #rows: Map<string, Row>
  readonly #removed = new Set<string>()
  readonly #written = new Set<string>()
  #listed: readonly Row[] | undefined

  constructor(rows: Iterable<Row>) {
    this.#rows = new Map([...rows].map((row) => [row.id, row]))
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id)
  }

  all(): readonly Row[] {
    return (this.#listed ??= [...this.#rows.values()])
  }

  put(row: Row): void {
    this.#rows.set(row.id, row)
    this.#written.add(row.id)
    this.#listed = undefined
  }

  delete(id: string): void {
    if (!this.#rows.delete(id)) return
    this.#written.delete(id)
    this.#removed.add(id)
    this.#listed = undefined
  }

  get changed(): boolean {
    return this.#written.size > 0 || this.#removed.size > 0
  }

  /** What has changed; from now on nothing has. */
  take(): Change {
    const written = [...this.#written].flatMap((id) => this.#rows.get(id) ?? [])
    const removed = [...this.#removed]
    this.#written.clear()
    this.#removed.clear()
    return { removed, written }
  }
}
