import { operations } from '../../src/contract/index.ts'
import type { OperationName, Operations } from '../../src/contract/index.ts'
import type { Output } from '../../src/contract/operation.ts'
import { ServiceError } from './errors.ts'
import { handlers } from './handlers/index.ts'
import type { Project, Seed, Table } from './project.ts'
import { tableNames } from './rows.ts'
import { applySeed } from './seed.ts'
import { settle } from './settle.ts'

const table = <Row extends { id: string }>(): Table<Row> => {
  const rows = new Map<string, Row>()
  return {
    get: (id) => rows.get(id),
    all: () => [...rows.values()],
    put: (row) => void rows.set(row.id, row),
    delete: (id) => void rows.delete(id),
  }
}

interface Call {
  params?: Record<string, string>
  query?: unknown
  body?: unknown
}

/** A project in memory whose clock a spec moves. */
export const testProject = (seed: Seed = 'empty', now = Date.UTC(2025, 4, 14, 3, 20)) => {
  const tables = Object.fromEntries(tableNames.map((name) => [name, table()]))
  const project = {
    id: '4cf650fd46704908aa071b4df2453e1e',
    region: 'sim-north-1',
    domain_id: '0676610f3a0a4c2c80c50bea7ddf18c1',
    now,
    tables: tables as unknown as Project['tables'],
  }
  applySeed(project, seed)

  /** Time passes, and what is due happens. */
  const pass = (minutes: number) => {
    project.now += minutes * 60_000
    return settle(project)
  }

  /** Sends a request as the server does: parsed by the contract, and so is the answer. */
  const call = <Name extends OperationName>(
    name: Name,
    { params = {}, query = {}, body }: Call = {},
  ): Output<Operations[Name]> => {
    settle(project)
    const operation = operations[name] as {
      query?: { parse: (value: unknown) => unknown }
      body?: { parse: (value: unknown) => unknown }
      response: { parse: (value: unknown) => unknown }
    }
    const handler = handlers[name] as (project: Project, received: unknown) => unknown
    const answer = handler(project, {
      params: { project_id: project.id, ...params },
      query: operation.query?.parse(query),
      body: operation.body?.parse(body),
    })
    return operation.response.parse(answer) as Output<Operations[Name]>
  }

  return { project, pass, call }
}

export type TestProject = ReturnType<typeof testProject>

/** The refusal that a call ends in: `403 DWS.7023`, or undefined if it is let through. */
export const refusal = (attempt: () => unknown): string | undefined => {
  try {
    attempt()
    return undefined
  } catch (error) {
    if (error instanceof ServiceError) return `${error.status} ${error.body.error_code}`
    throw error
  }
}
