import { describe, expect, it } from 'vitest'
import { showCluster } from '../../contract/clusters.ts'
import { nodeRows, shortName } from './node-rows.ts'
import { entrancesOf, groupsOf, isMatch, placeOfNode } from './topology.ts'

const cluster = (fields: object = {}) =>
  showCluster.response.parse({
    cluster: {
      id: 'c',
      name: 'c',
      status: 'AVAILABLE',
      availability_zone: 'az1',
      node_type: 'big',
      nodes: [
        { id: 'n1', name: 'c-dws-cn-cn-1-1', status: '200' },
        { id: 'n2', status: '199' },
      ],
      ...fields,
    },
  }).cluster

const listed = [
  { id: 'n1', status: 'STOPPED', alias_name: 'first', az_code: 'az2', spec: 'bigger' },
  { id: 'n2', status: 'FREE' },
  { id: 'gone', status: 'ACTIVE' },
]

describe('the rows of nodes', () => {
  it('come from the details alone where the region has no list of nodes', () => {
    expect(nodeRows(cluster())).toMatchObject([
      { id: 'n1', label: 'Available', idle: false, az: 'az1', flavor: 'big', alias: undefined },
      { id: 'n2', label: 'Idle', idle: true },
    ])
  })

  it('take more from the list, and no node that the details no longer name', () => {
    expect(nodeRows(cluster(), listed)).toMatchObject([
      { id: 'n1', label: 'Stopped', tone: 'grey', az: 'az2', flavor: 'bigger', alias: 'first' },
      { id: 'n2', label: 'Idle', idle: true, az: 'az1' },
    ])
  })

  it('carry the CN of the same id or name, and no other', () => {
    const byName = [{ id: 'x', name: 'c-dws-cn-cn-1-1', private_ip: '10.0.0.1' }]
    expect(nodeRows(cluster(), [], byName).map(({ cn_ip }) => cn_ip)).toEqual([
      '10.0.0.1',
      undefined,
    ])
    const byId = [{ id: 'n2', private_ip: '10.0.0.2' }]
    expect(nodeRows(cluster(), [], byId).map(({ cn_ip }) => cn_ip)).toEqual([undefined, '10.0.0.2'])
  })

  it('show a status that nobody knows as it came, and never as good', () => {
    const [row] = nodeRows(cluster({ nodes: [{ id: 'n', status: 'ODD' }] }))
    expect(row).toMatchObject({ label: 'ODD', tone: 'grey', idle: false })
  })

  it('have a short name out of ring and place', () => {
    expect(shortName({ id: 'n', name: 'a-dws-cn-cn-12-3' })).toBe('12-3')
    expect(shortName({ id: 'n', name: 'odd' })).toBe('odd')
    expect(shortName({ id: '0123456789', name: undefined })).toBe('012345')
  })
})

describe('the entrances', () => {
  it('are what the details state', () => {
    const stated = cluster({
      endpoints: [{ connect_info: 'c.example.com', jdbc_url: 'jdbc:postgresql://c.example.com' }],
      public_endpoints: [{ public_connect_info: '203.0.113.2', jdbc_url: null }],
      elb: { name: 'front', private_endpoint: '10.0.0.9:8000' },
      public_ip: { eip_address: '203.0.113.2' },
    })
    expect(entrancesOf(stated).map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'Private domain name: c.example.com',
      'ELB: 10.0.0.9:8000',
      'Public IP: 203.0.113.2',
    ])
  })

  it('show the EIP beside a public name', () => {
    const stated = cluster({
      public_endpoints: [{ public_connect_info: 'c.example.com' }],
      public_ip: { eip_address: '203.0.113.2' },
    })
    expect(entrancesOf(stated).map(({ kind }) => kind)).toEqual(['Public domain name', 'EIP'])
  })

  it('are none where none is stated', () => {
    expect(entrancesOf(cluster())).toEqual([])
  })
})

it('groups nodes by AZ and idle ones apart', () => {
  const rows = nodeRows(cluster(), listed)
  expect(groupsOf(rows).map(({ title, nodes }) => [title, nodes.length])).toEqual([
    ['AZ az2', 1],
    ['Idle, outside the cluster', 1],
  ])
})

it('finds a node by anything that is known of it, and nothing by nothing', () => {
  const [row] = nodeRows(cluster(), listed, [{ id: 'n1', private_ip: '10.20.0.7' }])
  const place = placeOfNode(row!, shortName(row!))
  expect(isMatch(place, ' 10.20.0.7 ')).toBe(true)
  expect(isMatch(place, 'STOPPED')).toBe(true)
  expect(isMatch(place, '10.20.0.8')).toBe(false)
  expect(isMatch(place, '  ')).toBe(false)
  expect(isMatch(place, 'n1')).toBe(true)
  expect(isMatch({ ...place, title: '', details: [['ID', 'abc-3-']] }, '3-')).toBe(false)
})
