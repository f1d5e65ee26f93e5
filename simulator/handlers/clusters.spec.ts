import { describe, expect, test } from 'vitest'
import { ServiceError } from '../pipeline/errors.ts'
import {
  createdCluster,
  networkOf,
  refusal,
  testProject,
  wantedCluster,
} from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const show = (test: TestProject, cluster_id: string) =>
  test.call('showCluster', { params: { cluster_id } }).cluster

const missing = '5e76e8e2-d0cf-4b64-9d9a-aadbb04b54f7'

describe('create', () => {
  test('CREATING at once, AVAILABLE after 12 minutes, with an address of its own', () => {
    const test = testProject()
    const { id } = test.call('createCluster', {
      body: wantedCluster(test, { public_ip: { public_bind_type: 'auto_assign' }, port: 8010 }),
    }).cluster
    expect(show(test, id)).toMatchObject({ status: 'CREATING', task_status: null, endpoints: [] })
    test.pass(12.5)
    const cluster = show(test, id)
    expect(cluster).toMatchObject({
      status: 'AVAILABLE',
      sub_status: 'NORMAL',
      task_status: null,
      action_progress: {},
      created: '2025-05-14T03:20:00',
      updated: '2025-05-14T03:32:00',
      number_of_node: 3,
    })
    expect(cluster.endpoints[0]?.jdbc_url).toBe(
      'jdbc:postgresql://orders.sim-north-1.dwscloud.com:8010/gaussdb',
    )
    expect(cluster.public_endpoints[0]?.public_connect_info).toBe('orders.dws.myhuaweicloud.com')
    expect(cluster.public_ip?.eip_address).toBe('203.0.113.10')
    expect(test.call('listPublicips').publicips).toContainEqual(
      expect.objectContaining({ public_ip_address: '203.0.113.10', status: 'ACTIVE' }),
    )
  })

  test('a blank security group makes one', () => {
    const test = testProject()
    const id = createdCluster(test, { security_group_id: '' })
    const { security_groups } = test.call('listSecurityGroups')
    expect(security_groups.find((group) => group.id === show(test, id).security_group_id)).toEqual(
      expect.objectContaining({ name: 'dws-orders-8000' }),
    )
  })

  test('a name that asks for it fails at 60 %, says why, and can be deleted', () => {
    const test = testProject()
    const { id } = test.call('createCluster', {
      body: wantedCluster(test, { name: 'orders-create-fails' }),
    }).cluster
    test.pass(7.1)
    expect(show(test, id).action_progress).toEqual({ CREATING: '59%' })
    test.pass(0.1)
    expect(show(test, id)).toMatchObject({
      status: 'CREATE_FAILED',
      failed_reasons: { error_code: 'DWS.6000' },
    })
    test.call('deleteCluster', {
      params: { cluster_id: id },
      body: { keep_last_manual_snapshot: 0 },
    })
    test.pass(4)
    expect(test.call('listClusters').clusters).toEqual([])
  })
})

/** One request in both vocabularies: what create and precheck take for the same cluster. */
const both = (test: TestProject, changes: Record<string, unknown>) => {
  const { cluster } = wantedCluster(test, changes) as { cluster: Record<string, unknown> }
  const { name, vpc_id, subnet_id, security_group_id, public_ip } = cluster
  const precheck = {
    name,
    flavor: cluster.node_type,
    num_node: cluster.number_of_node,
    num_cn: cluster.number_of_cn,
    availability_zones: [cluster.availability_zone ?? 'sim-north-1a'],
    datastore_version: '9.1.0.227',
    vpc_id,
    subnet_id,
    security_group_id,
    public_ip,
    enterprise_project_id: cluster.enterprise_project_id,
  }
  return {
    precheck: refusal(() => test.call('checkCluster', { body: { cluster: precheck } })),
    create: refusal(() => test.call('createCluster', { body: { cluster } })),
  }
}

describe('precheck and create', () => {
  const bind = (eip_id: string) => ({ public_ip: { public_bind_type: 'bind_existing', eip_id } })
  const cases: readonly [string, string | undefined, (test: TestProject) => object][] = [
    ['nothing wrong', undefined, () => ({})],
    ['a name in use', '409 DWS.5050', () => ({ name: 'taken' })],
    ['another region', '400 DWS.5012', () => ({ availability_zone: 'cn-north-4a' })],
    [
      'a flavor sold out in the AZ',
      '400 DWS.5200',
      () => ({ node_type: 'dwsx2.16xlarge.m7n', availability_zone: 'sim-north-1c' }),
    ],
    ['an unknown VPC', '404 DWS.5021', () => ({ vpc_id: missing })],
    ['an unknown subnet', '404 DWS.5022', () => ({ subnet_id: missing })],
    [
      'a subnet of another VPC',
      '404 DWS.5022',
      ({ project }) => ({ subnet_id: project.tables.subnets.all().at(-1)?.id }),
    ],
    ['an unknown security group', '404 DWS.5023', () => ({ security_group_id: missing })],
    ['an unknown EIP', '400 DWS.5135', () => bind(missing)],
    [
      'an EIP in use',
      '400 DWS.5135',
      ({ project }) => bind(project.tables.publicips.all()[0]?.id ?? ''),
    ],
    ['too few CNs', '400 DWS.5207', () => ({ number_of_cn: 1 })],
    ['one node of a cluster', '400 DWS.5047', () => ({ number_of_node: 1 })],
    ['three standalone nodes', '400 DWS.5047', () => ({ node_type: 'dwsx2.h1.2xlarge.4.c7' })],
    ['more nodes than the quota', '400 DWS.5047', () => ({ number_of_node: 250 })],
    ['an unknown enterprise project', '400 DWS.0001', () => ({ enterprise_project_id: missing })],
  ]
  test.each(cases)('%s: %s from both', (_, expected, changes) => {
    const test = testProject()
    const eip_id = test.project.tables.publicips.all()[0]?.id ?? ''
    createdCluster(test, { name: 'taken', ...bind(eip_id) })
    expect(both(test, changes(test) as Record<string, unknown>)).toEqual({
      precheck: expected,
      create: expected,
    })
  })

  test('an unknown flavor has a code of its own in each', () => {
    expect(both(testProject(), { node_type: 'dws.none' })).toEqual({
      precheck: '400 DWS.5240',
      create: '400 DWS.5207',
    })
  })

  test('a full subnet is refused by both', () => {
    const test = testProject()
    const { subnet_id } = networkOf(test)
    const subnet = test.project.tables.subnets.get(subnet_id)!
    test.project.tables.subnets.put({ ...subnet, cidr: '10.20.0.0/29' })
    expect(both(test, {}).create).toBeUndefined()
    expect(both(test, { name: 'second' })).toEqual({
      precheck: '400 DWS.5015',
      create: '400 DWS.5015',
    })
  })

  const checked = (changes: Record<string, unknown> = {}) => {
    const test = testProject()
    const { vpc_id, subnet_id } = networkOf(test)
    const cluster = {
      flavor: 'dwsx2.xlarge.m7n',
      num_node: 3,
      availability_zones: ['sim-north-1a'],
      datastore_version: '9.1.0.227',
      vpc_id,
      subnet_id,
      ...changes,
    }
    return { test, result: refusal(() => test.call('checkCluster', { body: { cluster } })) }
  }

  test.each([
    ['a version that the flavor lacks', '400 DWS.5003', { datastore_version: '1.0.0' }],
    ['a disk that is too large', '400 DWS.5093', { volume: { volume: 'SSD', capacity: 2010 } }],
    ['a disk between two steps', '400 DWS.5093', { volume: { volume: 'SSD', capacity: '105' } }],
    ['a disk that fits', undefined, { volume: { volume: 'SSD', capacity: '110' } }],
    [
      'the user name as the password',
      '400 DWS.5145',
      { db_name: 'abcdefgh_123', db_password: 'abcdefgh_123' },
    ],
  ])('the precheck looks at what only it can say: %s, %s', (_, expected, changes) => {
    expect(checked(changes).result).toBe(expected)
  })

  test('a precheck creates nothing', () => {
    const { test, result } = checked()
    expect(result).toBeUndefined()
    expect(test.call('listClusters')).toMatchObject({ clusters: [], count: 0 })
  })
})

test('quotas fill with each cluster, refuse by name when full, and come back', () => {
  const test = testProject()
  const instances = () =>
    test.call('listQuotas').quotas.resources.find(({ type }) => type === 'instances')
  const ids = Array.from({ length: 20 }, (_, index) =>
    createdCluster(test, { name: `orders-${index}` }),
  )
  expect(instances()).toMatchObject({ used: 20, quota: 20 })
  const attempt = () => createdCluster(test, { name: 'one-too-many' })
  expect(attempt).toThrow(/quota of instances/)
  test.call('deleteCluster', {
    params: { cluster_id: ids[0]! },
    body: { keep_last_manual_snapshot: 0 },
  })
  test.pass(4)
  expect(instances()).toMatchObject({ used: 19 })
  expect(refusal(attempt)).toBeUndefined()
})

describe('a cluster that is not there', () => {
  test('malformed, unknown and deleted ids are told apart', () => {
    const test = testProject()
    const gone = createdCluster(test)
    test.call('deleteCluster', {
      params: { cluster_id: gone },
      body: { keep_last_manual_snapshot: 0 },
    })
    expect(show(test, gone).status).toBe('DELETING')
    test.pass(4)
    expect(['not-a-uuid', missing, gone].map((id) => refusal(() => show(test, id)))).toEqual([
      '400 DWS.0001',
      '404 DWS.0047',
      '404 DWS.3027',
    ])
  })

  test('its name is free again', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    test.call('deleteCluster', { params: { cluster_id }, body: { keep_last_manual_snapshot: 0 } })
    test.pass(4)
    expect(refusal(() => createdCluster(test))).toBeUndefined()
  })
})

describe('on a cluster', () => {
  test('a refusal while it is busy has the four keys of the service', () => {
    const test = testProject()
    const params = { cluster_id: createdCluster(test) }
    const restart = () => test.call('restartCluster', { params, body: { restart: {} } })
    restart()
    try {
      restart()
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(ServiceError)
      expect((error as ServiceError).body).toEqual({
        externalMessage: 'Cluster status is not allowed to operation.',
        errCode: 'DWS.7023',
        error_code: 'DWS.7023',
        error_msg: 'Cluster status is not allowed to operation.',
      })
    }
  })

  test('a restart that fails leaves REBOOT_FAILURE and the reason', () => {
    const test = testProject()
    const cluster_id = createdCluster(test, { name: 'orders-restart-fails' })
    test.call('restartCluster', { params: { cluster_id }, body: { restart: {} } })
    test.pass(2)
    expect(show(test, cluster_id)).toMatchObject({
      task_status: 'REBOOT_FAILURE',
      failed_reasons: { error_code: 'DWS.6002' },
    })
  })

  test('the password must change, and is never kept in clear', () => {
    const test = testProject()
    const params = { cluster_id: createdCluster(test) }
    const reset = (new_password: string) =>
      refusal(() => test.call('resetPassword', { params, body: { new_password } }))
    expect(reset('Aurora-Borealis-7')).toBe('400 DWS.5144')
    expect(reset('Cumulo-Nimbus-9')).toBeUndefined()
    expect(reset('Cumulo-Nimbus-9')).toBe('400 DWS.5144')
    test.pass(1)
    const everything = JSON.stringify(
      Object.values(test.project.tables).map((table) => table.all()),
    )
    expect(everything).not.toContain('Cumulo')
    expect(everything).not.toContain('Aurora')
  })

  test('the password must differ from the user name', () => {
    const test = testProject()
    const params = { cluster_id: createdCluster(test, { user_name: 'abcdefgh_123' }) }
    const reset = (new_password: string) =>
      refusal(() => test.call('resetPassword', { params, body: { new_password } }))
    expect(reset('abcdefgh_123')).toBe('400 DWS.5145')
    expect(reset('321_hgfedcba')).toBe('400 DWS.5145')
  })

  test('an automatic EIP goes with its cluster, one of the project becomes free', () => {
    const test = testProject()
    const before = test.call('listPublicips').publicips
    const remove = (cluster_id: string) => {
      test.call('deleteCluster', {
        params: { cluster_id },
        body: { keep_last_manual_snapshot: 0 },
      })
      test.pass(4)
    }
    const bound = createdCluster(test, {
      public_ip: { public_bind_type: 'bind_existing', eip_id: before[0]?.id },
    })
    const automatic = createdCluster(test, {
      name: 'second',
      public_ip: { public_bind_type: 'auto_assign' },
    })
    const during = test.call('listPublicips').publicips
    expect(during.map(({ status }) => status)).toEqual(['ACTIVE', 'DOWN', 'DOWN', 'ACTIVE'])
    remove(bound)
    remove(automatic)
    expect(test.call('listPublicips').publicips).toEqual(before)
  })

  test('a yearly/monthly cluster cannot be deleted here', () => {
    const test = testProject('demo')
    const cluster = test.call('listClusters').clusters.find(({ name }) => name === 'hr-insights')
    expect(
      refusal(() =>
        test.call('deleteCluster', {
          params: { cluster_id: cluster?.id ?? '' },
          body: { keep_last_manual_snapshot: 0 },
        }),
      ),
    ).toBe('403 DWS.7023')
  })

  test('lists are filtered by enterprise project, and newest first', () => {
    const test = testProject('demo')
    const of = (enterprise_project_id?: string) =>
      test.call('listClusters', { query: { enterprise_project_id } }).clusters
    expect(of('all_granted_eps')).toEqual(of())
    expect(of('0').every((cluster) => cluster.enterprise_project_id === '0')).toBe(true)
    expect(of('0').length).toBeLessThan(of().length)
    const created = of().map((cluster) => cluster.created ?? '')
    expect(created).toEqual(created.toSorted().toReversed())
  })
})
