import { describe, expect, test } from 'vitest'
import { createdCluster, refusal, testProject } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const missing = '5e76e8e2-d0cf-4b64-9d9a-aadbb04b54f7'
const busy = '403 DWS.7023'

const show = (test: TestProject, cluster_id: string) =>
  test.call('showCluster', { params: { cluster_id } }).cluster
const listed = (test: TestProject, cluster_id: string) =>
  test.call('listClusters').clusters.find(({ id }) => id === cluster_id)
const endpoints = (test: TestProject, cluster_id: string) =>
  test.call('listClusterEndpoints', { params: { cluster_id } })
const freeEip = ({ call }: TestProject, nth = 0) =>
  call('listPublicips').publicips.filter(({ status }) => status === 'DOWN')[nth]?.id ?? ''
const eip = (test: TestProject, cluster_id: string, eip_id: string) => ({
  bind: () => test.call('associateEip', { params: { cluster_id, eip_id } }),
  unbind: () => test.call('disassociateEip', { params: { cluster_id, eip_id } }),
})
const job = ({ call }: TestProject, job_id: string) => call('showJob', { params: { job_id } })
const eventNames = ({ project }: TestProject) => project.tables.events.all().map(({ name }) => name)
const erase = (test: TestProject, cluster_id: string) => {
  test.call('deleteCluster', { params: { cluster_id }, body: { keep_last_manual_snapshot: 0 } })
  test.pass(4)
}

/** A cluster that runs, and its domain names. */
const withNames = (changes: Record<string, unknown> = {}) => {
  const test = testProject()
  const cluster_id = createdCluster(test, changes)
  const params = { cluster_id }
  const dns = (type: string, name: string, ttl = 300) => ({ name, type, ttl })
  return {
    test,
    cluster_id,
    params,
    create: (type: string, name: string, ttl?: number) =>
      refusal(() => test.call('createClusterDns', { params, body: dns(type, name, ttl) })),
    update: (type: string, name: string, ttl?: number) =>
      refusal(() => test.call('updateClusterDns', { params, body: dns(type, name, ttl) })),
    remove: () =>
      refusal(() => test.call('deleteClusterDns', { params, query: { type: 'public' } })),
  }
}

describe('domain names', () => {
  test('a cluster is born with a private one, and with a public one if DWS assigns the EIP', () => {
    const {
      test: project,
      cluster_id,
      create,
    } = withNames({
      public_ip: { public_bind_type: 'auto_assign' },
    })
    expect(endpoints(project, cluster_id)).toMatchObject({
      public_endpoints: {
        ip: '203.0.113.10',
        port: 8000,
        enabled: true,
        ip_bandwidth: 5,
        domain_name: 'orders',
        domain_name_suffix: 'dws.myhuaweicloud.com',
        zone_name: 'dws.myhuaweicloud.com',
        domain_name_ttl: 300,
        domain_name_status: 'ACTIVE',
        ip_status: 'ACTIVE',
      },
      private_endpoints: {
        ip: '10.20.0.4',
        domain_name: 'orders',
        domain_name_suffix: 'sim-north-1.dwscloud.com',
        domain_name_status: 'ACTIVE',
        elb_ip: null,
      },
      public_ip_infos: [{ ip: '203.0.113.10' }],
    })
    expect(create('private', 'other')).toBe('400 DWS.0001')
    expect(create('public', 'other')).toBe('400 DWS.0001')
  })

  test('an EIP of the project brings no public one', () => {
    const test = testProject()
    const public_ip = { public_bind_type: 'bind_existing', eip_id: freeEip(test) }
    const cluster_id = createdCluster(test, { public_ip })
    expect(endpoints(test, cluster_id).public_endpoints).toMatchObject({
      ip: '203.0.113.2',
      domain_name: null,
    })
  })

  test('a name that is taken, or is none, is adjusted at birth', () => {
    const { test: project, update } = withNames()
    update('private', 'stock')
    const second = createdCluster(project, { name: 'Stock' })
    expect(endpoints(project, second).private_endpoints?.domain_name).toBe(
      `stock-${second.slice(0, 8)}`,
    )
    const third = createdCluster(project, { name: 'web_shop' })
    expect(endpoints(project, third).private_endpoints?.domain_name).toBe('web-shop')
  })

  test('a public one needs an EIP, and only one', () => {
    const { test: project, cluster_id, create } = withNames()
    expect(create('public', 'shop')).toBe('400 DWS.5095')
    eip(project, cluster_id, freeEip(project)).bind()
    project.pass(1)
    expect(create('public', 'shop', 600)).toBeUndefined()
    expect(create('public', 'other')).toBe('400 DWS.0001')
    const cluster = show(project, cluster_id)
    expect(cluster.public_endpoints).toEqual([
      {
        public_connect_info: 'shop.dws.myhuaweicloud.com',
        jdbc_url: 'jdbc:postgresql://shop.dws.myhuaweicloud.com:8000/gaussdb',
      },
    ])
    expect(listed(project, cluster_id)?.public_endpoints).toEqual(cluster.public_endpoints)
    expect(cluster.updated).toBe('2025-05-14T03:35:00')
  })

  test('change name and TTL, everywhere at once', () => {
    const { test: project, cluster_id, update } = withNames()
    expect(update('private', 'Sales', 900)).toBeUndefined()
    expect(endpoints(project, cluster_id).private_endpoints).toMatchObject({
      domain_name: 'Sales',
      domain_name_ttl: 900,
    })
    const { endpoints: shown } = show(project, cluster_id)
    expect(shown[0]?.connect_info).toBe('sales.sim-north-1.dwscloud.com')
    expect(listed(project, cluster_id)?.endpoints).toEqual(shown)
    expect(update('private', 'sales', 300)).toBeUndefined()
  })

  test('are unique in the project, for each type by itself', () => {
    const { test: project, update, create, cluster_id } = withNames()
    const other = createdCluster(project, { name: 'stock' })
    eip(project, cluster_id, freeEip(project)).bind()
    eip(project, other, freeEip(project)).bind()
    expect(update('private', 'STOCK')).toBe('400 DWS.0001')
    expect(create('public', 'stock')).toBeUndefined()
    const body = { name: 'Stock', type: 'public', ttl: 300 }
    const again = () => project.call('createClusterDns', { params: { cluster_id: other }, body })
    expect(refusal(again)).toBe('400 DWS.0001')
    erase(project, cluster_id)
    expect(refusal(again)).toBeUndefined()
  })

  test('the public one can be released, and what is not there is unknown', () => {
    const { test: project, cluster_id, create, update, remove } = withNames()
    expect(remove()).toBe('400 DWS.0001')
    expect(update('public', 'shop')).toBe('400 DWS.0001')
    eip(project, cluster_id, freeEip(project)).bind()
    create('public', 'shop')
    expect(remove()).toBeUndefined()
    expect(endpoints(project, cluster_id).public_endpoints).toMatchObject({
      domain_name: null,
      domain_name_status: null,
    })
    expect(show(project, cluster_id).public_endpoints[0]?.public_connect_info).toBe('203.0.113.2')
  })

  test('are left alone while a task runs', () => {
    const { test: project, params, create, update, remove } = withNames()
    project.call('restartCluster', { params, body: { restart: {} } })
    expect([create('private', 'sales'), update('private', 'sales'), remove()]).toEqual([
      busy,
      busy,
      busy,
    ])
  })

  test('a cluster of old has none: its address stands in until one is applied for', () => {
    const demo = testProject('demo')
    const old = demo.call('listClusters').clusters.find(({ name }) => name === 'finance-ledger')
    const params = { cluster_id: old?.id ?? '' }
    const { private_endpoints } = demo.call('listClusterEndpoints', { params })
    expect(private_endpoints).toMatchObject({ domain_name: null })
    expect(old?.endpoints[0]?.connect_info).toBe(private_endpoints?.ip)
    demo.call('createClusterDns', { params, body: { name: 'ledger', type: 'private', ttl: 300 } })
    expect(show(demo, params.cluster_id).endpoints[0]?.connect_info).toBe(
      'ledger.sim-north-1.dwscloud.com',
    )
  })
})

test('a cluster that never ran has no endpoint', () => {
  const demo = testProject('demo')
  const { clusters } = demo.call('listClusters')
  const failed = clusters.find(({ status }) => status === 'CREATE_FAILED')
  expect(endpoints(demo, failed?.id ?? '').private_endpoints).toBeNull()
})

describe('EIP', () => {
  test('is bound at once, everywhere', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const eip_id = freeEip(test)
    expect(eip(test, cluster_id, eip_id).bind()).toBeUndefined()
    const { public_ip, public_endpoints } = show(test, cluster_id)
    expect(public_ip).toMatchObject({
      public_bind_type: 'bind_existing',
      eip_id,
      eip_address: '203.0.113.2',
      band_width: 10,
      status: 'ACTIVE',
    })
    expect(public_endpoints[0]?.public_connect_info).toBe('203.0.113.2')
    expect(listed(test, cluster_id)?.public_ip).toEqual(public_ip)
    expect(endpoints(test, cluster_id).public_ip_infos).toEqual([
      { ip: '203.0.113.2', ip_id: eip_id },
    ])
    expect(test.call('listPublicips').publicips).toContainEqual(
      expect.objectContaining({ id: eip_id, status: 'ACTIVE', private_ip_address: '10.20.0.4' }),
    )
    expect(eventNames(test)).toContain('bindEipToCluster')
  })

  test('is refused when unknown, in use, or a second one', () => {
    const test = testProject()
    const first = createdCluster(test)
    const second = createdCluster(test, { name: 'stock' })
    const eip_id = freeEip(test)
    expect(refusal(eip(test, first, missing).bind)).toBe('400 DWS.5135')
    eip(test, first, eip_id).bind()
    expect(refusal(eip(test, second, eip_id).bind)).toBe('400 DWS.6007')
    expect(refusal(eip(test, first, freeEip(test)).bind)).toBe('400 DWS.6007')
  })

  test('only the bound one is unbound, and takes the public domain name with it', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const eip_id = freeEip(test)
    eip(test, cluster_id, eip_id).bind()
    test.call('createClusterDns', {
      params: { cluster_id },
      body: { name: 'shop', type: 'public', ttl: 300 },
    })
    expect(refusal(eip(test, cluster_id, missing).unbind)).toBe('400 DWS.5135')
    expect(refusal(eip(test, cluster_id, freeEip(test)).unbind)).toBe('400 DWS.5133')
    eip(test, cluster_id, eip_id).unbind()
    expect(show(test, cluster_id)).toMatchObject({
      public_ip: { public_bind_type: 'not_use', eip_id: null, eip_address: null },
      public_endpoints: [],
    })
    expect(endpoints(test, cluster_id)).toMatchObject({
      public_endpoints: null,
      public_ip_infos: [],
    })
    expect(eventNames(test).at(-1)).toBe('unbindEipToCluster')
    eip(test, cluster_id, eip_id).bind()
    expect(endpoints(test, cluster_id).public_endpoints?.domain_name).toBeNull()
  })

  test('one that DWS assigned stays free after it is unbound, and goes with the cluster otherwise', () => {
    const test = testProject()
    const public_ip = { public_bind_type: 'auto_assign' }
    const first = createdCluster(test, { public_ip })
    const second = createdCluster(test, { name: 'stock', public_ip })
    const kept = show(test, first).public_ip?.eip_id ?? ''
    const gone = show(test, second).public_ip?.eip_id ?? ''
    eip(test, first, kept).unbind()
    eip(test, first, kept).bind()
    erase(test, first)
    erase(test, second)
    const { publicips } = test.call('listPublicips')
    expect(publicips).toContainEqual(expect.objectContaining({ id: kept, status: 'DOWN' }))
    expect(publicips.map(({ id }) => id)).not.toContain(gone)
  })

  test('the CN that carries it cannot be deleted', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const params = { cluster_id }
    const eip_id = freeEip(test)
    const first = test.call('listClusterCn', { params }).instances[0]?.id
    const remove = () =>
      test.call('batchDeleteClusterCn', { params, body: { instances: [first ?? ''] } })
    eip(test, cluster_id, eip_id).bind()
    expect(refusal(remove)).toBe('400 DWS.0001')
    eip(test, cluster_id, eip_id).unbind()
    expect(refusal(remove)).toBeUndefined()
  })

  test('waits for the running task', () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const { bind, unbind } = eip(test, cluster_id, freeEip(test))
    test.call('restartCluster', { params: { cluster_id }, body: { restart: {} } })
    expect([refusal(bind), refusal(unbind)]).toEqual([busy, busy])
  })
})

describe('ELB', () => {
  const withElbs = () => {
    const test = testProject()
    const cluster_id = createdCluster(test)
    const params = { cluster_id }
    const elbs = () => test.call('listElbs', { params }).elbs
    const elbNamed = (name: string) =>
      test.project.tables.elbs.all().find((elb) => elb.name === name)?.id ?? ''
    const bind = (elb_id: string, to = cluster_id) =>
      test.call('associateElb', { params: { cluster_id: to, elb_id } }).job_id
    const unbind = (elb_id: string, from = cluster_id) =>
      test.call('disassociateElb', { params: { cluster_id: from, elb_id } }).job_id
    return { test, cluster_id, params, elbs, elbNamed, bind, unbind }
  }

  test('the list has those of the VPC that are free, with every field', () => {
    const { test, elbs, elbNamed, bind, params } = withElbs()
    expect(test.call('listElbs', { params }).count).toBe(2)
    expect(elbs()[0]).toEqual({
      id: elbNamed('elb-warehouse'),
      cluster_id: null,
      name: 'elb-warehouse',
      description: 'SQL clients of the warehouse',
      vip_address: '10.20.63.250',
      vip_subnet_id: expect.any(String) as string,
      tenant_id: test.project.id,
      type: 'Internal',
      admin_state_up: true,
      bandwidth: 0,
      vpc_id: show(test, params.cluster_id).vpc_id,
      ip_target_enable: true,
    })
    bind(elbNamed('elb-warehouse'))
    expect(elbs().map(({ name }) => name)).toEqual(['elb-without-address'])
    test.pass(2)
    expect(elbs().map(({ name }) => name)).toEqual(['elb-without-address'])
  })

  test('is bound and unbound by jobs', () => {
    const { test, cluster_id, elbs, elbNamed, bind, unbind } = withElbs()
    const id = elbNamed('elb-warehouse')
    const binding = bind(id)
    test.pass(1)
    expect(show(test, cluster_id)).toMatchObject({
      task_status: 'ELB_BINDING',
      action_progress: { ELB_BINDING: '50%' },
      elb: null,
    })
    expect(job(test, binding)).toMatchObject({
      job_name: 'ecfClusterElbCreateJob',
      status: 'RUNNING',
      progress: '50%',
    })
    expect(refusal(() => unbind(id))).toBe(busy)
    test.pass(1)
    const { vpc_id, elb, updated } = show(test, cluster_id)
    expect(elb).toMatchObject({
      id,
      name: 'elb-warehouse',
      private_ip: '10.20.63.250',
      private_endpoint: '10.20.63.250:8000',
      vpc_id,
    })
    expect(updated).toBe('2025-05-14T03:36:00')
    expect(endpoints(test, cluster_id).private_endpoints?.elb_ip).toBe('10.20.63.250')
    expect(job(test, binding)).toMatchObject({ status: 'SUCCESS', progress: '100%' })

    const unbinding = unbind(id)
    expect(show(test, cluster_id).task_status).toBe('ELB_UNBINDING')
    test.pass(2)
    expect(show(test, cluster_id)).toMatchObject({ task_status: null, elb: null })
    expect(job(test, unbinding).status).toBe('SUCCESS')
    expect(elbs()).toHaveLength(2)
  })

  test('without an address the job fails, and the next one may succeed', () => {
    const { test, cluster_id, elbNamed, bind } = withElbs()
    const job_id = bind(elbNamed('elb-without-address'))
    test.pass(2)
    expect(job(test, job_id)).toMatchObject({
      status: 'FAIL',
      begin_time: '2025-05-14T03:34:00',
      end_time: '2025-05-14T03:35:12',
      failed_code: 'CreateELBTask-fail:DWS.0114',
      failed_detail: 'The ELB has no private IP address.',
      progress: '60%',
    })
    expect(show(test, cluster_id)).toMatchObject({
      task_status: 'ELB_BIND_FAILED',
      failed_reasons: { error_code: 'DWS.0114' },
      elb: null,
    })
    bind(elbNamed('elb-warehouse'))
    test.pass(2)
    expect(show(test, cluster_id)).toMatchObject({ task_status: null, failed_reasons: null })
  })

  test('a cluster whose name asks for it fails to bind one', () => {
    const { test, elbNamed, bind } = withElbs()
    const cluster_id = createdCluster(test, { name: 'orders-elb-fails' })
    const job_id = bind(elbNamed('elb-warehouse'), cluster_id)
    test.pass(2)
    expect(job(test, job_id).failed_code).toBe('CreateELBTask-fail:DWS.6013')
    expect(show(test, cluster_id).failed_reasons?.error_code).toBe('DWS.6013')
  })

  test('is refused when unknown, elsewhere, in use, or a second one', () => {
    const { test, elbNamed, bind, unbind } = withElbs()
    const other = createdCluster(test, { name: 'stock' })
    const id = elbNamed('elb-warehouse')
    expect(refusal(() => bind(missing))).toBe('400 DWS.0102')
    expect(refusal(() => unbind(missing))).toBe('400 DWS.0102')
    expect(refusal(() => unbind(id))).toBe('400 DWS.0102')
    expect(refusal(() => bind(elbNamed('elb-common')))).toBe('400 DWS.0001')
    bind(id)
    expect(refusal(() => bind(id, other))).toBe('400 DWS.0001')
    test.pass(2)
    expect(refusal(() => bind(id, other))).toBe('400 DWS.0001')
    expect(refusal(() => bind(elbNamed('elb-without-address')))).toBe('400 DWS.0001')
  })

  test('is free again when its cluster is gone', () => {
    const { test, cluster_id, elbNamed, bind } = withElbs()
    bind(elbNamed('elb-warehouse'))
    test.pass(2)
    erase(test, cluster_id)
    const other = createdCluster(test, { name: 'stock' })
    expect(refusal(() => bind(elbNamed('elb-warehouse'), other))).toBeUndefined()
  })

  test('nothing is assigned an address that an ELB has', () => {
    const { test } = withElbs()
    const subnet = test.project.tables.subnets.all()[0]!
    test.project.tables.subnets.put({ ...subnet, cidr: '10.20.63.240/28' })
    const addresses = show(
      test,
      createdCluster(test, { name: 'stock', number_of_node: 7 }),
    ).private_ip
    expect(addresses).toContain('10.20.63.249')
    expect(addresses).not.toContain('10.20.63.250')
  })
})
