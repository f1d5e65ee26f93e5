import { expect, test } from 'vitest'
import { privateNetwork, publicNetwork, type Endpoints } from './networks.ts'

const endpoints = (more: Partial<Endpoints>): Endpoints => ({ public_ip_infos: [], ...more })
const inside = { ip: '10.20.0.4', domain_name: 'sales', domain_name_suffix: 'north.example' }
const details = { endpoints: [{ connect_info: 'sales.north.example', jdbc_url: null }] }

test('the endpoints give the name, its zone and its TTL', () => {
  const read = endpoints({
    private_endpoints: { ...inside, domain_name_ttl: 600, domain_name_status: 'ACTIVE' },
  })
  expect(privateNetwork(details, read)).toEqual({
    domain: { name: 'sales', host: 'sales.north.example', ttl: 600, status: 'ACTIVE' },
    ip: '10.20.0.4',
  })
})

test('a domain name that comes whole is not given its zone twice', () => {
  const read = endpoints({ private_endpoints: { ...inside, domain_name: 'sales.north.example' } })
  expect(privateNetwork(details, read).domain).toMatchObject({
    name: 'sales',
    host: 'sales.north.example',
  })
})

test('where a region has no endpoints, the details tell the host but not the TTL', () => {
  expect(privateNetwork(details, undefined)).toEqual({
    domain: { name: 'sales', host: 'sales.north.example', ttl: undefined, status: undefined },
    ip: undefined,
  })
  const byAddress = { endpoints: [{ connect_info: '10.20.0.4:8000', jdbc_url: null }] }
  expect(privateNetwork(byAddress, undefined)).toEqual({ domain: undefined, ip: '10.20.0.4' })
  expect(privateNetwork({ endpoints: [] }, undefined)).toEqual({ domain: undefined, ip: undefined })
})

test('a cluster is public when it has an EIP, and only then', () => {
  const unbound = { public_ip: { eip_id: '', eip_address: '' }, public_endpoints: [] }
  expect(publicNetwork(unbound, endpoints({ public_endpoints: null }))).toBeUndefined()
  const bound = { ...unbound, public_ip: { eip_id: 'e1', eip_address: '203.0.113.2' } }
  expect(publicNetwork(bound, undefined)).toMatchObject({ ip: '203.0.113.2', eip_id: 'e1' })
  const read = endpoints({
    public_endpoints: {
      ip: '203.0.113.2',
      ip_id: 'e1',
      ip_bandwidth: 10,
      domain_name: 'sales',
      domain_name_suffix: 'example',
    },
  })
  expect(publicNetwork(unbound, read)).toMatchObject({
    domain: { host: 'sales.example' },
    eip_id: 'e1',
    bandwidth: 10,
  })
})
