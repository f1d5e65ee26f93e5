import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentTask, isTaskFailed, taskPercent } from '../../src/contract/cluster-status.ts'
import type { OperationName } from '../../src/contract/index.ts'
import { eventCatalogue } from '../events/event-catalogue.ts'
import { createdCluster, refusal, testProject, wantedCluster } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

/** Everything that says how a cluster is must say the same, whenever one looks. */
const expectAgreement = ({ project, call }: TestProject) => {
  const { clusters } = call('listClusters')
  for (const listed of clusters) {
    const { cluster } = call('showCluster', { params: { cluster_id: listed.id } })
    const { status, sub_status, task_status, action_progress, nodes } = cluster
    expect(listed).toMatchObject({ status, sub_status, task_status, action_progress, nodes })

    const task = currentTask(cluster)
    const keys = Object.keys(action_progress)
    const percent = taskPercent(cluster)
    if (task === undefined) expect(keys).toEqual([])
    if (keys.length > 0) {
      expect(keys).toEqual([task_status ?? status])
      expect(percent).toBeGreaterThanOrEqual(0)
      expect(percent).toBeLessThan(100)
    }

    const states = nodes.map((node) => node.status)
    expect(states.every((state) => state === '100')).toBe(status === 'CREATING')
    expect(states.every((state) => state === '304')).toBe(status === 'DELETING')
    const members =
      status === 'CREATING' || status === 'DELETING'
        ? states.length - Number(cluster.number_of_free_node)
        : states.filter((state) => state !== '100' && state !== '199').length
    expect(cluster.number_of_node).toBe(members)
    if (status !== 'DELETING')
      expect(cluster.number_of_free_node).toBe(states.filter((state) => state === '199').length)
    expect(cluster.resize_info?.resize_status).toBe(
      task_status === 'GROWING' || task_status === 'RESIZE_FAILURE' ? task_status : undefined,
    )
    expect(cluster.failed_reasons != null).toBe(status === 'CREATE_FAILED' || isTaskFailed(cluster))
    expect(sub_status?.includes('REDISTRIBUTING')).toBe(task_status === 'REDISTRIBUTING')
    expect(cluster.updated! >= cluster.created!).toBe(true)

    const taking = project.tables.snapshots
      .all()
      .filter(({ cluster_id, status }) => cluster_id === listed.id && status === 'CREATING')
    expect(taking).toHaveLength(task_status === 'SNAPSHOTTING' ? 1 : 0)

    const asked = project.tables.events
      .all()
      .filter(({ source_id, name }) => source_id === listed.id && eventCatalogue[name].user)
    expect(cluster.recent_event).toBe(asked.length)
  }
}

const ids = (test: TestProject) => test.project.tables.clusters.all().map(({ id }) => id)

/** What a person may do, on any cluster that is there; refusals are part of life. */
const actions: readonly ((test: TestProject, pick: number) => unknown)[] = [
  ...(['associateElb', 'disassociateElb'] as const).map(
    (name) => (test: TestProject, pick: number) => {
      const known = ids(test)
      const elbs = test.project.tables.elbs.all()
      const cluster_id = known[pick % known.length]
      const elb_id = elbs[pick % elbs.length]?.id
      if (cluster_id && elb_id) test.call(name, { params: { cluster_id, elb_id } })
    },
  ),
  (test, pick) => {
    const known = ids(test)
    const cluster_id = known[pick % known.length] ?? ''
    test.call('createSnapshot', { body: { snapshot: { name: `snapshot-${pick}`, cluster_id } } })
  },
  (test, pick) => {
    const known = test.project.tables.snapshots.all()
    const snapshot_id = known[pick % known.length]?.id ?? ''
    const name = ['copied-orders', 'copied-stock-restore-fails'][pick % 2]!
    const operation = pick % 3 ? 'restoreCluster' : 'deleteSnapshot'
    test.call(operation, { params: { snapshot_id }, body: { restore: { name } } })
  },
  (test, pick) =>
    test.call('createCluster', {
      body: wantedCluster(test, {
        name: [
          'orders',
          'stock-create-fails',
          'shops-restart-fails',
          'web-resize-fails',
          'news-snapshot-fails',
        ][pick % 5],
        public_ip: { public_bind_type: pick % 2 ? 'auto_assign' : 'not_use' },
      }),
    }),
  ...(
    [
      ['restartCluster', { restart: {} }],
      ['resizeCluster', { scale_out: { count: 3 } }],
      ['resizeCluster', { scale_out: { count: 3 }, mode: 'insert' }],
      ['resizeCluster', { scale_out: { count: 3 }, auto_redistribute: false }],
      ['resizeCluster', { scale_out: { count: 2 }, create_node_only: true }],
      ['shrinkCluster', { shrink_number: 1 }],
      ['batchCreateClusterCn', { num: 4 }],
      ['resetPassword', { new_password: 'Cumulo-Nimbus-9' }],
      ['cancelReadonly', undefined],
      ['stopCluster', undefined],
      ['startCluster', undefined],
      [
        'createDataSource',
        {
          type: 'OBS',
          data_source_name: 'source1',
          user_name: 'DWSAccessOBS',
          connect_info: 'gaussdb',
          reboot: true,
        },
      ],
      ['deleteCluster', { keep_last_manual_snapshot: 0 }],
    ] as const satisfies readonly (readonly [OperationName, unknown])[]
  ).map(([name, body]) => (test: TestProject, pick: number) => {
    const known = ids(test)
    const cluster_id = known[pick % known.length]
    if (cluster_id) test.call(name, { params: { cluster_id }, body })
  }),
]

const step = fc.record({
  action: fc.nat(actions.length - 1),
  pick: fc.nat(20),
  minutes: fc.integer({ min: 0, max: 25 }),
})

describe('settle', () => {
  test('everything agrees at every instant, whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), (steps) => {
        const test = testProject()
        test.call('createCluster', {
          body: wantedCluster(test, { name: 'first', number_of_node: 6 }),
        })
        test.pass(13)
        for (const { action, pick, minutes } of steps) {
          refusal(() => actions[action]!(test, pick))
          expectAgreement(test)
          test.pass(minutes + 0.37)
          expectAgreement(test)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('many short waits come to the same as one long wait', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 20 }),
        (waits) => {
          const short = testProject('demo')
          const long = testProject('demo')
          for (const minutes of waits) short.pass(minutes)
          long.pass(waits.reduce((sum, minutes) => sum + minutes, 0))
          expect(short.call('listClusters')).toEqual(long.call('listClusters'))
          expect(short.project.tables.alarms.all()).toEqual(long.project.tables.alarms.all())
          const log = ({ project }: TestProject) =>
            project.tables.events.all().map(({ name, occur_time }) => ({ name, occur_time }))
          expect(log(short)).toEqual(log(long))
        },
      ),
      { numRuns: 8 },
    )
  })

  test('progress grows steadily from 0 to 99 and then is gone', () => {
    const test = testProject()
    const { id } = test.call('createCluster', { body: wantedCluster(test) }).cluster
    const percents: (number | undefined)[] = []
    for (let minute = 0; minute <= 12; minute++) {
      percents.push(taskPercent(test.call('showCluster', { params: { cluster_id: id } }).cluster))
      test.pass(1)
    }
    expect(percents).toEqual([0, 8, 16, 25, 33, 41, 50, 58, 66, 75, 83, 91, undefined])
  })

  test('says until when answers stay the same', () => {
    const test = testProject()
    expect(test.pass(0)).toBe(Date.UTC(2025, 4, 14, 3, 30))
    const cluster_id = createdCluster(test)
    const params = { cluster_id }
    test.call('restartCluster', { params, body: { restart: {} } })
    expect(test.pass(1)).toBe(test.project.now)
    expect(test.pass(2)).toBe(Date.UTC(2025, 4, 14, 3, 45))
    const { parameter_group } = test.call('showCluster', { params }).cluster
    test.call('updateConfiguration', {
      params: { ...params, configuration_id: parameter_group?.id ?? '' },
      body: { configurations: [{ type: 'cn', name: 'query_dop', value: '2' }] },
    })
    expect(test.pass(0)).toBe(test.project.now + 60_000)
  })

  test('a cluster takes one task at a time', () => {
    const test = testProject()
    const cluster_id = createdCluster(test, { number_of_node: 6 })
    const params = { cluster_id }
    const attempts = [
      () => test.call('restartCluster', { params, body: { restart: {} } }),
      () => test.call('resizeCluster', { params, body: { scale_out: { count: 3 } } }),
      () => test.call('batchCreateClusterCn', { params, body: { num: 4 } }),
      () => test.call('resetPassword', { params, body: { new_password: 'Cumulo-Nimbus-9' } }),
      () => test.call('deleteCluster', { params, body: { keep_last_manual_snapshot: 0 } }),
    ]
    test.call('restartCluster', { params, body: { restart: {} } })
    expect(attempts.map(refusal)).toEqual(attempts.map(() => '403 DWS.7023'))
    test.pass(3)
    expect(refusal(attempts[0]!)).toBeUndefined()
  })
})
