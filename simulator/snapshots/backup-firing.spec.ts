import { describe, expect, test } from 'vitest'
import { isFull } from '../../src/contract/snapshots.ts'
import { createdCluster, testProject } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const hour = 60
const day = 24 * hour

const policy = (policy_name: string, backup_strategy: string, changes: object = {}) => ({
  policy_name,
  backup_strategy,
  backup_type: 'full',
  backup_level: 'cluster',
  ...changes,
})

/** A cluster at Wednesday 14 May 2025, 03:34 UTC, with nothing but the policies given. */
const withPolicies = (policies: object[], cluster: Record<string, unknown> = {}) => {
  const test = testProject()
  const params = { cluster_id: createdCluster(test, cluster) }
  const before = test.call('listSnapshotPolicy', { params }).backup_strategies
  for (const { policy_id } of before)
    test.call('deleteSnapshotPolicy', { params: { ...params, id: policy_id } })
  const put = (body: object) => test.call('createSnapshotPolicy', { params, body })
  put({ keep_day: 31, backup_strategies: policies })
  return { test, params, put }
}

/** Automated snapshots, oldest first. */
const automated = ({ call }: TestProject) =>
  call('listSnapshots')
    .snapshots.filter(({ type }) => type === 'AUTO')
    .toReversed()

const starts = (test: TestProject) => automated(test).map(({ started }) => started)

const kinds = (test: TestProject) =>
  automated(test).map((snapshot) => (isFull(snapshot) ? 'full' : 'increment'))

const daily = policy('daily', '0 0 4 ? * *')
const increments = policy('increments', '0 0 4/6 ? * *', { backup_type: 'increment' })

describe('a policy fires', () => {
  test('at its times, however far the clock jumps', () => {
    const { test } = withPolicies([daily])
    test.pass(2.5 * hour)
    expect(starts(test)).toEqual(['2025-05-14T04:00:00'])
    test.pass(3 * day)
    expect(starts(test).slice(1)).toEqual([
      '2025-05-15T04:00:00',
      '2025-05-16T04:00:00',
      '2025-05-17T04:00:00',
    ])
    expect(automated(test)[0]).toMatchObject({
      name: 'orders-20250514040000',
      status: 'AVAILABLE',
      bak_period: '0 0 4 ? * *',
      bak_keep_day: 31,
      bak_expected_start_time: Date.UTC(2025, 4, 14, 4),
      backup_key: '20250514_040000',
    })
    const names = test.call('listEvents').events.map(({ name }) => name)
    expect(names.slice(0, 2)).toEqual(['createBackupSuccess', 'createBackup'])
  })

  test('once, when it has a time in place of an expression', () => {
    const { test } = withPolicies([policy('once', '2025-05-15T09:24:00')])
    test.pass(40 * day)
    expect(test.project.tables.events.all().filter(({ name }) => name === 'createBackup')).toEqual([
      expect.objectContaining({ occur_time: Date.UTC(2025, 4, 15, 9, 24) }),
    ])
  })

  test('unless the cluster is busy then; it is not made up for', () => {
    const { test, params } = withPolicies([daily])
    test.pass(25)
    test.call('restartCluster', { params, body: { restart: {} } })
    test.pass(20 * hour)
    expect(starts(test)).toEqual([])
    test.pass(day)
    expect(starts(test)).toEqual(['2025-05-15T04:00:00'])
  })

  test.each(['FAILED', 'FROZEN', 'STOPPED'] as const)('unless the cluster is %s', (status) => {
    const { test, params } = withPolicies([daily])
    const { clusters } = test.project.tables
    clusters.put({ ...clusters.get(params.cluster_id)!, status })
    test.pass(2 * day)
    expect(starts(test)).toEqual([])
    clusters.put({ ...clusters.get(params.cluster_id)!, status: 'AVAILABLE' })
    test.pass(day)
    expect(starts(test)).toEqual(['2025-05-16T04:00:00'])
  })

  test('unless it waits for redistribution', () => {
    const { test, params } = withPolicies([daily])
    const { clusters } = test.project.tables
    const row = clusters.get(params.cluster_id)!
    clusters.put({ ...row, task_status: 'WAITING_REDISTRIBUTION' })
    test.pass(2 * day)
    expect(starts(test)).toEqual([])
  })

  test('unless an automated snapshot began less than 4 hours ago', () => {
    const { test } = withPolicies([
      policy('four', '0 0 4 ? * *'),
      policy('almost', '0 59 7 ? * *'),
      policy('eight', '0 0 8 ? * *'),
    ])
    test.pass(day)
    expect(starts(test)).toEqual(['2025-05-14T04:00:00', '2025-05-14T08:00:00'])
  })

  test('not even when a change of the policies comes between', () => {
    const { test, put } = withPolicies([daily, policy('almost', '0 59 7 ? * *')])
    test.pass(hour)
    put({ auto_backup: true })
    test.pass(20 * hour)
    expect(starts(test)).toEqual(['2025-05-14T04:00:00'])
  })

  test('a manual snapshot does not count for that', () => {
    const { test, params } = withPolicies([daily])
    test.call('createSnapshot', { body: { snapshot: { name: 'by-hand', ...params } } })
    test.pass(hour)
    expect(starts(test)).toEqual(['2025-05-14T04:00:00'])
  })

  test('every second is no more than every 4 hours', () => {
    const { test } = withPolicies([policy('always', '* * * ? * *', { backup_type: 'increment' })])
    test.pass(12 * hour)
    expect(starts(test)).toEqual([
      '2025-05-14T03:34:01',
      '2025-05-14T07:34:01',
      '2025-05-14T11:34:01',
    ])
  })
})

describe('of several that fire at once', () => {
  const part = { backup_level: 'schema', backup_database: 'gaussdb', backup_schema_list: ['s'] }
  const at = '2025-05-15T04:00:00'
  const cases: readonly [string, object, object][] = [
    [
      'the cluster beats a schema',
      policy('winner', at, { backup_type: 'full' }),
      policy('loser', at, part),
    ],
    [
      'an increment of the cluster beats a schema that fires once',
      policy('winner', '0 0 4 ? * *', { backup_type: 'increment' }),
      policy('loser', at, part),
    ],
    ['a single time beats a series', policy('winner', at), policy('loser', '0 0 4 ? * *')],
    [
      'full beats an increment',
      policy('winner', '0 0 4 ? * *'),
      policy('loser', '0 0 4 ? * *', { backup_type: 'increment' }),
    ],
  ]
  test.each(cases)('%s', (_, winner, loser) => {
    for (const policies of [
      [winner, loser],
      [loser, winner],
    ]) {
      const { test } = withPolicies(policies)
      test.pass(25 * hour)
      const { snapshots, snapshot_policies } = test.project.tables
      const taken = snapshots.all().filter(({ started }) => started === Date.parse(`${at}Z`))
      const { strategies } = snapshot_policies.all()[0]!
      const expected = strategies.find(({ policy_name }) => policy_name === 'winner')
      expect(taken.map(({ policy: by }) => by?.policy_id)).toEqual([expected?.policy_id])
    }
  })
})

describe('chains', () => {
  test('begin full and go on with increments, each naming the one before and the first', () => {
    const { test } = withPolicies([increments])
    test.pass(day)
    const [first, second, third] = automated(test)
    expect(kinds(test).slice(0, 3)).toEqual(['full', 'increment', 'increment'])
    expect(first).toMatchObject({
      prior_backup_key: 'FULL',
      base_backup_key: first?.backup_key,
      base_backup_name: first?.name,
    })
    expect(second).toMatchObject({
      prior_backup_key: first?.backup_key,
      base_backup_key: first?.backup_key,
    })
    expect(third).toMatchObject({
      prior_backup_key: second?.backup_key,
      base_backup_key: first?.backup_key,
      base_backup_name: first?.name,
    })
    expect(third!.size).toBeLessThan(first!.size! / 5)
    const kb = (first!.size! + second!.size! + third!.size!) * 1024 * 1024
    expect(third?.total_backup_size).toBe(Math.round(kb))
  })

  test('are full again after 15 increments', () => {
    const { test } = withPolicies([increments])
    test.pass(9 * day)
    const full = kinds(test).flatMap((kind, index) => (kind === 'full' ? index : []))
    expect(full).toEqual([0, 16, 32])
  })

  test('pass over a snapshot that failed, and stay full until one succeeds', () => {
    const { test } = withPolicies([increments], { name: 'orders-snapshot-fails' })
    test.pass(day)
    expect(kinds(test)).toEqual(['full', 'full', 'full', 'full'])
    expect(automated(test).map(({ status }) => status)).toEqual(
      Array.from({ length: 4 }, () => 'UNAVAILABLE'),
    )
  })

  test('are full after a scale-out, and after a scale-in', () => {
    const { test, params } = withPolicies([increments], { number_of_node: 4 })
    test.pass(7 * hour)
    expect(kinds(test)).toEqual(['full', 'increment'])
    test.call('resizeCluster', { params, body: { scale_out: { count: 3 } } })
    test.pass(6 * hour)
    expect(kinds(test)).toEqual(['full', 'increment', 'full'])
    test.call('shrinkCluster', { params, body: { shrink_number: 3 } })
    test.pass(12 * hour)
    expect(kinds(test)).toEqual(['full', 'increment', 'full', 'full', 'increment'])
  })

  test('go on after a scale-out that failed', () => {
    const { test, params } = withPolicies([increments], { name: 'orders-resize-fails' })
    test.pass(hour)
    test.call('resizeCluster', { params, body: { scale_out: { count: 3 } } })
    test.pass(6 * hour)
    expect(kinds(test)).toEqual(['full', 'increment'])
  })

  test('are full after a change of the device, also one while a snapshot is taken', () => {
    const nfs = { device_name: 'NFS', server_ips: ['10.0.0.9'] }
    for (const minutes of [hour, 27]) {
      const { test, put } = withPolicies([increments])
      test.pass(minutes)
      put(nfs)
      test.pass(7 * hour)
      expect(automated(test).map(({ backup_device }) => backup_device)).toEqual(['OBS', 'NFS'])
      expect(kinds(test)).toEqual(['full', 'full'])
    }
  })

  test('of the same device set again go on', () => {
    const { test, put } = withPolicies([increments])
    test.pass(hour)
    put({ device_name: 'OBS' })
    test.pass(6 * hour)
    expect(kinds(test)).toEqual(['full', 'increment'])
  })

  test('of schemas are their own, and smaller', () => {
    const { test } = withPolicies([
      policy('whole', '0 0 4 ? * *', { backup_type: 'increment' }),
      policy('part', '0 0 10/6 ? * *', {
        backup_type: 'increment',
        backup_level: 'schema',
        backup_database: 'gaussdb',
        backup_schema_list: ['sales', 'stock'],
      }),
    ])
    test.pass(13 * hour)
    const [whole, part, again] = automated(test)
    expect(kinds(test)).toEqual(['full', 'full', 'increment'])
    expect(part).toMatchObject({
      backup_level: 'schema',
      fine_grained_backup: true,
      fine_grained_backup_detail: { database: 'gaussdb', schema_list: ['sales', 'stock'] },
      support_inplace_restore: false,
    })
    expect(part!.size).toBeLessThan(whole!.size! / 5)
    expect(again?.base_backup_name).toBe(part?.name)
  })
})

test('a policy of schemas that changes begins full again', () => {
  const part = {
    backup_type: 'increment',
    backup_level: 'schema',
    backup_database: 'gaussdb',
    backup_schema_list: ['sales'],
  }
  const { test, params, put } = withPolicies([policy('part', '0 0 4/6 ? * *', part)])
  test.pass(7 * hour)
  expect(kinds(test)).toEqual(['full', 'increment'])
  const { policy_id } = test.call('listSnapshotPolicy', { params }).backup_strategies[0]!
  const changed = { ...part, policy_id, backup_schema_list: ['stock'] }
  put({ backup_strategies: [policy('part', '0 0 4/6 ? * *', changed)] })
  test.pass(6 * hour)
  expect(kinds(test)).toEqual(['full', 'increment', 'full'])
})

test('a cluster that is deleted takes no more', () => {
  const { test, params } = withPolicies([daily])
  test.call('deleteCluster', { params, body: { keep_last_manual_snapshot: 0 } })
  test.pass(5 * day)
  expect(test.project.tables.snapshots.all()).toEqual([])
  expect(test.project.tables.snapshot_policies.all()).toEqual([])
})

test('a policy of every second is looked at once a minute at most', () => {
  const { test, params } = withPolicies([policy('always', '* * * ? * *')])
  const { clusters, snapshot_policies } = test.project.tables
  clusters.put({ ...clusters.get(params.cluster_id)!, status: 'FROZEN' })
  const put = snapshot_policies.put.bind(snapshot_policies)
  let fired = 0
  snapshot_policies.put = (row) => {
    fired += 1
    put(row)
  }
  test.pass(hour)
  expect(fired).toBeGreaterThan(0)
  expect(fired).toBeLessThanOrEqual(hour + 1)
})

test('hundreds of firings, and waiting for them, never look through all snapshots', () => {
  const { test } = withPolicies([policy('often', '0 0 0/4 ? * *', { backup_type: 'increment' })])
  const { snapshots } = test.project.tables
  const all = snapshots.all.bind(snapshots)
  let scans = 0
  snapshots.all = () => {
    scans += 1
    return all()
  }
  // Up to the day before the first of them expires.
  test.pass(30 * day)
  test.pass(1)
  expect(scans).toBe(0)
  expect(all().length).toBeGreaterThan(170)
})
