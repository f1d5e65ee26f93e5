import { describe, expect, expectTypeOf, it } from 'vitest'
import type { createCluster } from './cluster-creation.ts'
import type { listClusters, showCluster } from './clusters.ts'
import examples from './examples.json' with { type: 'json' }
import { operations, type OperationName } from './index.ts'
import {
  fillPath,
  pathParameters,
  type AnyOperation,
  type Input,
  type Output,
} from './operation.ts'
import { codesOf, validCluster } from './test/valid-cluster.ts'

interface Example {
  operation: string
  body?: unknown
  response?: unknown
  /** The code that the sample is refused with, because it breaks a rule of its own page. */
  refused?: string
}

const all: Readonly<Record<string, AnyOperation>> = operations
describe('the examples of the reference', () => {
  const rows: Example[] = examples
  it.each(rows)('$operation', ({ operation: name, body, response, refused }) => {
    const operation = all[name]!
    expect(body !== undefined || response !== undefined).toBe(true)
    if (body !== undefined) expect(codesOf(operation, body)).toEqual(refused ? [refused] : [])
    if (response !== undefined) expect(() => operation.response.parse(response)).not.toThrow()
  })

  it('cover every operation of the reference that has one', () => {
    const covered = new Set(rows.map(({ operation }) => operation))
    const missing = Object.entries(all)
      .filter(([name, { section }]) => /^\d/.test(section) && !covered.has(name))
      .map(([name]) => name)
    expect(missing).toEqual([])
  })
})

describe('answers are read leniently', () => {
  it('takes null for a collection, text for a number and keys that nobody documented', () => {
    const { clusters } = operations.listClusters.response.parse({
      clusters: [
        { id: 'a', name: 'b', status: 'REBALANCING_V2', nodes: null, port: '8000', new_key: 1 },
      ],
    })
    expect(clusters[0]).toMatchObject({
      status: 'REBALANCING_V2',
      nodes: [],
      tags: [],
      port: 8000,
      action_progress: {},
      new_key: 1,
    })
    expect(operations.listClusters.response.parse({ clusters: null }).clusters).toEqual([])
  })

  it('reads "null" as no reason of failure', () => {
    const { configurations } = operations.listClusterConfigurations.response.parse({
      configurations: [{ id: 'a', fail_reason: 'null' }],
    })
    expect(configurations[0]!.fail_reason).toBeNull()
  })
})

describe('requests are strict', () => {
  const cases: [field: string, value: unknown, error_code: string][] = [
    ['name', 'dws', 'DWS.5056'],
    ['name', 'a'.repeat(65), 'DWS.5056'],
    ['name', '1dws', 'DWS.5057'],
    ['node_type', '', 'DWS.5093'],
    ['number_of_node', 2, 'DWS.5047'],
    ['number_of_node', 257, 'DWS.5091'],
    ['number_of_cn', 21, 'DWS.5207'],
    ['number_of_cn', 4, 'DWS.5207'],
    ['vpc_id', '../x', 'DWS.5014'],
    ['subnet_id', '', 'DWS.5015'],
    ['port', 7999, 'DWS.5060'],
    ['port', 30001, 'DWS.5060'],
    ['user_name', 'Admin', 'DWS.5059'],
    ['user_name', 'select', 'DWS.5082'],
    ['user_pwd', 'short', 'DWS.5144'],
    ['user_pwd', 'alllowercaseletters', 'DWS.5144'],
    ['user_pwd', 'Passw0rd!Passw0rd! ', 'DWS.5144'],
    ['public_ip', { public_bind_type: 'bind_existing' }, 'DWS.5133'],
    ['public_ip', { public_bind_type: 'always' }, 'DWS.5098'],
    ['tags', [{ key: '', value: '' }], 'DWS.5197'],
    ['tags', [{ key: 'a=b', value: '' }], 'DWS.5197'],
    ['tags', Array.from({ length: 21 }, (_, i) => ({ key: `k${i}`, value: '' })), 'DWS.5194'],
  ]

  it('accepts a plain cluster', () => {
    expect(codesOf(operations.createCluster, { cluster: validCluster })).toEqual([])
  })

  it.each(cases)('%s %j is refused with %s', (field, value, error_code) => {
    const codes = codesOf(operations.createCluster, {
      cluster: { ...validCluster, [field]: value },
    })
    expect(codes).toContain(error_code)
  })

  it('refuses the user name, and the user name reversed, as a password', () => {
    for (const user_pwd of ['abc_123_long', 'gnol_321_cba'])
      expect(
        codesOf(operations.createCluster, {
          cluster: { ...validCluster, user_name: 'abc_123_long', user_pwd },
        }),
      ).toEqual(['DWS.5145'])
  })

  it('refuses a key that it does not know', () => {
    expect(
      codesOf(operations.createCluster, { cluster: { ...validCluster, colour: 'red' } }),
    ).toEqual([undefined])
  })
})

describe('operations that the reference lacks (wire.md §1.1)', () => {
  it('a job that runs has no end yet', () => {
    const job = {
      job_id: 'a',
      status: 'RUNNING',
      end_time: null,
      failed_code: null,
      progress: '9%',
    }
    expect(operations.showJob.response.parse(job)).toMatchObject(job)
  })

  it('nodes and endpoints may lack everything but their shape', () => {
    expect(operations.listClusterNodes.response.parse({ node_list: null })).toEqual({
      node_list: [],
    })
    expect(
      operations.listClusterEndpoints.response.parse({
        public_endpoints: null,
        private_endpoints: { ip: '192.168.0.4', port: '8000', domain_name: null },
      }),
    ).toEqual({
      public_endpoints: null,
      private_endpoints: { ip: '192.168.0.4', port: 8000, domain_name: null },
      public_ip_infos: [],
    })
  })

  it('start and stop take no body and give a job', () => {
    for (const name of ['startCluster', 'stopCluster'] as const) {
      expect(all[name]?.body).toBeUndefined()
      expect(operations[name].response.parse({ job_id: 'a' })).toEqual({ job_id: 'a' })
      expect(operations[name].response.safeParse({}).success).toBe(false)
    }
  })
})

describe('paths', () => {
  const names = Object.keys(operations) as OperationName[]

  it('fill every template with ids and nothing else', () => {
    for (const name of names) {
      const { path } = operations[name]
      const ids = Object.fromEntries(pathParameters(path).map((key) => [key, `id-of-${key}`]))
      expect(fillPath(path, ids)).not.toMatch(/[{}]/)
    }
  })

  it.each(['', '..', '.', 'a/b', 'a%2fb', 'a\\b', 'a b', 'a?b', 'a'.repeat(65), 'ä'])(
    'refuse %j as an id',
    (cluster_id) => {
      expect(() => fillPath('/clusters/{cluster_id}', { cluster_id })).toThrow(TypeError)
    },
  )

  it('are unique per method', () => {
    const routes = names.map((name) => `${operations[name].method} ${operations[name].path}`)
    expect(new Set(routes).size).toBe(routes.length)
  })
})

it('infers inputs and outputs end to end', () => {
  expectTypeOf<Input<typeof showCluster>>().toHaveProperty('cluster_id')
  expectTypeOf<Input<typeof showCluster>>().not.toHaveProperty('project_id')
  expectTypeOf<Input<typeof createCluster>['body']['cluster']['name']>().toEqualTypeOf<string>()
  expectTypeOf<Output<typeof listClusters>['clusters'][number]['status']>().toEqualTypeOf<string>()
})
