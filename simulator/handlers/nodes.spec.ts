import { describe, expect, test } from 'vitest'
import type { OperationName } from '../../src/contract/index.ts'
import { createdCluster, refusal, testProject } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const busy = '403 DWS.7023'

const show = ({ call }: TestProject, cluster_id: string) =>
  call('showCluster', { params: { cluster_id } }).cluster
const nodesOf = ({ call }: TestProject, cluster_id: string) =>
  call('listClusterNodes', { params: { cluster_id } })
const words = (test: TestProject, cluster_id: string) =>
  nodesOf(test, cluster_id).node_list.map(({ status }) => status)

describe('nodes', () => {
  test('are those of the details, in words', () => {
    const test = testProject('demo')
    const word: Record<string, string> = {
      100: 'CREATING',
      199: 'FREE',
      200: 'ACTIVE',
      303: 'CREATE_FAILED',
      304: 'DELETING',
    }
    const seen = new Set<string>()
    for (const { id, name } of test.call('listClusters').clusters) {
      const { nodes, status } = show(test, id)
      const { node_list, count } = nodesOf(test, id)
      expect(count).toBe(nodes.length)
      expect(node_list.map((node) => node.id)).toEqual(nodes.map((node) => node.id))
      node_list.forEach((node, index) => {
        const number = nodes[index]?.status ?? ''
        const broken = status === 'STOPPED' || status === 'FROZEN' ? status : 'FAILED'
        expect([name, node.status]).toEqual([name, word[number] ?? broken])
        seen.add(node.status ?? '')
      })
    }
    expect([...seen].toSorted()).toEqual([
      'ACTIVE',
      'CREATE_FAILED',
      'CREATING',
      'DELETING',
      'FAILED',
      'FROZEN',
      'STOPPED',
    ])
  })

  test('every field, of members and of free nodes', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    test.call('resizeCluster', {
      params: { cluster_id },
      body: { scale_out: { count: 1 }, create_node_only: true },
    })
    test.pass(1)
    expect(nodesOf(test, cluster_id).node_list.at(-1)).toMatchObject({
      status: 'CREATING',
      sub_status: 'INITED',
    })
    test.pass(7)
    const { node_list, count, failed_count } = nodesOf(test, cluster_id)
    expect({ count, failed_count }).toEqual({ count: 4, failed_count: 0 })
    expect(node_list[0]).toEqual({
      id: expect.any(String) as string,
      name: 'orders-dws-cn-cn-1-1',
      status: 'ACTIVE',
      sub_status: 'READY',
      spec: 'dwsx2.xlarge.m7n',
      inst_create_type: 'INST',
      alias_name: null,
      az_code: 'sim-north-1a',
    })
    expect(node_list[3]).toMatchObject({ status: 'FREE', inst_create_type: 'NODE' })
  })

  test('failed ones are counted', () => {
    const test = testProject('demo')
    const counted = test
      .call('listClusters')
      .clusters.map(({ id, status }) => ({ status, ...nodesOf(test, id) }))
    expect(counted.find(({ status }) => status === 'FAILED')?.failed_count).toBe(3)
    expect(counted.find(({ status }) => status === 'STOPPED')?.failed_count).toBe(0)
  })
})

describe('stop and start', () => {
  test('are jobs; a stopped cluster cannot be reached', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const params = { cluster_id }
    const job = (job_id: string) => test.call('showJob', { params: { job_id } })
    const before = show(test, cluster_id)
    const stopping = test.call('stopCluster', { params }).job_id
    expect(show(test, cluster_id)).toMatchObject({ status: 'AVAILABLE', task_status: 'STOPPING' })
    expect(words(test, cluster_id)).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE'])
    test.pass(3)
    expect(show(test, cluster_id)).toMatchObject({
      status: 'STOPPED',
      sub_status: 'NORMAL',
      task_status: null,
      endpoints: [],
      public_endpoints: [],
      updated: '2025-05-14T03:37:00',
    })
    expect(words(test, cluster_id)).toEqual(['STOPPED', 'STOPPED', 'STOPPED'])
    expect(job(stopping)).toMatchObject({ job_name: 'dwsStopClusterJob', status: 'SUCCESS' })

    const starting = test.call('startCluster', { params }).job_id
    expect(show(test, cluster_id)).toMatchObject({ status: 'STOPPED', task_status: 'STARTING' })
    expect(job(starting)).toMatchObject({ job_name: 'dwsStartClusterJob', status: 'RUNNING' })
    test.pass(5)
    expect(show(test, cluster_id)).toMatchObject({
      status: 'AVAILABLE',
      endpoints: before.endpoints,
    })
    expect(words(test, cluster_id)).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE'])
    expect(test.project.tables.events.all().map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'stopCluster',
        'stopClusterSuccess',
        'startCluster',
        'startClusterSuccess',
      ]),
    )
  })

  test('what runs is not started, what is stopped not stopped, and neither during a task', () => {
    const test = testProject()
    const params = { cluster_id: createdCluster(test) }
    const start = () => test.call('startCluster', { params })
    const stop = () => test.call('stopCluster', { params })
    expect(refusal(start)).toBe(busy)
    test.call('restartCluster', { params, body: { restart: {} } })
    expect(refusal(stop)).toBe(busy)
    test.pass(3)
    stop()
    test.pass(3)
    expect(refusal(stop)).toBe(busy)
    start()
    expect(refusal(start)).toBe(busy)
  })

  test('a stopped cluster refuses everything else but its deletion', () => {
    const test = testProject()
    const cluster_id = createdCluster(test, { number_of_node: 6 })
    const params = { cluster_id }
    const eip_id = test.call('listPublicips').publicips[0]?.id ?? ''
    const elb_id = test.project.tables.elbs.all()[0]?.id ?? ''
    const configuration_id = show(test, cluster_id).parameter_group?.id ?? ''
    const domain = { name: 'sales', type: 'private', ttl: 300 }
    const source = {
      type: 'OBS',
      data_source_name: 'source1',
      user_name: 'DWSAccessOBS',
      connect_info: 'gaussdb',
    }
    const attempts: readonly (readonly [OperationName, object])[] = [
      ['restartCluster', { body: { restart: {} } }],
      ['resetPassword', { body: { new_password: 'Cumulo-Nimbus-9' } }],
      ['cancelReadonly', {}],
      ['resizeCluster', { body: { scale_out: { count: 3 } } }],
      ['batchCreateClusterCn', { body: { num: 4 } }],
      [
        'updateConfiguration',
        { body: { configurations: [{ type: 'cn', name: 'query_dop', value: '2' }] } },
      ],
      ['createDataSource', { body: source }],
      ['createClusterDns', { body: domain }],
      ['updateClusterDns', { body: domain }],
      ['associateElb', {}],
      ['associateEip', {}],
    ]
    test.call('stopCluster', { params })
    test.pass(3)
    for (const [name, request] of attempts)
      expect([
        name,
        refusal(() =>
          test.call(name, { params: { ...params, eip_id, elb_id, configuration_id }, ...request }),
        ),
      ]).toEqual([name, busy])
    test.call('deleteCluster', { params, body: { keep_last_manual_snapshot: 0 } })
    test.pass(4)
    expect(test.call('listClusters').clusters).toEqual([])
  })

  test('a start applies what waited for a restart', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const params = { cluster_id }
    const configuration_id = show(test, cluster_id).parameter_group?.id ?? ''
    test.call('updateConfiguration', {
      params: { ...params, configuration_id },
      body: { configurations: [{ type: 'cn', name: 'max_connections', value: '1200' }] },
    })
    test.pass(1)
    expect(show(test, cluster_id).parameter_group?.status).toBe('Pending-Reboot')
    test.call('stopCluster', { params })
    test.pass(3)
    test.call('startCluster', { params })
    test.pass(5)
    expect(show(test, cluster_id).parameter_group?.status).toBe('In-Sync')
  })

  test('alarms are over when a cluster is stopped, and none rises until it runs again', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const { clusters, alarms } = test.project.tables
    const cluster = clusters.get(cluster_id)!
    clusters.put({ ...cluster, load: { ...cluster.load, base: 99 } })
    test.pass(60)
    const raised = alarms.all().length
    expect(raised).toBeGreaterThan(0)
    test.call('stopCluster', { params: { cluster_id } })
    test.pass(3)
    expect(alarms.all().every(({ cleared_at }) => cleared_at !== null)).toBe(true)
    test.pass(48 * 60)
    test.call('startCluster', { params: { cluster_id } })
    test.pass(5)
    expect(alarms.all()).toHaveLength(raised)
    test.pass(60)
    expect(alarms.all().length).toBeGreaterThan(raised)
  })
})

test('a cluster that waits for redistribution can be deleted, and nothing else', () => {
  const test = testProject()
  const cluster_id = createdCluster(test)
  const params = { cluster_id }
  test.call('resizeCluster', {
    params,
    body: { scale_out: { count: 3 }, auto_redistribute: false },
  })
  test.pass(15)
  expect(show(test, cluster_id).task_status).toBe('WAITING_REDISTRIBUTION')
  expect(refusal(() => test.call('stopCluster', { params }))).toBe(busy)
  expect(refusal(() => test.call('restartCluster', { params, body: { restart: {} } }))).toBe(busy)
  test.call('deleteCluster', { params, body: { keep_last_manual_snapshot: 0 } })
  expect(show(test, cluster_id)).toMatchObject({ status: 'DELETING', task_status: null })
  test.pass(4)
  expect(test.call('listClusters').clusters).toEqual([])
})
