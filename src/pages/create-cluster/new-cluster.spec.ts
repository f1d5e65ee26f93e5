import { schemaResolver } from '@mantine/form'
import { describe, expect, test } from 'vitest'
import type { NodeType } from '../../contract/clusters.ts'
import { defaults, newClusterSchema, parseDraft, type NewCluster } from './new-cluster.ts'

const flavor = (spec_name: string, datastore_type: string, cns: [number, number]): NodeType => ({
  spec_name,
  id: spec_name,
  datastore_type,
  architecture: 'x86',
  available_zones: [
    { code: 'az1', status: 'normal' },
    { code: 'az2', status: 'sellout' },
  ],
  ram: 32,
  vcpus: 4,
  datastores: [
    { version: '9.1.0', attachments: { min_cn: cns[0], max_cn: cns[1] }, role: 'STABLE' },
  ],
  volume: null,
  elastic_volume_specs: [],
  detail: [],
})

const validate = schemaResolver(
  newClusterSchema({
    names: new Set(['taken']),
    node_types: [flavor('big', 'dws', [2, 5]), flavor('single', 'hybrid', [1, 1])],
  }),
  { sync: true },
)

const good: NewCluster = {
  ...defaults,
  node_type: 'big',
  availability_zone: 'az1',
  version: '9.1.0',
  vpc_id: '85b20d7e-9eb7-4b2a-98f3-3c8843ea3574',
  subnet_id: '374eca02-cfc4-4de7-8ab5-dbebf7d9a720',
  name: 'orders',
  user_pwd: 'Warehouse-2026',
  repeat_pwd: 'Warehouse-2026',
}

describe('the rules of a new cluster', () => {
  test('take a complete form', () => {
    expect(validate(good)).toEqual({})
    expect(validate({ ...good, node_type: 'single', number_of_node: 1, number_of_cn: '' })).toEqual(
      {},
    )
  })

  test.each<[keyof NewCluster | 'tags.1.key' | 'tags.0.key', Partial<NewCluster>, RegExp]>([
    ['name', { name: 'taken' }, /^DWS\.5050 /],
    ['availability_zone', { availability_zone: 'az2' }, /^DWS\.5200 /],
    ['version', { version: '' }, /^DWS\.5003 /],
    ['number_of_node', { number_of_node: '' }, /^DWS\.5047 /],
    ['number_of_node', { number_of_node: 1 }, /^DWS\.5047 /],
    ['number_of_node', { node_type: 'single', number_of_node: 3 }, /^DWS\.5047 /],
    ['number_of_cn', { number_of_cn: 4 }, /^DWS\.5207 .*more CNs than nodes/],
    ['number_of_cn', { number_of_node: 9, number_of_cn: 6 }, /^DWS\.5207 .*2 to 5/],
    ['number_of_cn', { number_of_cn: 1 }, /^DWS\.5207 .*2 to 5/],
    ['port', { port: 7999 }, /^DWS\.5060 /],
    ['eip_id', { public_bind_type: 'bind_existing' }, /^DWS\.5133 /],
    ['security_group_id', { security_group_id: 'a group' }, /^DWS\.5016 /],
    ['user_pwd', { user_name: 'warehouse_2026', user_pwd: '6202_esuoheraw' }, /^DWS\.5145 /],
    ['repeat_pwd', { repeat_pwd: 'Warehouse-2025' }, /differ/],
    ['tags.0.key', { tags: [{ key: '', value: '' }] }, /^DWS\.5197 /],
    [
      'tags.1.key',
      {
        tags: [
          { key: 'env', value: 'a' },
          { key: 'env', value: 'b' },
        ],
      },
      /there already/,
    ],
  ])('refuse a wrong %s', (path, change, message) => {
    expect(validate({ ...good, ...change })[path]).toMatch(message)
  })

  test('name everything at once, however little is filled in', () => {
    expect(Object.keys(validate({ ...defaults, port: '', user_name: 'select' })).sort()).toEqual([
      'availability_zone',
      'name',
      'node_type',
      'port',
      'subnet_id',
      'user_name',
      'user_pwd',
      'vpc_id',
    ])
  })
})

test('a draft keeps no password and refuses anything that is not one', () => {
  expect(JSON.stringify(parseDraft(good))).not.toContain('Warehouse')
  expect(parseDraft(good)?.name).toBe('orders')
  expect(parseDraft({ name: 'orders' })).toBeUndefined()
  expect(parseDraft(undefined)).toBeUndefined()
})
