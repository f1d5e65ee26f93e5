import { describe, expect, test } from 'vitest'
import { createdCluster, testProject } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const names = (test: TestProject) => test.call('listEvents').events.map(({ name }) => name)

/** The events that one operation leaves, newest first. */
const leaves = (act: (test: TestProject, params: { cluster_id: string }) => void, cluster = {}) => {
  const test = testProject()
  const cluster_id = createdCluster(test, { number_of_node: 6, ...cluster })
  const before = names(test).length
  act(test, { cluster_id })
  test.pass(60)
  return names(test).slice(0, names(test).length - before)
}

describe('events', () => {
  test('of each operation', () => {
    const test = testProject()
    createdCluster(test, { public_ip: { public_bind_type: 'auto_assign' } })
    expect(names(test)).toEqual(['bindEipToCluster', 'createClusterSuccess', 'createCluster'])

    const body = { restart: {} }
    expect(leaves(({ call }, params) => call('restartCluster', { params, body }))).toEqual([
      'restartClusterSuccess',
      'restartCluster',
    ])
    expect(
      leaves(({ call }, params) => call('restartCluster', { params, body }), {
        name: 'orders-restart-fails',
      }),
    ).toEqual(['restartClusterFail', 'restartCluster'])
    expect(
      leaves(({ call }, params) =>
        call('resizeCluster', { params, body: { scale_out: { count: 3 } } }),
      ),
    ).toEqual(['extendClusterSuccess', 'extendCluster'])
    expect(
      leaves(({ call }, params) =>
        call('resetPassword', { params, body: { new_password: 'Cumulo-Nimbus-9' } }),
      ),
    ).toEqual(['resetPasswordSuccess'])
    expect(
      leaves(({ call }, params) =>
        call('deleteCluster', { params, body: { keep_last_manual_snapshot: 0 } }),
      ),
    ).toEqual(['deleteClusterSuccess', 'deleteCluster'])
  })

  test('a failure is a warning and names the cluster', () => {
    const test = testProject()
    createdCluster(test, { name: 'orders-create-fails' })
    expect(test.call('listEvents').events[0]).toMatchObject({
      name: 'createClusterFail',
      severity: 'warning',
      description: 'Cluster %s could not be created',
      context: 'Cluster orders-create-fails could not be created.',
      occur_time: Date.UTC(2025, 4, 14, 3, 27, 12),
    })
  })

  test('newest first, cut into pages by index', () => {
    const test = testProject('demo')
    const { events, count } = test.call('listEvents')
    expect(count).toBe(events.length)
    const times = events.map(({ occur_time }) => Number(occur_time))
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    const page = (offset: number) =>
      test.call('listEvents', { query: { offset: String(offset), limit: '7' } }).events
    expect([...page(0), ...page(1)]).toEqual(events.slice(0, 14))
    expect(page(10_000)).toEqual([])
  })
})
