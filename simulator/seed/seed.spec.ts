import { describe, expect, test } from 'vitest'
import { subStatuses } from '../../src/contract/cluster-status.ts'
import { operations } from '../../src/contract/index.ts'
import { day } from '../clusters/load.ts'
import { testProject } from '../test/test-project.ts'

const demo = () => testProject('demo').call('listClusters').clusters
const past = 30 * day

describe('demo', () => {
  test('covers every status, and the words beside it', () => {
    const clusters = demo()
    expect(new Set(clusters.map(({ status }) => status))).toEqual(
      new Set([
        'AVAILABLE',
        'CREATING',
        'CREATE_FAILED',
        'FAILED',
        'FROZEN',
        'STOPPED',
        'DELETING',
      ]),
    )
    expect(clusters.map(({ task_status }) => task_status)).toEqual(
      expect.arrayContaining(['GROWING', 'WAITING_REDISTRIBUTION']),
    )
    expect(clusters.flatMap(subStatuses)).toEqual(
      expect.arrayContaining(['READONLY', 'DEGRADED', 'UNBALANCED', 'NORMAL']),
    )
    expect(clusters.some(({ number_of_node }) => number_of_node === 1)).toBe(true)
    expect(clusters.some(({ failed_reasons }) => failed_reasons?.error_code === 'DWS.6000')).toBe(
      true,
    )
  })

  test('one cluster waits for a restart, one is yearly/monthly', () => {
    const test = testProject('demo')
    const details = demo().map(
      ({ id }) => test.call('showCluster', { params: { cluster_id: id } }).cluster,
    )
    expect(details.map(({ parameter_group }) => parameter_group?.status)).toContain(
      'Pending-Reboot',
    )
    expect(details.filter(({ order_id }) => order_id)).toHaveLength(1)
  })

  test('has flavors, versions and zones that exist', () => {
    const { node_types } = testProject().call('listNodeTypes')
    for (const cluster of demo()) {
      const flavor = node_types.find(({ spec_name }) => spec_name === cluster.node_type)
      expect(flavor?.datastores.map(({ version }) => version)).toContain(cluster.version)
      expect(
        flavor?.available_zones.find(({ code }) => code === cluster.availability_zone)?.status,
      ).toBe('normal')
    }
  })

  test('no address and no EIP is used twice', () => {
    const { project } = testProject('demo')
    const clusters = project.tables.clusters.all()
    const addresses = clusters.flatMap(({ nodes }) => nodes.map(({ private_ip }) => private_ip))
    expect(new Set(addresses).size).toBe(addresses.length)
    const eips = clusters.flatMap(({ eip_id }) => eip_id ?? [])
    expect(new Set(eips).size).toBe(eips.length)
  })

  test('has domain names, an ELB and data sources in every state that lasts', () => {
    const test = testProject('demo')
    const { domain_names, data_sources } = test.project.tables
    const hosts = domain_names.all().map(({ name, type }) => `${name} ${type}`)
    expect(new Set(hosts).size).toBe(hosts.length)
    expect(new Set(data_sources.all().map(({ type }) => type))).toEqual(new Set(['OBS', 'MRS']))
    expect(data_sources.all().map((row) => row.configure_status)).toContain('300')
    const details = demo().map(
      ({ id }) => test.call('showCluster', { params: { cluster_id: id } }).cluster,
    )
    const bound = details.filter(({ elb }) => elb)
    expect(bound.map(({ vpc_id, elb }) => elb?.vpc_id === vpc_id)).toEqual([true])
    const publicHosts = details.flatMap(({ public_endpoints }) => public_endpoints)
    expect(publicHosts.map(({ public_connect_info }) => public_connect_info)).toContain(
      'sales-analytics.dws.myhuaweicloud.com',
    )
    const reachable = details.filter(({ status }) => status === 'AVAILABLE')
    expect(reachable.every(({ endpoints }) => endpoints.length === 1)).toBe(true)
  })

  test('events and alarms go back 30 days and are busier on weekdays', () => {
    const { project } = testProject('demo')
    const { events, alarms } = project.tables
    const first = events.all()[0]?.occur_time ?? Infinity
    expect(first).toBeLessThan(project.now - 28 * day)
    expect(alarms.all()[0]?.raised_at).toBeLessThan(project.now - 25 * day)
    const weekend = (at: number) => new Date(at).getUTCDay() % 6 === 0
    const cpu = alarms.all().filter(({ alarm_id }) => alarm_id === 'DWS_2000000001')
    expect(cpu.length).toBeGreaterThan(3)
    expect(cpu.filter(({ raised_at }) => weekend(raised_at)).length * 4).toBeLessThan(cpu.length)
    expect(events.all().every(({ occur_time }) => occur_time > project.now - past)).toBe(true)
  })

  test('leaves room in the quotas', () => {
    const { quotas } = testProject('demo').call('listQuotas')
    for (const { used, quota } of quotas.resources)
      expect(Number(used)).toBeLessThan(Number(quota) * 0.9)
  })

  test('is the same each time', () => {
    const rows = () => Object.values(testProject('demo').project.tables).map((table) => table.all())
    expect(rows()).toEqual(rows())
  })
})

describe('other seeds', () => {
  test('empty has networks and nothing else', () => {
    const test = testProject('empty')
    expect(test.call('listClusters').clusters).toEqual([])
    expect(test.call('listVpcs').vpcs).toHaveLength(2)
    expect(test.call('listPublicips').publicips.map(({ status }) => status)).toEqual([
      'DOWN',
      'DOWN',
      'DOWN',
    ])
    expect(test.call('listEnterpriseProjects').enterprise_projects[0]).toMatchObject({ id: '0' })
    const { elbs, vpcs } = test.project.tables
    const vpcOf = new Map(vpcs.all().map(({ id, name }) => [id, name]))
    expect(elbs.all().map(({ vpc_id, vip_address }) => [vpcOf.get(vpc_id), vip_address])).toEqual([
      ['vpc-analytics', '10.20.63.250'],
      ['vpc-shared', '192.168.15.250'],
      ['vpc-analytics', ''],
    ])
  })

  test('numbers make long lists', () => {
    const test = testProject({ clusters: 300, snapshots: 0, events: 5000 })
    expect(test.call('listClusters')).toMatchObject({ count: 300 })
    expect(test.call('listEvents')).toMatchObject({ count: 5000 })
  })

  test('every list of the service answers in its contract for every seed', () => {
    const lists = (Object.keys(operations) as (keyof typeof operations)[]).filter(
      (name) =>
        operations[name].method === 'GET' && !/\{(?!project_id)/.test(operations[name].path),
    )
    expect(lists.length).toBeGreaterThan(10)
    for (const seed of ['empty', 'demo', { clusters: 5, snapshots: 0, events: 20 }] as const)
      for (const name of lists) expect(testProject(seed).call(name)).toBeTypeOf('object')
  })
})
