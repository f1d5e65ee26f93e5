import { describe, expect, test } from 'vitest'
import { createdCluster, refusal, testProject, wantedCluster } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const missing = '5e76e8e2-d0cf-4b64-9d9a-aadbb04b54f7'

const withCluster = () => {
  const test = testProject()
  const params = { cluster_id: createdCluster(test) }
  const read = () => test.call('listSnapshotPolicy', { params })
  const put = (body: unknown) => test.call('createSnapshotPolicy', { params, body })
  const named = (name: string) =>
    read().backup_strategies.find(({ policy_name }) => policy_name === name)
  return { test, params, read, put, named }
}

const nightly = (changes: Record<string, unknown> = {}) => ({
  policy_name: 'nightly',
  backup_strategy: '0 0 3 ? * 1,2,3,4,5,6,7',
  backup_type: 'full',
  backup_level: 'cluster',
  ...changes,
})

const of = (...backup_strategies: unknown[]) => ({ backup_strategies })
const day = 24 * 60

const taken = (test: TestProject) => test.project.tables.snapshots.all()

describe('a new cluster', () => {
  test('has two policies that keep snapshots for 7 days', () => {
    const { read, test } = withCluster()
    expect(read()).toEqual({
      keep_day: 7,
      backup_strategies: [
        {
          policy_id: expect.any(String) as string,
          policy_name: 'apie-default-full-strategy',
          backup_strategy: '0 0 2 ? * 1',
          backup_type: 'full',
          backup_level: 'cluster',
          next_fire_time: 1747533600000,
          update_time: '2025-05-14T03:32:00',
          time_zone_offset: 0,
          backup_database: null,
          backup_schema_list: [],
          backup_table_list: [],
        },
        expect.objectContaining({
          policy_name: 'apie-default-increment-strategy',
          backup_strategy: '0 7 2/8 ? * 2,3,4,5,6,7',
          backup_type: 'increment',
          next_fire_time: Date.UTC(2025, 4, 14, 10, 7),
        }),
      ],
      device_name: 'OBS',
      server_ips: [],
      server_port: null,
      backup_param: null,
      auto_backup: true,
      backup_strategy_cluster_type_limit_num: 10,
      backup_strategy_schema_type_limit_num: 50,
    })
    test.pass(7 * 60)
    expect(read().backup_strategies[1]?.next_fire_time).toBe(Date.UTC(2025, 4, 14, 18, 7))
  })

  test('has none before it is there, nor if it never is, and takes none', () => {
    const test = testProject()
    const body = wantedCluster(test, { name: 'orders-create-fails' })
    const params = { cluster_id: test.call('createCluster', { body }).cluster.id }
    const put = () => test.call('createSnapshotPolicy', { params, body: { keep_day: 3 } })
    for (const minutes of [1, 20]) {
      test.pass(minutes)
      expect(test.call('listSnapshotPolicy', { params }).backup_strategies).toEqual([])
      expect(refusal(put)).toBe('403 DWS.7023')
    }
  })
})

describe('put', () => {
  test('adds a policy to those that are there, and answers nothing', () => {
    const { put, read, named } = withCluster()
    expect(put(of(nightly()))).toEqual({})
    expect(read().backup_strategies).toHaveLength(3)
    expect(named('nightly')).toMatchObject({
      backup_type: 'full',
      next_fire_time: Date.UTC(2025, 4, 15, 3),
      update_time: '2025-05-14T03:34:00',
    })
  })

  test('changes the policy that it names by its id', () => {
    const { put, read, named, test } = withCluster()
    put(of(nightly()))
    const { policy_id } = named('nightly')!
    test.pass(60)
    put(of(nightly({ policy_id, policy_name: 'NIGHTLY', backup_strategy: '0 0 5 ? * 1' })))
    expect(read().backup_strategies).toHaveLength(3)
    expect(named('NIGHTLY')).toMatchObject({
      policy_id,
      backup_strategy: '0 0 5 ? * 1',
      next_fire_time: Date.UTC(2025, 4, 18, 5),
      update_time: '2025-05-14T04:34:00',
    })
  })

  test('keep_day alone changes the retention and nothing else', () => {
    const { put, read } = withCluster()
    const before = read()
    put({ keep_day: 3 })
    expect(read()).toEqual({ ...before, keep_day: 3 })
  })

  test('auto_backup switches all policies off and on', () => {
    const { put, read, test } = withCluster()
    put({ auto_backup: false })
    expect(read()).toMatchObject({ auto_backup: false })
    expect(read().backup_strategies.map(({ next_fire_time }) => next_fire_time)).toEqual([
      null,
      null,
    ])
    test.pass(3 * day)
    expect(taken(test)).toEqual([])
    put({ auto_backup: true })
    test.pass(day)
    expect(taken(test).length).toBeGreaterThan(0)
  })

  test('another device is kept with its address', () => {
    const { put, read } = withCluster()
    put({ device_name: 'NBU', server_ips: ['10.0.0.9'], server_port: '1556', backup_param: 'p' })
    const nbu = {
      device_name: 'NBU',
      server_ips: ['10.0.0.9'],
      server_port: 1556,
      backup_param: 'p',
    }
    expect(read()).toMatchObject(nbu)
    put({ keep_day: 3 })
    expect(read()).toMatchObject(nbu)
    put({ device_name: 'OBS' })
    expect(read()).toMatchObject({ device_name: 'OBS', server_ips: [], server_port: null })
  })

  const once = (backup_strategy: string) => nightly({ backup_strategy })
  const cases: readonly [string, string, unknown][] = [
    ['an unknown policy_id', '400 DWS.0001', nightly({ policy_id: missing })],
    ['a name in use', '400 DWS.0001', nightly({ policy_name: 'Apie-Default-Full-Strategy' })],
    ['a time in the past', '400 DWS.5018', once('2025-05-14T03:33:59')],
    ['a day that never comes', '400 DWS.5018', once('0 0 0 31 2 ?')],
    ['a schema level without schemas', '400 DWS.0001', nightly({ backup_level: 'schema' })],
    [
      'a schema level without a database',
      '400 DWS.0001',
      nightly({ backup_level: 'schema', backup_schema_list: ['s'] }),
    ],
    [
      'a table level without tables',
      '400 DWS.0001',
      nightly({ backup_level: 'table', backup_database: 'gaussdb', backup_schema_list: ['s'] }),
    ],
  ]
  test.each(cases)('refuses %s, and then changes nothing', (_, code, strategy) => {
    const { put, read } = withCluster()
    const before = read()
    const other = nightly({ policy_name: 'other' })
    expect(refusal(() => put({ keep_day: 3, ...of(other, strategy) }))).toBe(code)
    expect(read()).toEqual(before)
  })

  test('refuses two of one name in one request', () => {
    const { put } = withCluster()
    expect(refusal(() => put(of(nightly(), nightly())))).toBe('400 DWS.0001')
  })

  const many = (count: number, changes: Record<string, unknown> = {}) =>
    of(
      ...Array.from({ length: count }, (_, index) =>
        nightly({ policy_name: `policy-${index}`, ...changes }),
      ),
    )

  test('allows 10 policies of the cluster', () => {
    const { put } = withCluster()
    expect(refusal(() => put(many(9)))).toBe('400 DWS.5079')
    expect(refusal(() => put(many(8)))).toBeUndefined()
    expect(refusal(() => put(of(nightly())))).toBe('400 DWS.5079')
  })

  test('allows 50 of schemas and tables beside them', () => {
    const { put, named } = withCluster()
    const parts = {
      backup_level: 'schema',
      backup_database: 'gaussdb',
      backup_schema_list: ['sales'],
      backup_table_list: [],
    }
    expect(refusal(() => put(many(51, parts)))).toBe('400 DWS.5079')
    put(many(50, parts))
    expect(named('policy-0')).toMatchObject(parts)
    expect(refusal(() => put(of(nightly({ ...parts }))))).toBe('400 DWS.5079')
    expect(refusal(() => put(of(nightly())))).toBeUndefined()
  })

  test('a policy that fires once keeps its time when it is over', () => {
    const { put, named, test } = withCluster()
    const at = '2025-05-14T05:00:00'
    put(of(once(at)))
    expect(named('nightly')?.next_fire_time).toBe(Date.UTC(2025, 4, 14, 5))
    test.pass(2 * 60)
    expect(named('nightly')?.next_fire_time).toBeNull()
    const { policy_id } = named('nightly')!
    put(of(nightly({ policy_id, policy_name: 'renamed', backup_strategy: at })))
    expect(named('renamed')).toMatchObject({ backup_strategy: at, next_fire_time: null })
  })

  test('of an unknown cluster', () => {
    const { test } = withCluster()
    const params = { cluster_id: missing }
    expect(
      refusal(() => test.call('createSnapshotPolicy', { params, body: { keep_day: 3 } })),
    ).toBe('404 DWS.0047')
    expect(refusal(() => test.call('listSnapshotPolicy', { params }))).toBe('404 DWS.0047')
  })
})

describe('delete', () => {
  test('a policy, which fires no more', () => {
    const { test, params, read } = withCluster()
    for (const { policy_id } of read().backup_strategies)
      test.call('deleteSnapshotPolicy', { params: { ...params, id: policy_id } })
    expect(read().backup_strategies).toEqual([])
    test.pass(7 * day)
    expect(taken(test)).toEqual([])
  })

  test('an unknown one, also one of another cluster', () => {
    const { test, params, read } = withCluster()
    const other = createdCluster(test, { name: 'stock' })
    const { policy_id } = read().backup_strategies[0]!
    const remove = (cluster_id: string, id: string) =>
      refusal(() => test.call('deleteSnapshotPolicy', { params: { cluster_id, id } }))
    expect(remove(params.cluster_id, missing)).toBe('400 DWS.0001')
    expect(remove(other, policy_id)).toBe('400 DWS.0001')
    expect(read().backup_strategies).toHaveLength(2)
  })
})
