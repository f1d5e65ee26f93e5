import { schemaResolver } from '@mantine/form'
import { expect, it, test } from 'vitest'
import { listClusters, type NodeType } from '../../../contract/clusters.ts'
import { restoreCluster, Snapshot } from '../../../contract/snapshots.ts'
import type { NewCluster } from '../new-cluster.ts'
import { gbToRestore, restoreTime } from './restore-estimate.ts'
import { toRestore } from './restore-request.ts'
import { restoreSchema } from './restore-rules.ts'
import { restoreDefaults, suggestedName, type Source } from './restore-source.ts'

const vpc_id = '85b20d7e-9eb7-4b2a-98f3-3c8843ea3574'
const other = '99b20d7e-9eb7-4b2a-98f3-3c8843ea3574'
const cluster = listClusters.response.parse({
  clusters: [
    {
      id: 'c',
      name: 'sales',
      status: 'AVAILABLE',
      node_type: 'big',
      number_of_node: 6,
      availability_zone: 'az1',
      port: 8000,
      vpc_id,
      enterprise_project_id: '0',
    },
  ],
}).clusters[0]
const snapshot = Snapshot.parse({
  id: 's',
  status: 'AVAILABLE',
  cluster_name: 'sales',
  size: 512,
  datastore: { version: '9.1.0' },
})
const living: Source = { snapshot, cluster, cns: 3 }
const orphan: Source = { snapshot, cluster: undefined, cns: undefined }

const flavor: NodeType = {
  spec_name: 'big',
  id: 'f',
  datastore_type: 'dws',
  architecture: 'x86',
  available_zones: [
    { code: 'az1', status: 'normal' },
    { code: 'az2', status: 'sellout' },
  ],
  ram: 32,
  vcpus: 4,
  datastores: [{ version: '9.1.0', attachments: { min_cn: 2, max_cn: 5 }, role: 'STABLE' }],
  volume: null,
  elastic_volume_specs: [],
  detail: [],
}

const names = new Set(['sales'])
const of = (source: Source, change: Partial<NewCluster> = {}): NewCluster => ({
  ...restoreDefaults(source, names),
  ...change,
})
const errors = (source: Source, change?: Partial<NewCluster>) =>
  schemaResolver(restoreSchema({ names, node_types: [flavor] }, source), { sync: true })(
    of(source, change),
  )

test('a living source leaves nothing to choose', () => {
  expect(errors(living)).toEqual({})
  expect(toRestore(of(living), living)).toEqual({
    snapshot_id: 's',
    body: { restore: { name: 'sales-restored' } },
  })
})

test('a source that is gone leaves the network to choose', () => {
  expect(Object.keys(errors(orphan)).sort()).toEqual(['security_group_id', 'subnet_id', 'vpc_id'])
})

it.each<[keyof NewCluster, Partial<NewCluster>, RegExp]>([
  ['name', { name: 'sales' }, /^DWS\.5050 /],
  ['name', { name: '1st' }, /^DWS\.505[67] /],
  ['availability_zone', { availability_zone: 'az2' }, /^DWS\.5200 /],
  ['number_of_cn', { number_of_cn: 7 }, /^DWS\.5207 /],
  ['number_of_cn', { number_of_cn: 6 }, /^DWS\.5207 .*2 to 5/],
  ['vpc_id', { vpc_id: 'not an id' }, /^DWS\.5014 /],
  ['subnet_id', { vpc_id: other }, /^DWS\.5015 /],
  ['security_group_id', { vpc_id: other }, /^DWS\.5016 /],
  ['port', { port: 7999 }, /^DWS\.5060 /],
  ['port', { port: '-' }, /^DWS\.5060 /],
  ['eip_id', { public_bind_type: 'bind_existing' }, /^DWS\.5133 /],
])('a wrong %s is refused: %j', (path, change, message) => {
  expect(errors(living, change)[path]).toMatch(message)
})

it('keeps subnet and group of the source inside its VPC', () => {
  expect(errors(living, { vpc_id })).toEqual({})
})

test('the request holds what differs from the source, and keeps to the contract', () => {
  const { body } = toRestore(
    of(living, {
      vpc_id: other,
      subnet_id: other,
      security_group_id: other,
      availability_zone: 'az3',
      port: 8001,
      number_of_cn: 4,
      public_bind_type: 'auto_assign',
      enterprise_project_id: 'p',
    }),
    living,
  )
  expect(restoreCluster.body?.safeParse(body).success).toBe(true)
  expect(body.restore).toEqual({
    name: 'sales-restored',
    vpc_id: other,
    subnet_id: other,
    security_group_id: other,
    availability_zone: 'az3',
    port: 8001,
    number_of_cn: 4,
    public_ip: { public_bind_type: 'auto_assign' },
    enterprise_project_id: 'p',
  })
})

test('the suggested name is free and not too long', () => {
  expect(suggestedName(living, new Set(['sales-restored']))).toBe('sales-restored-2')
  const long = { ...orphan, snapshot: { ...snapshot, cluster_name: 'a'.repeat(64) } }
  expect(suggestedName(long, names)).toHaveLength(64)
})

test('the time grows with the data and shrinks with the nodes', () => {
  expect(restoreTime(125, 1)).toBe(1_024_000)
  expect(restoreTime(600, 6)).toBeCloseTo(restoreTime(100, 1))
})

test('an increment is reckoned with its chain, a full one with its own size', () => {
  const chain = { size: 4, total_backup_size: 1024 * 1024 * 600 }
  expect(gbToRestore({ ...snapshot, ...chain, prior_backup_key: '20260101_000000' })).toBe(600)
  expect(gbToRestore({ ...snapshot, ...chain, prior_backup_key: 'FULL' })).toBe(4)
  expect(gbToRestore({ ...snapshot, size: null })).toBeUndefined()
})
