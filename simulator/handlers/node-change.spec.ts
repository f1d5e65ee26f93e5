import { describe, expect, test } from 'vitest'
import { createdCluster, refusal, testProject } from '../test/test-project.ts'

const busy = (changes: Record<string, unknown> = { number_of_node: 6 }) => {
  const test = testProject()
  const params = { cluster_id: createdCluster(test, changes) }
  return {
    ...test,
    params,
    show: () => test.call('showCluster', { params }).cluster,
    resize: (body: object) => test.call('resizeCluster', { params, body }),
    cns: () => test.call('listClusterCn', { params }),
    job: (job_id: string) => test.call('showJob', { params: { job_id } }),
  }
}

describe('scale-out', () => {
  test('offline: read-only while it grows and redistributes, then larger', () => {
    const { resize, show, pass } = busy()
    resize({ scale_out: { count: 3 } })
    expect(show()).toMatchObject({
      sub_status: 'READONLY',
      task_status: 'GROWING',
      number_of_node: 6,
      resize_info: { origin_node_num: 6, target_node_num: 9, resize_status: 'GROWING' },
    })
    pass(15)
    expect(show()).toMatchObject({
      sub_status: 'READONLY | REDISTRIBUTING',
      task_status: 'REDISTRIBUTING',
      action_progress: { REDISTRIBUTING: '0%' },
      number_of_node: 9,
      resize_info: null,
    })
    pass(10)
    expect(show()).toMatchObject({ sub_status: 'NORMAL', task_status: null, number_of_node: 9 })
  })

  test('online: writable all the time', () => {
    const { resize, show, pass } = busy()
    resize({ scale_out: { count: 3 }, mode: 'insert' })
    expect(show().sub_status).toBe('NORMAL')
    pass(15)
    expect(show().sub_status).toBe('REDISTRIBUTING')
  })

  test('without redistribution it is parked, and refuses everything else', () => {
    const { resize, show, pass } = busy()
    resize({ scale_out: { count: 3 }, auto_redistribute: false })
    pass(60)
    expect(show()).toMatchObject({
      task_status: 'WAITING_REDISTRIBUTION',
      action_progress: {},
      number_of_node: 9,
    })
    expect(refusal(() => resize({ scale_out: { count: 3 } }))).toBe('403 DWS.7023')
  })

  test('free nodes are made first and taken in later, even fewer than three', () => {
    const { resize, show, pass } = busy()
    expect(refusal(() => resize({ scale_out: { count: 2 } }))).toBe('400 DWS.5047')
    resize({ scale_out: { count: 2 }, create_node_only: true })
    expect(show()).toMatchObject({ task_status: 'CREATING_NODE', number_of_node: 6 })
    pass(8)
    expect(show()).toMatchObject({ number_of_free_node: 2, number_of_node: 6, task_status: null })
    resize({ scale_out: { count: 2 } })
    pass(25)
    expect(show()).toMatchObject({ number_of_free_node: 0, number_of_node: 8 })
  })

  test('failure leaves the mark, the reason and the old size', () => {
    const { resize, show, pass } = busy({ name: 'orders-resize-fails' })
    resize({ scale_out: { count: 3 } })
    pass(9)
    expect(show()).toMatchObject({
      sub_status: 'NORMAL',
      task_status: 'RESIZE_FAILURE',
      number_of_node: 3,
      resize_info: { origin_node_num: 3, target_node_num: 6, resize_status: 'RESIZE_FAILURE' },
      failed_reasons: { error_code: 'DWS.6001' },
    })
  })

  test('new nodes count in the quotas from the start, and once', () => {
    const { call, resize, pass } = busy()
    const disks = () =>
      call('listQuotas').quotas.resources.find(({ type }) => type === 'disk')?.used
    expect(disks()).toBe(6)
    resize({ scale_out: { count: 3 } })
    expect(disks()).toBe(9)
    pass(15)
    expect(disks()).toBe(9)
  })

  test('quota and size have the last word', () => {
    const { resize } = busy()
    expect(refusal(() => resize({ scale_out: { count: 251 } }))).toBe('400 DWS.5091')
    expect(refusal(() => resize({ scale_out: { count: 200 } }))).toBe('400 DWS.5047')
  })

  test('it needs a number and a subnet of the same VPC', () => {
    const { resize, project } = busy()
    const elsewhere = project.tables.subnets.all().at(-1)?.id
    expect(refusal(() => resize({}))).toBe('400 DWS.0001')
    expect(refusal(() => resize({ scale_out: { count: 3, subnet_id: elsewhere } }))).toBe(
      '404 DWS.5022',
    )
  })

  test('a full subnet has no room for new nodes', () => {
    const { resize, project, show } = busy()
    const subnet = project.tables.subnets.get(show().subnet_id ?? '')!
    project.tables.subnets.put({ ...subnet, cidr: '10.20.0.0/28' })
    expect(refusal(() => resize({ scale_out: { count: 6 } }))).toBe('400 DWS.5015')
    expect(refusal(() => resize({ scale_out: { count: 3 } }))).toBeUndefined()
  })

  test('a standalone data warehouse stays alone', () => {
    const { resize } = busy({ node_type: 'dwsx2.h1.2xlarge.4.c7', number_of_node: 1 })
    expect(refusal(() => resize({ scale_out: { count: 3 } }))).toBe('400 DWS.5095')
  })
})

describe('scale-in', () => {
  test('a job removes nodes without a CN', () => {
    const { call, params, show, pass, job } = busy()
    const { job_id } = call('shrinkCluster', { params, body: { shrink_number: 2 } })
    pass(6)
    expect(job(job_id)).toMatchObject({ status: 'RUNNING', progress: '50%', end_time: null })
    expect(show().nodes.filter(({ status }) => status === '304')).toHaveLength(2)
    pass(6)
    expect(job(job_id)).toMatchObject({ status: 'SUCCESS', progress: '100%' })
    expect(show()).toMatchObject({ number_of_node: 4, task_status: null })
  })

  test('refusals arrive as 200 with an error', () => {
    const { call, params } = busy()
    const shrink = (shrink_number: number) =>
      refusal(() => call('shrinkCluster', { params, body: { shrink_number } }))
    expect(shrink(4)).toBe('200 DWS.5047')
    expect(shrink(1)).toBeUndefined()
    expect(shrink(1)).toBe('200 DWS.7023')
  })
})

describe('CNs', () => {
  test('num is the total, at most double, and a job adds them', () => {
    const { call, params, cns, pass, job } = busy()
    const add = (num: number) => call('batchCreateClusterCn', { params, body: { num } })
    expect(cns()).toMatchObject({ min_num: 2, max_num: 6 })
    expect(cns().instances).toHaveLength(3)
    expect([3, 7].map((num) => refusal(() => add(num)))).toEqual(['400 DWS.5207', '400 DWS.5207'])
    const { job_id } = add(5)
    expect(job(job_id).status).toBe('RUNNING')
    pass(10)
    expect(cns().instances).toHaveLength(5)
    expect(job(job_id).status).toBe('SUCCESS')
  })

  test('they can be doubled at most', () => {
    const { call, params } = busy({ number_of_node: 9 })
    const add = (num: number) => call('batchCreateClusterCn', { params, body: { num } })
    expect(refusal(() => add(7))).toBe('400 DWS.5207')
    expect(refusal(() => add(6))).toBeUndefined()
  })

  test('two always remain', () => {
    const { call, params, cns, pass } = busy()
    const remove = (instances: string[]) =>
      call('batchDeleteClusterCn', { params, body: { instances } })
    const [first = '', second = ''] = cns().instances.map(({ id }) => id)
    expect(refusal(() => remove([first, second]))).toBe('400 DWS.5207')
    remove([first])
    pass(8)
    expect(cns().instances.map(({ id }) => id)).not.toContain(first)
    expect(refusal(() => remove([first]))).toBe('400 DWS.0001')
  })

  test('an unknown job is not found', () => {
    const { job } = busy()
    expect(refusal(() => job('2c908185841339ce018414e9944b0020'))).toBe('403 DWS.0015')
  })
})
