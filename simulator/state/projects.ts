import type { Accounts, ProjectRecord } from '../iam/accounts.ts'
import { timeOf } from '../time/clock.ts'
import type { Reply } from '../pipeline/gateway.ts'
import type { Project, Seed } from './project.ts'
import { tableNames } from './rows.ts'
import { applySeed } from '../seed/seed.ts'
import { settle } from '../time/settle.ts'
import type { Store } from './store.ts'
import { TrackedTable } from './tables.ts'
import type { StoredRow } from './tables.ts'

interface Held {
  readonly table: TrackedTable<StoredRow>
  seq: number
}

interface Loaded {
  readonly held: ReadonlyMap<string, Held>
  readonly tables: Project['tables']
  /** Answers that hold for the present state, by request. */
  readonly answers: Map<string, Reply>
  /** Time inside until which the state stays the same by itself. */
  stable_until: number
}

export interface Visit {
  readonly project: Project
  /**
   * What an earlier visit left here for the same state of the project; undefined while the state
   * moves by itself. It empties when anything changes.
   */
  readonly answers: Map<string, Reply> | undefined
}

export type Projects = ReturnType<typeof openProjects>

/** Projects as handlers see them: read from disk on the first visit, then held in memory. */
export const openProjects = (store: Store, accounts: Accounts, real: () => number) => {
  const projects = new Map<string, Loaded>()
  store.onLost(() => projects.clear())

  const load = (id: string): Loaded => {
    const held = new Map(
      tableNames.map((kind): [string, Held] => {
        const { rows, nextSeq } = store.load(id, kind)
        return [kind, { table: new TrackedTable(rows), seq: nextSeq }]
      }),
    )
    const tables = Object.fromEntries([...held].map(([kind, { table }]) => [kind, table]))
    // Rows of a kind were written as rows of that kind.
    const loaded = {
      held,
      tables: tables as unknown as Project['tables'],
      answers: new Map<string, Reply>(),
      stable_until: -Infinity,
    }
    projects.set(id, loaded)
    return loaded
  }

  const isChanged = ({ held }: Loaded) => [...held.values()].some(({ table }) => table.changed)

  const save = (id: string, loaded: Loaded) => {
    if (!isChanged(loaded)) return
    loaded.answers.clear()
    loaded.stable_until = -Infinity
    // From here on the table counts as saved: if it is not, nothing in memory can be relied on.
    projects.delete(id)
    store.write(() => {
      for (const [kind, held] of loaded.held)
        if (held.table.changed) held.seq = store.save(id, kind, held.table.take(), held.seq)
    })
    projects.set(id, loaded)
  }

  const projectOf = (
    { id, region, domain_id, ...clock }: ProjectRecord,
    loaded: Loaded,
  ): Project => ({
    id,
    region,
    domain_id,
    now: timeOf(clock, real()),
    tables: loaded.tables,
  })

  /** All or nothing, in memory and on disk. */
  const attempt = <Result>(id: string, loaded: Loaded, work: () => Result): Result => {
    try {
      const result = work()
      save(id, loaded)
      return result
    } catch (error) {
      // The database has what was before: the next visit reads it.
      if (isChanged(loaded)) projects.delete(id)
      throw error
    }
  }

  /**
   * One request's look at a project, after everything that is due has happened. What `work` writes is
   * saved when it returns and undone when it throws; `store.committed()` tells when it is on disk.
   */
  const visit = <Result>(id: string, work: (visit: Visit) => Result): Result => {
    const record = accounts.project(id)
    if (!record) throw new Error(`there is no project ${id}`)
    const loaded = projects.get(id) ?? load(id)
    const project = projectOf(record, loaded)
    if (project.now >= loaded.stable_until) {
      loaded.answers.clear()
      const until = attempt(id, loaded, () => settle(project))
      loaded.stable_until = until
    }
    const answers = project.now < loaded.stable_until ? loaded.answers : undefined
    return attempt(id, loaded, () => work({ project, answers }))
  }

  return {
    visit,
    seed: (record: ProjectRecord, seed: Seed): void => {
      const loaded = load(record.id)
      attempt(record.id, loaded, () => applySeed(projectOf(record, loaded), seed))
    },
  }
}
