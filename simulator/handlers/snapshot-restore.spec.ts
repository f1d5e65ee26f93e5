import { describe, expect, test } from 'vitest'
import { createdCluster, refusal, testProject } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const missing = '5e76e8e2-d0cf-4b64-9d9a-aadbb04b54f7'

/** A cluster unlike the defaults, and a snapshot of it. */
const withSnapshot = () => {
  const test = testProject()
  const cluster_id = createdCluster(test, {
    name: 'orders',
    node_type: 'dwsx2.2xlarge.m7n',
    number_of_node: 4,
    number_of_cn: 2,
    port: 8010,
    user_name: 'keeper',
    availability_zone: 'sim-north-1b',
    enterprise_project_id: test.project.tables.enterprise_projects.all()[1]?.id,
    tags: [{ key: 'team', value: 'orders' }],
  })
  const { snapshot } = test.call('createSnapshot', {
    body: { snapshot: { name: 'monday', cluster_id } },
  })
  test.pass(5)
  return { test, cluster_id, snapshot_id: snapshot.id }
}

const restore = (
  { call }: TestProject,
  snapshot_id: string,
  wanted: { name: string } & Record<string, unknown>,
) => call('restoreCluster', { params: { snapshot_id }, body: { restore: wanted } })

const cluster = ({ call }: TestProject, cluster_id: string) =>
  call('showCluster', { params: { cluster_id } }).cluster

const statusOf = ({ call }: TestProject, snapshot_id: string) =>
  call('showSnapshot', { params: { snapshot_id } }).snapshot.status

describe('restore', () => {
  test('a cluster as the source was, RESTORING until it is there', () => {
    const { test, cluster_id, snapshot_id } = withSnapshot()
    const source = cluster(test, cluster_id)
    const before = test.project.now
    const { cluster: made, job_id } = restore(test, snapshot_id, { name: 'orders-2' })
    expect(cluster(test, made.id)).toMatchObject({
      status: 'CREATING',
      task_status: 'RESTORING',
      action_progress: { RESTORING: '0%' },
      nodes: Array.from({ length: 4 }, () => ({ status: '100' })),
    })
    expect(statusOf(test, snapshot_id)).toBe('RESTORING')
    const job = test.call('showJob', { params: { job_id: job_id ?? '' } })
    expect(job).toMatchObject({ job_name: 'dwsRestoreClusterJob', status: 'RUNNING' })

    test.pass(20)
    expect(statusOf(test, snapshot_id)).toBe('AVAILABLE')
    const restored = cluster(test, made.id)
    expect(restored).toMatchObject({
      name: 'orders-2',
      status: 'AVAILABLE',
      task_status: null,
      created: new Date(before).toISOString().slice(0, 19),
      tags: [],
      enterprise_project_id: '0',
      public_ip: { public_bind_type: 'not_use', eip_id: null },
    })
    const { node_type, port, user_name, version, vpc_id, subnet_id, security_group_id } = source
    const { availability_zone, number_of_node } = source
    expect(restored).toMatchObject({ node_type, port, user_name, version, vpc_id, subnet_id })
    expect(restored).toMatchObject({ security_group_id, availability_zone, number_of_node })
    const cns = test.call('listClusterCn', { params: { cluster_id: made.id } }).instances
    expect(cns).toHaveLength(2)
    const addresses = [...source.private_ip, ...restored.private_ip]
    expect(new Set(addresses).size).toBe(addresses.length)
    const events = test.call('listEvents').events.map(({ name }) => name)
    expect(events.slice(0, 2)).toEqual(['restoreClusterSuccess', 'restoreCluster'])
  })

  test('has the data, the password and the policies that go with it', () => {
    const { test, cluster_id, snapshot_id } = withSnapshot()
    const { clusters } = test.project.tables
    const { data_gb } = test.project.tables.snapshots.get(snapshot_id)!.source.load
    expect(data_gb).toBeCloseTo(0.02 * 4 * 200, 1)
    test.pass(30 * 24 * 60)
    const { id } = restore(test, snapshot_id, { name: 'orders-2' }).cluster
    expect(clusters.get(id)!.load.data_gb).toBe(data_gb)
    expect(clusters.get(id)!.password_hash).toBe(clusters.get(cluster_id)!.password_hash)
    test.pass(20)
    const params = { cluster_id: id }
    expect(test.call('listSnapshotPolicy', { params }).backup_strategies).toHaveLength(2)
    const again = test.call('createSnapshot', {
      body: { snapshot: { name: 'again', cluster_id: id } },
    })
    const size = test.project.tables.snapshots.get(again.snapshot.id)!.size_gb
    expect(size).toBeCloseTo(data_gb, 0)
  })

  test('takes what the request says instead', () => {
    const { test, snapshot_id } = withSnapshot()
    const { subnets, security_groups, enterprise_projects, publicips } = test.project.tables
    const subnet = subnets.all().at(-1)!
    const { vpc_id } = subnet
    const wanted = {
      port: 8100,
      number_of_cn: 4,
      availability_zone: 'sim-north-1c',
      vpc_id,
      subnet_id: subnet.id,
      security_group_id: security_groups.all().find((row) => row.vpc_id === vpc_id)!.id,
      enterprise_project_id: enterprise_projects.all().at(-1)!.id,
    }
    const eip = publicips.all().at(-1)!
    const { id } = restore(test, snapshot_id, {
      name: 'elsewhere',
      ...wanted,
      public_ip: { public_bind_type: 'bind_existing', eip_id: eip.id },
    }).cluster
    test.pass(20)
    const { number_of_cn, ...seen } = wanted
    expect(cluster(test, id)).toMatchObject({ ...seen, public_ip: { eip_id: eip.id } })
    const cns = test.call('listClusterCn', { params: { cluster_id: id } }).instances
    expect(cns).toHaveLength(number_of_cn)
    expect(test.call('listEvents').events[0]?.name).toBe('bindEipToCluster')
  })

  test('works when the cluster is gone', () => {
    const { test, cluster_id, snapshot_id } = withSnapshot()
    test.call('deleteCluster', {
      params: { cluster_id },
      body: { keep_last_manual_snapshot: 1 },
    })
    test.pass(5)
    const { id } = restore(test, snapshot_id, { name: 'orders' }).cluster
    test.pass(20)
    expect(cluster(test, id)).toMatchObject({ status: 'AVAILABLE', port: 8010, number_of_node: 4 })
  })

  test('a name that asks for it fails, says why, and frees the snapshot', () => {
    const { test, snapshot_id } = withSnapshot()
    const { cluster: made } = restore(test, snapshot_id, { name: 'orders-restore-fails' })
    test.pass(20)
    expect(cluster(test, made.id)).toMatchObject({
      status: 'CREATE_FAILED',
      failed_reasons: { error_code: 'DWS.6003' },
    })
    expect(statusOf(test, snapshot_id)).toBe('AVAILABLE')
    expect(test.call('listEvents').events[0]?.name).toBe('restoreClusterFail')
    expect(test.project.tables.snapshot_policies.get(made.id)).toBeUndefined()
  })

  const cases: readonly [string, string, Record<string, unknown>][] = [
    ['a name in use', '409 DWS.5050', { name: 'orders' }],
    ['an AZ of another region', '400 DWS.5012', { availability_zone: 'cn-north-4a' }],
    ['an unknown VPC', '404 DWS.5021', { vpc_id: missing }],
    ['an unknown subnet', '404 DWS.5022', { subnet_id: missing }],
    ['an unknown security group', '404 DWS.5023', { security_group_id: missing }],
    [
      'an unknown EIP',
      '400 DWS.5135',
      { public_ip: { public_bind_type: 'bind_existing', eip_id: missing } },
    ],
    ['too few CNs', '400 DWS.5207', { number_of_cn: 1 }],
    ['more CNs than nodes', '400 DWS.5207', { number_of_cn: 5 }],
    ['an unknown enterprise project', '400 DWS.0001', { enterprise_project_id: missing }],
  ]
  test.each(cases)('is refused for %s', (_, code, changes) => {
    const { test, snapshot_id } = withSnapshot()
    expect(refusal(() => restore(test, snapshot_id, { name: 'fresh', ...changes }))).toBe(code)
    expect(test.project.tables.clusters.all()).toHaveLength(1)
  })

  test('is refused when the quota does not allow it', () => {
    const { test, snapshot_id } = withSnapshot()
    const { clusters } = test.project.tables
    const row = clusters.all()[0]!
    for (let index = 0; index < 19; index++)
      clusters.put({ ...row, id: `${index}`, name: `${index}` })
    expect(refusal(() => restore(test, snapshot_id, { name: 'fresh' }))).toBe('400 DWS.5047')
  })

  test('only of a whole cluster, available and idle', () => {
    const { test, snapshot_id } = withSnapshot()
    const { snapshots } = test.project.tables
    const row = snapshots.get(snapshot_id)!
    const attempt = () => refusal(() => restore(test, snapshot_id, { name: 'fresh' }))
    snapshots.put({ ...row, status: 'FAILED' })
    expect(attempt()).toBe('400 DWS.5095')
    snapshots.put({ ...row, status: 'CREATING' })
    expect(attempt()).toBe('403 DWS.7023')
    snapshots.put({ ...row, backup_level: 'schema' })
    expect(attempt()).toBe('400 DWS.5095')
    snapshots.put(row)
    expect(attempt()).toBeUndefined()
    expect(refusal(() => restore(test, snapshot_id, { name: 'second' }))).toBe('403 DWS.7023')
    expect(refusal(() => restore(test, missing, { name: 'fresh-2' }))).toBe('400 DWS.5149')
  })
})
