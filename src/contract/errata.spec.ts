import { describe, expect, expectTypeOf, it } from 'vitest'
import { alarmLevel } from './alarms.ts'
import { clusterCan } from './cluster-rules.ts'
import { isAvailable, subStatuses } from './cluster-status.ts'
import { errorCodes } from './error-codes.ts'
import { endsSession, hiddenFailure, readFailure } from './errors.ts'
import { splitRule } from './fields.ts'
import { operations, type OperationName } from './index.ts'
import type { AnyOperation, Input } from './operation.ts'
import { quartzProblem } from './quartz.ts'
import { isAutomated } from './snapshots.ts'

// One test for each mistake of the reference, by its number in docs/errata.md.

const all: Readonly<Record<string, AnyOperation>> = operations
const names = Object.keys(operations) as OperationName[]

const codes = (name: OperationName, body: unknown): (string | undefined)[] =>
  all[name]!.body!.safeParse(body).error?.issues.map(
    (issue) => splitRule(issue.message).error_code,
  ) ?? []
const read = (name: OperationName, answer: unknown): Record<string, never> =>
  all[name]!.response.parse(answer) as Record<string, never>

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
const create = (changes: object) => codes('createCluster', { cluster: { ...valid, ...changes } })
const without = (key: keyof typeof valid) =>
  codes('createCluster', {
    cluster: Object.fromEntries(Object.entries(valid).filter(([name]) => name !== key)),
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
    expect(codes('createCluster', { node_type: valid })).not.toEqual([])
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
  const item = (resource_value: unknown) => ({
    workload_queue: {
      workload_queue_name: 'test11',
      workload_resource_item_list: [{ resource_name: 'memory', resource_value }],
    },
  })

  it('19: bodies that the samples lack, with numbers as numbers or text', () => {
    expect(codes('addWorkloadQueue', item(0))).toEqual([])
    expect(codes('addWorkloadQueue', item('-1'))).toEqual([])
    const status = (max_concurrency_num: unknown) =>
      codes('createClusterWorkload', {
        workload_status: { workload_switch: 'on', max_concurrency_num },
      })
    expect([status(5), status('5'), status('five')]).toEqual([[], [], ['DWS.5060']])
  })

  it('20: a pool is deleted by its name in the query, with {} or no body', () => {
    const { query, body } = operations.deleteWorkloadQueue
    expect(query!.safeParse({}).success).toBe(false)
    expect([body!.safeParse({}).success, body!.safeParse(undefined).success]).toEqual([true, true])
  })

  it('21: logical_cluster_name may be left out', () => {
    expect(codes('createWorkloadPlan', { plan_name: 'planA' })).toEqual([])
  })
})

describe('snapshots', () => {
  it('22: the list over all clusters has the long set of fields too', () => {
    const row = { id: 'a', status: 'AVAILABLE', backup_key: '20221027_041552' }
    const answer = { snapshots: [row], count: 1 }
    expect(read('listSnapshots', answer)).toEqual(read('listClusterSnapshots', answer))
  })

  it('23: a count that is not the length of the list is no mistake', () => {
    expect(read('listClusterSnapshots', { snapshots: [], count: 2 })).toMatchObject({ count: 2 })
    const sources = { data_sources: [{ id: 'a' }], project_id: 'p', count: 5 }
    expect(read('listDataSource', sources)).toMatchObject({ project_id: 'p', count: 5 })
  })

  it('24: AUTO and AUTOMATED are the same', () => {
    expect(['AUTO', 'AUTOMATED', 'MANUAL'].map((type) => isAutomated({ type }))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('25: policies are read and added at v2 and deleted at v1.0; adding answers no id', () => {
    expect(operations.listSnapshotPolicy.path).toMatch(/^\/v2\//)
    expect(operations.createSnapshotPolicy).toMatchObject({ method: 'PUT' })
    expect(operations.createSnapshotPolicy.path).toMatch(/^\/v2\//)
    expect(operations.deleteSnapshotPolicy.path).toMatch(/^\/v1\.0\//)
    expect(() => read('createSnapshotPolicy', {})).not.toThrow()
  })

  const policy = {
    policy_name: 'test',
    backup_level: 'cluster',
    backup_type: 'full',
    backup_strategy: '0 0 3 ? * 1,2,3,4,5,6,7',
  }
  it('26: the missing body, and keep_day alone', () => {
    expect(codes('createSnapshotPolicy', { keep_day: 7, backup_strategies: [policy] })).toEqual([])
    expect(codes('createSnapshotPolicy', { keep_day: 7 })).toEqual([])
    expect(quartzProblem(policy.backup_strategy)).toBeUndefined()
  })

  it.each(['cluster', 'schema', 'table'])('27: %s is a level', (backup_level) => {
    expect(
      codes('createSnapshotPolicy', { backup_strategies: [{ ...policy, backup_level }] }),
    ).toEqual([])
  })

  it('28: an offset may be negative', () => {
    const answer = { backup_strategies: [{ policy_id: 'a', time_zone_offset: -5 }] }
    expect(read('listSnapshotPolicy', answer)).toMatchObject(answer)
  })

  it('29: a copy is named by its body', () => {
    expect(codes('copySnapshot', { backup_name: 'backup20' })).toEqual([])
    expect(codes('copySnapshot', {})).not.toEqual([])
  })
})

describe('data sources and connections', () => {
  it('30: the body of an update, and what a description must not contain', () => {
    const reconfigure = { reboot: false, agency: 'DWSAccessOBS' }
    expect(codes('updateDataSource', { reconfigure })).toEqual([])
    const snapshot = (description: string) =>
      codes('createSnapshot', {
        snapshot: { name: 'snap-1', cluster_id: valid.vpc_id, description },
      })
    expect([snapshot('a;b'), snapshot('a b')]).toEqual([['DWS.5065'], []])
    const source = (description: string) =>
      codes('createDataSource', {
        type: 'OBS',
        data_source_name: 'a',
        user_name: 'DWSAccessOBS',
        connect_info: 'gaussdb',
        description,
      })
    expect([source('a;b'), source('a<b')]).toEqual([[], ['DWS.5065']])
  })

  it('31: data sources may be filtered by type', () => {
    expectTypeOf<Input<typeof operations.listDataSource>>().toHaveProperty('query')
    expect(operations.listDataSource.query!.safeParse({ type: 'OBS' }).success).toBe(true)
  })

  it('32: a domain name has 4 to 63 characters and 300 seconds by default; the private one stays', () => {
    const dns = (changes: object) =>
      codes('createClusterDns', { name: 'demo', type: 'public', ...changes })
    expect(dns({})).toEqual([])
    expect(operations.createClusterDns.body!.parse({ name: 'demo', type: 'public' }).ttl).toBe(300)
    expect(dns({ name: 'dem' })).toEqual(['DWS.5056'])
    expect(dns({ name: '1demo' })).toEqual(['DWS.5065'])
    expect(dns({ ttl: 299 })).toEqual(['DWS.5060'])
    expect(operations.deleteClusterDns.query!.safeParse({ type: 'private' }).success).toBe(false)
  })

  it('33: admin_state_up is a boolean', () => {
    const elbs = [{ id: 'a', admin_state_up: true }]
    expect(read('listElbs', { elbs })).toMatchObject({ elbs })
  })
})

describe('alarms, events and subscriptions', () => {
  it.each(['listAlarmDetail', 'listEvents', 'listAlarmSubs', 'listEventSubs'] as const)(
    '34: %s pages by number, sent as text',
    (name) => {
      expect(operations[name].query!.parse({ offset: '2', limit: '10' })).toEqual({
        offset: 2,
        limit: 10,
      })
      expect(operations[name].query!.safeParse({ offset: '-1' }).success).toBe(false)
    },
  )

  it('35: levels are words in subscriptions and numbers in the list', () => {
    expect(['1', '2', '3', '4', 'urgent'].map(alarmLevel)).toEqual([
      'urgent',
      'important',
      'minor',
      'prompt',
      'urgent',
    ])
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

  it.each(['event_subscription', 'event_subscriptions'])('37: the list may be called %s', (key) => {
    expect(read('listEventSubs', { [key]: [{ id: 'a' }] })).toMatchObject({
      event_subscriptions: [{ id: 'a' }],
    })
  })

  it('38: an empty choice means all, and more can be chosen than the tables list', () => {
    const subscription = (choice: object) =>
      codes('createEventSub', {
        name: 'a',
        notification_target: 'urn:smn:cn-north-7:4cf650fd46704908aa071b4df2453e1e:CGS',
        notification_target_name: 'CGS',
        notification_target_type: 'SMN',
        ...choice,
      })
    expect(subscription({ category: '', severity: '', source_type: '' })).toEqual([])
    expect(subscription({ category: 'system alarm,data migration' })).toEqual([])
    expect(subscription({ category: 'gossip' })).toEqual(['DWS.0001'])
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

  it.each(['executor_time', 'exector_time'])('42: %s is when a dump ran', (key) => {
    expect(read('listAuditLog', { records: [{ [key]: '2022-10-31T09:11:31' }] })).toMatchObject({
      records: [{ executor_time: '2022-10-31T09:11:31' }],
    })
  })

  it('43: keys have up to 128 and values up to 256 characters, without =*<>\\,|/', () => {
    const tag = (key: string, value: string) =>
      codes('batchCreateResourceTag', { tags: [{ key, value }] })
    expect(tag('k'.repeat(128), 'v'.repeat(256))).toEqual([])
    expect(tag('k'.repeat(129), 'v')).toEqual(['DWS.5197'])
    for (const character of '=*<>\\,|/') expect(tag(`k${character}`, 'v')).toEqual(['DWS.5197'])
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
