import { expect, test } from 'vitest'
import { showCluster } from '../../contract/clusters.ts'
import { clientAddresses, type Connections } from './client-addresses.ts'
import { connectionNotes } from './connection-notes.ts'

const connections = (details: object = {}, more: Partial<Connections> = {}): Connections => ({
  cluster: showCluster.response.parse({
    cluster: {
      id: 'c1',
      name: 'sales',
      status: 'AVAILABLE',
      port: 8000,
      number_of_node: 6,
      endpoints: [{ connect_info: 'sales.north.example' }],
      ...details,
    },
  }).cluster,
  endpoints: undefined,
  cns: [
    { id: '1', private_ip: '10.0.0.4' },
    { id: '2', private_ip: '10.0.0.5' },
  ],
  ...more,
})
const kinds = (...of: Parameters<typeof connections>) =>
  connectionNotes(connections(...of)).map(({ kind }) => kind)
const elb = { elb: { id: 'e1', name: 'elb', private_ip: '10.0.0.250' } }
const eip = { public_ip: { eip_id: 'p1', eip_address: '203.0.113.2' } }

test('several CNs without an ELB are one point of failure for each client', () => {
  expect(connectionNotes(connections())).toEqual([{ kind: 'one_cn', cns: 2 }])
  expect(kinds(elb)).toEqual([])
})

test('without knowing the CNs, only the missing ELB is said', () => {
  expect(kinds({}, { cns: undefined })).toEqual(['no_elb'])
})

test('a standalone warehouse, one CN, or a cluster that cannot be reached has nothing to balance', () => {
  expect(kinds({ number_of_node: 1 })).toEqual([])
  expect(kinds({}, { cns: [{ id: '1' }] })).toEqual([])
  expect(kinds({ endpoints: [] })).toEqual([])
})

test('the default port is worth a word only when the internet can see it', () => {
  expect(kinds({ ...elb, ...eip })).toContain('default_port')
  expect(kinds({ ...elb, ...eip, port: 8443 })).not.toContain('default_port')
})

test('addresses without a name are told, on each side', () => {
  expect(kinds({ ...elb, endpoints: [{ connect_info: '10.0.0.4' }] })).toEqual(['no_domain'])
  expect(kinds({ ...elb, ...eip, port: 8443 })).toEqual(['no_public_domain'])
  const named = { public_endpoints: [{ public_connect_info: 'sales.example' }] }
  expect(kinds({ ...elb, ...eip, ...named, port: 8443 })).toEqual([])
})

test('a client is offered the load balancer first and the bare EIP last', () => {
  const found = clientAddresses(
    connections(
      { ...elb, ...eip },
      {
        endpoints: {
          public_ip_infos: [],
          private_endpoints: { ip: '10.0.0.4', domain_name: 'sales.north.example' },
          public_endpoints: { ip: '203.0.113.2', domain_name: 'sales.example' },
        },
      },
    ),
  )
  expect(found).toEqual([
    { kind: 'elb', hosts: ['10.0.0.250'] },
    { kind: 'domain', hosts: ['sales.north.example'] },
    { kind: 'cns', hosts: ['10.0.0.4', '10.0.0.5'] },
    { kind: 'ip', hosts: ['10.0.0.4'] },
    { kind: 'public_domain', hosts: ['sales.example'] },
    { kind: 'public_ip', hosts: ['203.0.113.2'] },
  ])
})

test('one CN is no list of CNs', () => {
  const found = clientAddresses(connections({}, { cns: [{ id: '1', private_ip: '10.0.0.4' }] }))
  expect(found.map(({ kind }) => kind)).toEqual(['domain'])
})

test('a cluster that never came up has CNs and no address', () => {
  expect(clientAddresses(connections({ endpoints: [] }))).toEqual([])
})
