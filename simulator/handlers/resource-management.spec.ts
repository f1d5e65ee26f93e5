import { describe, expect, test } from 'vitest'
import { bodyOf, ServiceError } from '../pipeline/errors.ts'
import { createdCluster, refusal, testProject } from '../test/test-project.ts'

type Resources = Record<string, number | string>

const setUp = () => {
  const test = testProject()
  const params = { cluster_id: createdCluster(test) }
  const { call } = test
  const add = (workload_queue_name: string, resources: Resources = { memory: 1 }) => {
    const workload_resource_item_list = Object.entries(resources).map(([resource_name, value]) => ({
      resource_name,
      resource_value: value,
    }))
    const workload_queue = { workload_queue_name, workload_resource_item_list }
    return call('addWorkloadQueue', { params, body: { workload_queue } })
  }
  return {
    ...test,
    params,
    add,
    plan: (plan_name: string) => call('createWorkloadPlan', { params, body: { plan_name } }),
    remove: (workload_queue_name: string) =>
      call('deleteWorkloadQueue', { params, query: { workload_queue_name } }),
    turn: (workload_switch: string, max_concurrency_num?: number | string) =>
      call('createClusterWorkload', {
        params,
        body: { workload_status: { workload_switch, max_concurrency_num } },
      }),
    status: () => call('listClusterWorkload', { params }).workload_status,
    pools: () => call('listWorkloadQueue', { params }).workload_queue_name_list,
  }
}

const success = { workload_res_code: 0, workload_res_str: '' }
const failure = (text: string) => ({
  workload_res_code: 1,
  workload_res_str: expect.stringContaining(text) as string,
})

describe('the switch', () => {
  test('a new cluster has it on, with 60 statements at once', () => {
    const { call, params } = setUp()
    expect(call('listClusterWorkload', { params })).toEqual({
      workload_res_code: 0,
      workload_res_str: 'Success get workload manager status.',
      workload_status: { workload_switch: 'on', max_concurrency_num: 60 },
    })
  })

  test('turned on, it takes a limit as a number or as text; turned off, it keeps it', () => {
    const { turn, status } = setUp()
    expect(turn('on', '5')).toEqual(success)
    expect(status()).toEqual({ workload_switch: 'on', max_concurrency_num: 5 })
    turn('on', 7)
    turn('off')
    expect(status()).toEqual({ workload_switch: 'off', max_concurrency_num: 7 })
  })

  test('while it is off there are no new pools and plans, and those that are there stay', () => {
    const { turn, add, plan, pools } = setUp()
    add('reports')
    turn('off')
    expect(add('loads')).toEqual(failure('disabled'))
    expect(plan('night')).toEqual(failure('disabled'))
    expect(pools()).toEqual(['default_pool', 'reports'])
    turn('on')
    expect(add('loads')).toEqual(success)
  })

  test('each cluster has its own, and it goes with the cluster', () => {
    const { turn, call, params, pass, project, ...rest } = setUp()
    const other = createdCluster({ call, pass, project }, { name: 'invoices' })
    turn('off')
    expect(
      call('listClusterWorkload', { params: { cluster_id: other } }).workload_status,
    ).toMatchObject({ workload_switch: 'on' })
    expect(rest.status()).toMatchObject({ workload_switch: 'off' })
    call('deleteCluster', { params, body: { keep_last_manual_snapshot: 0 } })
    pass(5)
    expect(project.tables.workloads.all()).toEqual([])
    expect(refusal(rest.status)).toBe('404 DWS.3027')
  })
})

describe('pools', () => {
  test('default_pool is listed first, neither made nor deleted', () => {
    const { add, pools, remove } = setUp()
    expect(pools()).toEqual(['default_pool'])
    expect(add('a_pool')).toEqual(success)
    expect(pools()).toEqual(['default_pool', 'a_pool'])
    expect(add('default_pool')).toEqual(failure('already exists'))
    expect(remove('default_pool')).toEqual(failure('cannot be deleted'))
    expect(remove('a_pool')).toEqual(success)
    expect(pools()).toEqual(['default_pool'])
  })

  test('a name is there once', () => {
    const { add, pools } = setUp()
    add('reports')
    expect(add('reports')).toEqual(failure('already exists'))
    expect(pools()).toEqual(['default_pool', 'reports'])
  })

  test('there are at most 63', () => {
    const { add, pools } = setUp()
    for (let index = 1; index <= 63; index++) expect(add(`pool_${index}`)).toEqual(success)
    expect(add('one_more')).toEqual(failure('at most 63'))
    expect(pools()).toHaveLength(64)
  })

  test.each<[Resources, string]>([
    [{ cpu_limit: 101 }, 'cpu_limit'],
    [{ cpu_share: 100 }, 'cpu_share'],
    [{ memory: 101 }, 'memory'],
    [{ memory: -1 }, 'memory'],
    [{ cpu: 100 }, 'cpu'],
    [{ cpu_share: 10, cpu_limit: 10 }, 'either'],
    [{ cpu: 10, cpu_limit: 10 }, 'either'],
  ])('%j is refused', (resources, text) => {
    const { add, pools } = setUp()
    expect(add('reports', resources)).toEqual(failure(text))
    expect(pools()).toEqual(['default_pool'])
  })

  test.each<[Resources]>([
    [{ memory: 0, tablespace: -1, activestatements: 10, cpu_limit: 0, cpu_share: 12 }],
    [{ cpu_limit: '100', memory: '100', cpu_share: 0 }],
    [{ cpu: 99, concurrency: -1, shortQueryConcurrencyNum: -1, weight: -1 }],
  ])('%j is taken', (resources) => {
    expect(setUp().add('reports', resources)).toEqual(success)
  })

  test('a resource is named once', () => {
    const { call, params } = setUp()
    const memory = { resource_name: 'memory', resource_value: 10 }
    const body = {
      workload_queue: {
        workload_queue_name: 'reports',
        workload_resource_item_list: [memory, memory],
      },
    }
    expect(call('addWorkloadQueue', { params, body })).toEqual(failure('memory is given twice'))
  })

  test.each<[Resources, Resources, string]>([
    [{ memory: 60 }, { memory: 41 }, 'memory'],
    [{ cpu_share: 60 }, { cpu_share: 40 }, 'CPU shares'],
    [{ cpu_share: 60 }, { cpu: 40 }, 'CPU shares'],
    [{ cpu_limit: 60 }, { cpu_limit: 41 }, 'CPU limits'],
  ])('%j leaves no room for %j', (first, second, what) => {
    const { add, remove } = setUp()
    expect(add('first', first)).toEqual(success)
    expect(add('second', second)).toEqual(failure(what))
    remove('first')
    expect(add('second', second)).toEqual(success)
  })

  test('one that is not there is a 500 in the form of the chapter', () => {
    const { remove } = setUp()
    let thrown: unknown
    try {
      remove('nothing')
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(ServiceError)
    const error = thrown as ServiceError
    expect([error.status, bodyOf(error, 'en-us')]).toEqual([
      500,
      { workload_res_code: 1, workload_res_str: 'The resource pool nothing does not exist.' },
    ])
  })
})

describe('plans', () => {
  test('have names of their own, and there are at most 10', () => {
    const { plan, project, params } = setUp()
    expect(plan('plan_1')).toEqual({
      workload_res_code: 0,
      workload_res_str: 'success added workload plan',
    })
    expect(plan('plan_1')).toEqual(failure('already exists'))
    for (let index = 2; index <= 10; index++) plan(`plan_${index}`)
    expect(plan('plan_11')).toEqual(failure('at most 10'))
    expect(project.tables.workloads.get(params.cluster_id)?.plans).toHaveLength(10)
  })
})

describe('a cluster that is not at rest', () => {
  test('shows its settings and refuses to change them', () => {
    const { call, params, pass, pools, status, turn, add, remove, plan } = setUp()
    add('reports')
    call('restartCluster', { params, body: { restart: {} } })
    expect(pools()).toEqual(['default_pool', 'reports'])
    expect(status()).toMatchObject({ workload_switch: 'on' })
    for (const write of [
      () => turn('off'),
      () => add('loads'),
      () => remove('reports'),
      () => plan('night'),
    ])
      expect(refusal(write)).toBe('403 DWS.7023')
    pass(4)
    expect(remove('reports')).toEqual(success)
  })

  test('one that is not there is 404 DWS.0047', () => {
    const { call } = testProject()
    const params = { cluster_id: '89cd04f1-68b8-4af6-be28-7f71730fdb4b' }
    expect(refusal(() => call('listClusterWorkload', { params }))).toBe('404 DWS.0047')
    expect(refusal(() => call('listWorkloadQueue', { params }))).toBe('404 DWS.0047')
  })
})
