import { describe, expect, expectTypeOf, it } from 'vitest'
import { alarmLevel } from './alarms.ts'
import { clusterCan } from './cluster-rules.ts'
import { isAvailable, subStatuses } from './cluster-status.ts'
import { errorCodes } from './error-codes.ts'
import { endsSession, hiddenFailure, readFailure } from './errors.ts'
import { operations, type OperationName } from './index.ts'
import type { AnyOperation, Input } from './operation.ts'
import { isAutomated } from './snapshots.ts'
import { codesOf, validCluster } from './test/valid-cluster.ts'

// One test for each mistake of the reference, by its number in docs/errata.md.

const all: Readonly<Record<string, AnyOperation>> = operations
const names = Object.keys(operations) as OperationName[]

const codes = (name: OperationName, body: unknown) => codesOf(all[name]!, body)
const read = (name: OperationName, answer: unknown): Record<string, never> =>
  all[name]!.response.parse(answer) as Record<string, never>

const bodyOf = (name: OperationName, body: unknown) => all[name]!.body!.parse(body)
const queryOf = (name: OperationName, query: unknown) => all[name]!.query!.parse(query)

const create = (changes: object) =>
  codes('createCluster', { cluster: { ...validCluster, ...changes } })
const without = (key: keyof typeof validCluster) =>
  codes('createCluster', {
    cluster: Object.fromEntries(Object.entries(validCluster).filter(([name]) => name !== key)),
  })

describe('clusters', () => {
  it('1: 64 operations, and start and stop that it only names', () => {
    const described = names.filter((name) => /^\d/.test(operations[name].section))
    expect(described).toHaveLength(64)
    expect(operations.startCluster).toMatchObject({ addition: true })
    expect(operations.stopCluster).toMatchObject({ addition: true })
  })

  it('2: ACTIVE of the tables and AVAILABLE of the service mean the same', () => {
    expect(['AVAILABLE', 'ACTIVE', 'FAILED'].filter((status) => isAvailable({ status }))).toEqual([
      'AVAILABLE',
      'ACTIVE',
    ])
  })

  it.each(['UNBALANCED | READONLY', 'UNBALANCED READONLY', 'UNBALANCED|READONLY'])(
    '3: sub_status %j is two states',
    (sub_status) => {
      expect(subStatuses({ sub_status })).toEqual(['UNBALANCED', 'READONLY'])
    },
  )

  it('4: flavors come from /v2/…/node-types, create wraps in cluster, idle progress is null or {}', () => {
    expect(operations.listNodeTypes.path).toBe('/v2/{project_id}/node-types')
    expect(codes('createCluster', { node_type: validCluster })).not.toEqual([])
    for (const action_progress of [null, {}])
      expect(
        read('showCluster', {
          cluster: { id: 'a', name: 'b', status: 'AVAILABLE', action_progress },
        }).cluster,
      ).toMatchObject({ action_progress: {} })
  })

  it('5: node_type is a flavor by name or by id', () => {
    expect(create({ node_type: 'dwsx2.xlarge.m7n' })).toEqual([])
    expect(create({ node_type: 'ebe532d6-665f-40e6-a4d4-3c51545b6a67' })).toEqual([])
  })

  it('6: a cluster has no default name', () => {
    expect(without('name')).not.toEqual([])
    expect(create({ name: '8000' })).toEqual(['DWS.5057'])
  })

  it('7: a password has 12 to 32 characters, ; and | among them', () => {
    expect(create({ user_pwd: 'Passw0rd!' })).toEqual(['DWS.5144'])
    expect(create({ user_pwd: 'Passw0rd;|;|' })).toEqual([])
    expect(create({ user_pwd: `Passw0rd!${'x'.repeat(24)}` })).toEqual(['DWS.5144'])
  })

  it('8: security_group_id must be there and may be empty', () => {
    expect(create({ security_group_id: '' })).toEqual([])
    expect(without('security_group_id')).not.toEqual([])
  })

  it('9: tags are an object or a list when sent, a list or null when read', () => {
    expect(create({ tags: { key: 'a', value: 'b' } })).toEqual([])
    expect(create({ tags: [{ key: 'a', value: 'b' }] })).toEqual([])
    expect(read('listClusterTags', { tags: null })).toMatchObject({ tags: [] })
  })

  it('10: number_of_cn may be left out', () => {
    expect(create({})).toEqual([])
    expect(create({ number_of_cn: 4 })).toEqual(['DWS.5207'])
  })

  it('11: one node, or three to 256', () => {
    const refused = [0, 1, 2, 3, 256, 257].filter((n) => create({ number_of_node: n }).length > 0)
    expect(refused).toEqual([0, 2, 257])
  })

  it('12: ports go up to 30000', () => {
    expect([create({ port: 8000 }), create({ port: 30_000 })]).toEqual([[], []])
    expect([create({ port: 7999 }), create({ port: 30_001 })]).toEqual([['DWS.5060'], ['DWS.5060']])
  })
})

describe('changes of nodes', () => {
  it('13: a single node may be added, if there is a free one', () => {
    expect(codes('resizeCluster', { scale_out: { count: 1 } })).toEqual([])
    expect(codes('resizeCluster', { scale_out: { count: 0 } })).toEqual(['DWS.5060'])
  })

  it('14: waiting_for_killing is 30 to 1200, or its default 0', () => {
    const refused = [0, 29, 30, 1200, 1201].filter(
      (waiting_for_killing) => codes('resizeCluster', { waiting_for_killing }).length > 0,
    )
    expect(refused).toEqual([29, 1201])
  })

  it('15: scale-in is /cluster-shrink, needs its number, and may fail inside a 200', () => {
    expect(operations.shrinkCluster.path).toMatch(/\/cluster-shrink$/)
    expect(codes('shrinkCluster', {})).not.toEqual([])
    expect(hiddenFailure({ error_code: 'DWS.5047', error_msg: 'no' })?.error_code).toBe('DWS.5047')
    expect(hiddenFailure({ error_code: 'DWS.0000', error_msg: '' })).toBeUndefined()
  })

  it('16: num is the total of CNs, and what it was before is the server’s to know', () => {
    expect(codes('batchCreateClusterCn', { num: 20 })).toEqual([])
    expect(codes('batchCreateClusterCn', { num: 21 })).toEqual(['DWS.5207'])
  })

  it('17: keep_last_manual_snapshot is required, and 0 keeps none', () => {
    expect(codes('deleteCluster', { keep_last_manual_snapshot: 0 })).toEqual([])
    expect(codes('deleteCluster', {})).not.toEqual([])
  })

  it('18: the capacity of a DSS pool may be text', () => {
    expect(read('listDssPools', { pools: [{ id: 'a', capacity: '100' }] })).toMatchObject({
      pools: [{ capacity: 100 }],
    })
  })
})

describe('resource management', () => {
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
    expect(codes('addWorkloadQueue', pool('-1'))).toEqual([])
    expect(codes('createClusterWorkload', status('five'))).toEqual(['DWS.5060'])
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
})

describe('snapshots', () => {
  it('22: both lists of snapshots have the fields of the longer table', () => {
    const row = { id: 'a', status: 'AVAILABLE', finished: '2016-08-23T04:01:40Z', backup_key: 'k' }
    for (const { response } of [operations.listSnapshots, operations.listClusterSnapshots])
      expect(response.parse({ snapshots: [row] }).snapshots[0]).toEqual(row)
  })

  it('23: the count of snapshots is not that of the page', () => {
    const answer = { snapshots: [{ id: 'a', status: 'AVAILABLE' }], count: 2 }
    expect(operations.listClusterSnapshots.response.parse(answer)).toMatchObject(answer)
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
    expect(createSnapshotPolicy.method).toBe('PUT')
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

  it('26: a put adds policies, or changes the retention alone', () => {
    expect(codes('createSnapshotPolicy', { keep_day: 7 })).toEqual([])
    for (const keep_day of [0, 32, 1.5])
      expect(codes('createSnapshotPolicy', { keep_day })).toContain('DWS.5017')
    const backup_strategy = '0 0 3 ? * 1,2,3,4,5,6,7'
    const body = { keep_day: 7, ...strategy({ backup_strategy }) }
    expect(codes('createSnapshotPolicy', body)).toEqual([])
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
})

describe('data sources and connections', () => {
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
    expectTypeOf<Input<typeof operations.listDataSource>>().toHaveProperty('query')
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
})

describe('alarms, events and subscriptions', () => {
  const topic = {
    name: 'on-call',
    notification_target: 'urn:smn:cn-north-7:4cf650fd46704908aa071b4df2453e1e:CGS',
    notification_target_name: 'CGS',
    notification_target_type: 'SMN',
    time_zone: 'GMT+08:00',
  }

  it('34: pages are asked for in text', () => {
    const page = { offset: '1', limit: '50' }
    for (const name of ['listAlarmDetail', 'listEvents', 'listAlarmSubs', 'listEventSubs'] as const)
      expect(queryOf(name, page)).toEqual({ offset: 1, limit: 50 })
    for (const name of ['listAlarmDetail', 'listEvents', 'listAlarmSubs', 'listEventSubs'] as const)
      expect(() => queryOf(name, { offset: '-1' })).toThrow()
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

  it('36: numbers may come as text', () => {
    const day = { date: '2022-10-21', urgent: '17', important: 0, minor: '0', prompt: 0 }
    expect(read('listAlarmStatistic', { alarm_statistics: [day] })).toMatchObject({
      alarm_statistics: [{ urgent: 17, minor: 0 }],
    })
    const quota = { type: 'instances', used: '3', quota: 10 }
    expect(read('listQuotas', { quotas: { resources: [quota] } })).toMatchObject({
      quotas: { resources: [{ used: 3 }] },
    })
    const cluster = {
      id: 'a',
      name: 'b',
      status: 'AVAILABLE',
      resize_info: { target_node_num: '6' },
    }
    expect(read('showCluster', { cluster })).toMatchObject({
      cluster: { resize_info: { target_node_num: 6 } },
    })
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
    expect(codes('createEventSub', { ...topic, category: 'system alarm' })).toEqual([])
  })
})

describe('parameters, audit logs, tags', () => {
  it('39: "null" is no reason', () => {
    expect(
      read('listClusterConfigurations', { configurations: [{ id: 'a', fail_reason: 'null' }] }),
    ).toMatchObject({ configurations: [{ fail_reason: null }] })
  })

  it('40: any type of configuration is read, and readonly is of the parameter', () => {
    for (const type of ['GUConfig', 'GUCConfig'])
      expect(
        read('listClusterConfigurations', { configurations: [{ id: 'a', type }] }),
      ).toMatchObject({ configurations: [{ type }] })
    const configurations = [{ name: 'a', type: 'string', readonly: true, values: [] }]
    expect(read('listClusterConfigurationsParameter', { configurations })).toMatchObject({
      configurations,
    })
  })

  it('41: parameters are read at v1.0 and changed at v2', () => {
    expect(operations.listClusterConfigurationsParameter.path).toMatch(/^\/v1\.0\//)
    expect(operations.updateConfiguration.path).toMatch(/^\/v2\//)
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

describe('errors, permissions and samples', () => {
  it('44: codes have no space, and a 200 may carry a failure', () => {
    expect(Object.keys(errorCodes).filter((code) => /\s/.test(code))).toEqual([])
    expect(hiddenFailure({ workload_res_code: 1, workload_res_str: 'no' })).toBeDefined()
  })

  it('45: every operation but a neighbour’s goes to the endpoint of DWS, none to IAM', () => {
    const services = new Set(
      names.map((name) => (operations[name] as AnyOperation).service ?? 'dws'),
    )
    expect([...services].toSorted()).toEqual(['dws', 'eps', 'smn', 'vpc'])
    expect((operations.showCluster as AnyOperation).service).toBeUndefined()
  })

  it('46: endpoints may lack the port', () => {
    const endpoints = [{ connect_info: 'dws-1.example', jdbc_url: 'jdbc:postgresql://dws-1/db' }]
    const cluster = { id: 'a', name: 'b', status: 'AVAILABLE', endpoints }
    expect(read('showCluster', { cluster })).toMatchObject({ cluster: { endpoints } })
  })

  it('47: every operation has an action, the misspelt one as the service spells it', () => {
    expect(names.filter((name) => !/^\w+:\w+:[\w:-]+$/.test(operations[name].action))).toEqual([])
    expect(operations.listNodeTypes.action).toBe('dws:openAPILavor:node-types:get')
  })

  it('48: the v2 vocabulary belongs to the precheck, and v1.0 creates', () => {
    expect(operations.createCluster.path).toMatch(/^\/v1\.0\//)
    expect(create({ num_node: 3 })).not.toEqual([])
  })

  it('49: a restart has a body', () => {
    expect(codes('restartCluster', { restart: {} })).toEqual([])
    expect(codes('restartCluster', {})).not.toEqual([])
  })

  it('50: a resource that is gone is told in many ways, of which none ends a session', () => {
    const gone: [number, string][] = [
      [401, 'DWS.0047'],
      [403, 'DWS.0015'],
      [404, 'DWS.3027'],
      [400, 'DWS.5149'],
    ]
    for (const [status, error_code] of gone)
      expect(endsSession(status, readFailure({ error_code, error_msg: '' }))).toBe(false)
    expect(endsSession(401, readFailure({ error_code: 'APIGW.0301', error_msg: '' }))).toBe(true)
  })
})

it('a rule names the section that it comes from', () => {
  for (const can of Object.values(clusterCan)) expect(can.section).toMatch(/^(5\.\d+\.\d+|wire)$/)
})
