import { operations } from '../../src/contract/index.ts'
import type { OperationName, Operations } from '../../src/contract/index.ts'
import type { Output } from '../../src/contract/operation.ts'
import { ServiceError } from '../pipeline/errors.ts'
import { handlers } from '../handlers/index.ts'
import type { Language } from '../pipeline/language.ts'
import type { Project, Seed, Table } from '../state/project.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import { tableNames } from '../state/rows.ts'
import { applySeed } from '../seed/seed.ts'
import { settle } from '../time/settle.ts'

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
  language?: Language
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
    { params = {}, query = {}, body, language = 'en-us' }: Call = {},
  ): Output<Operations[Name]> => {
    settle(project)
    const operation = operations[name] as {
      query?: { parse: (value: unknown) => unknown }
      body?: { parse: (value: unknown) => unknown }
      response: { parse: (value: unknown) => unknown }
    }
    const handler = handlers[name] as (
      project: Project,
      received: unknown,
      language: Language,
    ) => unknown
    const received = {
      params: { project_id: project.id, ...params },
      query: operation.query?.parse(query),
      body: operation.body?.parse(body),
    }
    const answer = handler(project, received, language)
    return operation.response.parse(answer) as Output<Operations[Name]>
  }

  return { project, pass, call }
}

export type TestProject = ReturnType<typeof testProject>

type Network = Pick<ClusterRow, 'vpc_id' | 'subnet_id' | 'security_group_id'>

/** Networks of the seed that belong together. */
export const networkOf = ({ project }: TestProject): Network => {
  const { subnets, security_groups } = project.tables
  const subnet = subnets.all()[0]
  const group = security_groups.all().find(({ vpc_id }) => vpc_id === subnet?.vpc_id)
  return {
    vpc_id: subnet?.vpc_id ?? '',
    subnet_id: subnet?.id ?? '',
    security_group_id: group?.id ?? '',
  }
}

/** The body of a create request that is let through, with changes. */
export const wantedCluster = (test: TestProject, changes: Record<string, unknown> = {}) => ({
  cluster: {
    name: 'orders',
    node_type: 'dwsx2.xlarge.m7n',
    number_of_node: 3,
    user_name: 'dbadmin',
    user_pwd: 'Aurora-Borealis-7',
    ...networkOf(test),
    ...changes,
  },
})

/** Creates a cluster and waits until it is there. */
export const createdCluster = (
  test: TestProject,
  changes: Record<string, unknown> = {},
): string => {
  const { id } = test.call('createCluster', { body: wantedCluster(test, changes) }).cluster
  test.pass(14)
  return id
}

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
