import { describe, expect, expectTypeOf, it } from 'vitest'
import { alarmLevel } from './alarms.ts'
import type { createCluster } from './cluster-creation.ts'
import type { listClusters, showCluster } from './clusters.ts'
import examples from './examples.json' with { type: 'json' }
import { splitRule } from './fields.ts'
import { operations, type OperationName } from './index.ts'
import {
  fillPath,
  pathParameters,
  type AnyOperation,
  type Input,
  type Output,
} from './operation.ts'
import { isAutomated } from './snapshots.ts'

interface Example {
  operation: string
  body?: unknown
  response?: unknown
  /** The code that the sample is refused with, because it breaks a rule of its own page. */
  refused?: string
}

const all: Readonly<Record<string, AnyOperation>> = operations
const codesOf = (operation: AnyOperation, body: unknown) =>
  operation
    .body!.safeParse(body)
    .error?.issues.map((issue) => splitRule(issue.message).error_code) ?? []

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
  const valid = {
    name: 'dws-1',
    node_type: 'dwsx2.xlarge.m7n',
    number_of_node: 3,
    vpc_id: '85b20d7e-9eb7-4b2a-98f3-3c8843ea3574',
    subnet_id: '374eca02-cfc4-4de7-8ab5-dbebf7d9a720',
    security_group_id: '',
    user_name: 'dbadmin',
    user_pwd: 'Passw0rd!Passw0rd!',
  }
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
    expect(codesOf(operations.createCluster, { cluster: valid })).toEqual([])
  })

  it.each(cases)('%s %j is refused with %s', (field, value, error_code) => {
    const codes = codesOf(operations.createCluster, { cluster: { ...valid, [field]: value } })
    expect(codes).toContain(error_code)
  })

  it('refuses the user name, and the user name reversed, as a password', () => {
    for (const user_pwd of ['abc_123_long', 'gnol_321_cba'])
      expect(
        codesOf(operations.createCluster, {
          cluster: { ...valid, user_name: 'abc_123_long', user_pwd },
        }),
      ).toEqual(['DWS.5145'])
  })

  it('refuses a key that it does not know', () => {
    expect(codesOf(operations.createCluster, { cluster: { ...valid, colour: 'red' } })).toEqual([
      undefined,
    ])
  })
})

describe('where the reference contradicts itself (wire.md §5)', () => {
  const codes = (name: OperationName, body: unknown) => codesOf(operations[name], body)
  const bodyOf = (name: OperationName, body: unknown) => all[name]!.body!.parse(body)
  const queryOf = (name: OperationName, query: unknown) => all[name]!.query!.parse(query)
  const topic = {
    name: 'on-call',
    notification_target: 'urn:smn:cn-north-7:4cf650fd46704908aa071b4df2453e1e:CGS',
    notification_target_name: 'CGS',
    notification_target_type: 'SMN',
    time_zone: 'GMT+08:00',
  }

  it('19: numbers of resource management are taken as text too', () => {
    const status = (max_concurrency_num: unknown) => ({
      workload_status: { workload_switch: 'on', max_concurrency_num },
    })
    expect(bodyOf('createClusterWorkload', status('5'))).toEqual(status(5))
    const pool = (resource_value: unknown) => ({
      workload_queue: {
        workload_queue_name: 'test11',
        workload_resource_item_list: [{ resource_name: 'memory', resource_value }],
      },
    })
    expect(bodyOf('addWorkloadQueue', pool('10'))).toEqual(pool(10))
    expect(codes('addWorkloadQueue', pool('ten'))).toEqual(['DWS.5060'])
  })

  it('20: a pool is deleted by its name in the query, with `{}` for a body or none', () => {
    const query = { workload_queue_name: 'test1' }
    expect(queryOf('deleteWorkloadQueue', query)).toEqual(query)
    expect(() => queryOf('deleteWorkloadQueue', {})).toThrow()
    expect([{}, undefined].map((body) => codes('deleteWorkloadQueue', body))).toEqual([[], []])
  })

  it('21: the logical cluster may be named, empty or absent', () => {
    for (const logical of [{}, { logical_cluster_name: '' }, { logical_cluster_name: 'v3' }]) {
      expect(codes('createWorkloadPlan', { plan_name: 'planA', ...logical })).toEqual([])
      expect(queryOf('listWorkloadQueue', logical)).toEqual(logical)
    }
  })

  it('22: both lists of snapshots have the fields of the longer table', () => {
    const row = { id: 'a', status: 'AVAILABLE', finished: '2016-08-23T04:01:40Z', backup_key: 'k' }
    for (const { response } of [operations.listSnapshots, operations.listClusterSnapshots])
      expect(response.parse({ snapshots: [row] }).snapshots[0]).toEqual(row)
  })

  it('23: the count of snapshots is not that of the page', () => {
    const answer = { snapshots: [{ id: 'a', status: 'AVAILABLE' }], count: 2 }
    expect(operations.listClusterSnapshots.response.parse(answer)).toMatchObject(answer)
  })

  it('24: an automated snapshot is AUTO or AUTOMATED', () => {
    expect(
      ['AUTO', 'AUTOMATED', 'auto', 'MANUAL', null].map((type) => isAutomated({ type })),
    ).toEqual([true, true, true, false, false])
  })

  it('25: policies are listed and put as v2, deleted as v1.0; a put answers no id', () => {
    const { listSnapshotPolicy, createSnapshotPolicy, deleteSnapshotPolicy } = operations
    expect([listSnapshotPolicy.path, createSnapshotPolicy.path]).toEqual(
      Array.from({ length: 2 }, () => '/v2/{project_id}/clusters/{cluster_id}/snapshot-policies'),
    )
    expect(deleteSnapshotPolicy.path).toMatch(/^\/v1\.0\//)
    expect(
      [{}, null, undefined].map((answer) => createSnapshotPolicy.response.parse(answer)),
    ).toEqual([{}, null, undefined])
  })

  it('26: a put adds policies, or changes the retention alone', () => {
    expect(codes('createSnapshotPolicy', { keep_day: 7 })).toEqual([])
    for (const keep_day of [0, 32, 1.5])
      expect(codes('createSnapshotPolicy', { keep_day })).toContain('DWS.5017')
  })

  const strategy = (changes: object) => ({
    backup_strategies: [
      {
        policy_name: 'test',
        backup_type: 'full',
        backup_level: 'cluster',
        backup_strategy: '0 0 3 ? * 1',
        ...changes,
      },
    ],
  })

  it('27: a policy is of a cluster, a schema or a table', () => {
    for (const backup_level of ['cluster', 'schema', 'table', undefined])
      expect(codes('createSnapshotPolicy', strategy({ backup_level }))).toEqual([])
    expect(codes('createSnapshotPolicy', strategy({ backup_level: 'row' }))).toEqual(['DWS.5089'])
  })

  it('a policy fires by a Quartz expression, or once and then full', () => {
    for (const backup_strategy of ['0 7 2/8 ? * 2,3,4,5,6,7', '2023-05-19T09:24:00'])
      expect(codes('createSnapshotPolicy', strategy({ backup_strategy }))).toEqual([])
    for (const backup_strategy of ['0 0 3 * * *', '0 0 3 ? * 8', '0 0 */24 ? * 1', 'tomorrow'])
      expect(codes('createSnapshotPolicy', strategy({ backup_strategy }))).toEqual(['DWS.5018'])
    const once = { backup_strategy: '2023-05-19T09:24:00', backup_type: 'increment' }
    expect(codes('createSnapshotPolicy', strategy(once))).toEqual(['DWS.5079'])
  })

  it('28: the offset of a time zone may be negative', () => {
    const answer = { backup_strategies: [{ policy_id: 'a', time_zone_offset: -5 }] }
    const { backup_strategies } = operations.listSnapshotPolicy.response.parse(answer)
    expect(backup_strategies[0]?.time_zone_offset).toBe(-5)
  })

  it('29: a copy is named in the body', () => {
    expect(codes('copySnapshot', { backup_name: 'backup20' })).toEqual([])
    expect(codes('copySnapshot', { backup_name: 'b20' })).toEqual(['DWS.5056'])
    expect(codes('copySnapshot', { backup_name: '20backup' })).toEqual(['DWS.5065'])
    expect(codes('copySnapshot', {})).toEqual([undefined])
  })

  it('23: project and count of data sources are read beside the list', () => {
    const { count, project_id, data_sources } = operations.listDataSource.response.parse({
      data_sources: null,
      project_id: '0536cdee2200d5912f7cc00b877980f1',
      count: '5',
    })
    expect({ count, project_id, data_sources }).toEqual({
      count: 5,
      project_id: '0536cdee2200d5912f7cc00b877980f1',
      data_sources: [],
    })
  })

  it('30: a data source is updated by reboot and agency; its description has a rule of its own', () => {
    for (const reconfigure of [{}, { reboot: false, agency: 'DWSAccessOBS' }])
      expect(codes('updateDataSource', { reconfigure })).toEqual([])
    expect(codes('updateDataSource', {})).toEqual([undefined])
    expect(codes('updateDataSource', { reconfigure: { agency: 'a b' } })).toEqual(['DWS.5130'])
    const source = (description: string) => ({
      type: 'OBS',
      data_source_name: 'source1',
      user_name: 'DWSAccessOBS',
      connect_info: 'gaussdb',
      description,
    })
    expect(codes('createDataSource', source('for sales; "all" of them!'))).toEqual([])
    for (const forbidden of ['<', '>', "'", '=', '&'])
      expect(codes('createDataSource', source(forbidden))).toEqual(['DWS.5065'])
    expect(codes('createDataSource', source('a'.repeat(257)))).toEqual(['DWS.5056'])
  })

  it('30: the description of a snapshot forbids more than that of a data source', () => {
    const snapshot = (description: string) => ({
      snapshot: {
        name: 'snapshot-3',
        cluster_id: '44b277eb-39be-4921-be31-3d61b43651d7',
        description,
      },
    })
    expect(codes('createSnapshot', snapshot('for sales, all of them'))).toEqual([])
    for (const forbidden of `!<>'=;&"`)
      expect(codes('createSnapshot', snapshot(forbidden))).toEqual(['DWS.5065'])
    expect(codes('createSnapshot', snapshot('a'.repeat(257)))).toEqual(['DWS.5056'])
  })

  it('31: data sources are filtered by type', () => {
    for (const type of ['OBS', 'MRS', 'LAKE_FORMATION'])
      expect(queryOf('listDataSource', { type })).toEqual({ type })
    expect(queryOf('listDataSource', {})).toEqual({})
    expect(() => queryOf('listDataSource', { type: 'HDFS' })).toThrow()
  })

  it('32: a domain name has 4 to 63 characters and a TTL of 300 unless given; the public one goes', () => {
    const dns = (name: string, ttl?: number) => ({ name, type: 'public', ...(ttl && { ttl }) })
    expect(bodyOf('createClusterDns', dns('demo'))).toMatchObject({ ttl: 300 })
    for (const name of [`a${'1'.repeat(62)}`, 'Demo-1'])
      expect(codes('createClusterDns', dns(name, 2_147_483_647))).toEqual([])
    expect(codes('createClusterDns', dns('dem'))).toEqual(['DWS.5056'])
    expect(codes('updateClusterDns', dns('a'.repeat(64)))).toEqual(['DWS.5056'])
    for (const name of ['1demo', 'demo_1', 'demo.one'])
      expect(codes('createClusterDns', dns(name))).toEqual(['DWS.5065'])
    for (const ttl of [299, 2_147_483_648, 300.5])
      expect(codes('createClusterDns', dns('demo', ttl))).toContain('DWS.5060')
    expect(queryOf('deleteClusterDns', { type: 'public' })).toEqual({ type: 'public' })
    for (const query of [{}, { type: 'private' }])
      expect(() => queryOf('deleteClusterDns', query)).toThrow('DWS.5089')
  })

  it('33: the state of an ELB is a boolean', () => {
    const elbs = (admin_state_up: unknown) => ({ elbs: [{ id: 'a', admin_state_up }], count: 1 })
    const { elbs: read, count } = operations.listElbs.response.parse(elbs(true))
    expect([read[0]?.admin_state_up, count]).toEqual([true, 1])
    expect(operations.listElbs.response.safeParse(elbs('ACTIVE')).success).toBe(false)
  })

  it('34: pages are asked for in text', () => {
    const page = { offset: '1', limit: '50' }
    for (const name of ['listAlarmDetail', 'listEvents', 'listAlarmSubs', 'listEventSubs'] as const)
      expect(queryOf(name, page)).toEqual({ offset: 1, limit: 50 })
  })

  it('35: levels are words in a subscription, numbers in the list of alarms', () => {
    expect(['1', '2', '3', '4', '5', 'minor'].map(alarmLevel)).toEqual([
      'urgent',
      'important',
      'minor',
      'prompt',
      undefined,
      'minor',
    ])
    expect(codes('createAlarmSub', { ...topic, alarm_level: 'urgent,prompt' })).toEqual([])
    expect(codes('createAlarmSub', { ...topic, alarm_level: '1,2' })).toEqual(['DWS.0001'])
  })

  it('37: the list of event subscriptions has either of two names', () => {
    const rows = [{ id: 'a', name: 'on-call' }]
    for (const answer of [{ event_subscriptions: rows }, { event_subscription: rows }])
      expect(operations.listEventSubs.response.parse(answer).event_subscriptions).toMatchObject(
        rows,
      )
  })

  it('38: more categories and sources than the tables name, and none for all', () => {
    for (const chosen of [
      { category: '', source_type: '', severity: '' },
      { category: 'management,data migration', source_type: 'data.migration,dws.ingestion' },
    ])
      expect(codes('createEventSub', { ...topic, ...chosen })).toEqual([])
    expect(codes('createEventSub', { ...topic, category: 'weather' })).toEqual(['DWS.0001'])
  })

  it('42: the time of a dump has either of two spellings', () => {
    const time = '2022-10-31T09:11:31'
    for (const record of [{ executor_time: time }, { exector_time: time }])
      expect(operations.listAuditLog.response.parse({ records: [record] }).records).toEqual([
        { executor_time: time },
      ])
  })

  it('43: a tag has a key of 128 and a value of 256 characters at most, and =*<>\\,|/ in neither', () => {
    const tags = (key: string, value = '') => ({ tags: [{ key, value }] })
    for (const name of ['batchCreateResourceTag', 'batchDeleteResourceTag'] as const) {
      expect(codes(name, tags('k'.repeat(128), 'v'.repeat(256)))).toEqual([])
      expect(codes(name, tags('k'.repeat(129)))).toEqual(['DWS.5197'])
      expect(codes(name, tags('key', 'v'.repeat(257)))).toEqual(['DWS.5197'])
      for (const forbidden of ['=', '*', '<', '>', '\\', ',', '|', '/']) {
        expect(codes(name, tags(`a${forbidden}b`))).toEqual(['DWS.5197'])
        expect(codes(name, tags('key', `a${forbidden}b`))).toEqual(['DWS.5197'])
      }
      const twice = { tags: [...tags('key', 'a').tags, ...tags('key', 'b').tags] }
      expect(codes(name, twice)).toEqual(['DWS.5197'])
    }
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
