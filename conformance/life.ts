import type { Scene } from './life-scene.ts'
import { connect, manage, subscribe } from './life-settings.ts'

interface Place {
  readonly vpc_id: string
  readonly subnet_id: string
  readonly security_group_id: string
}

const password = 'Conformance#2026'

/** The lists that a form picks from, and those of a project without clusters. */
const lookAround = async ({ call, expect }: Scene): Promise<Place> => {
  await call('listAvailabilityZones', {})
  await call('listNodeTypes', {})
  await call('listQuotas', {})
  await call('listDssPools', {})
  await call('listEnterpriseProjects', {})
  await call('listPublicips', {})
  await call('listTopics', {})
  await call('listTags', {})
  await call('listAlarmStatistic', { query: { time_zone: 'GMT' } })
  await call('listAlarmDetail', { query: { time_zone: 'GMT', offset: 0, limit: 10 } })
  const { vpcs } = await call('listVpcs', {})
  const vpc_id = vpcs[0]?.id ?? ''
  const { subnets } = await call('listSubnets', { query: { vpc_id } })
  const { security_groups } = await call('listSecurityGroups', { query: { vpc_id } })
  expect(subnets.length > 0 && security_groups.length > 0, 'a VPC has subnets and groups')
  return {
    vpc_id,
    subnet_id: subnets[0]?.id ?? '',
    security_group_id: security_groups[0]?.id ?? '',
  }
}

const create = async ({ call, advance, expect }: Scene, place: Place): Promise<string> => {
  await call('checkCluster', {
    body: {
      cluster: {
        name: 'conformance',
        flavor: 'dwsx2.xlarge.m7n',
        num_node: 3,
        num_cn: 2,
        availability_zones: ['sim-north-1a'],
        datastore_version: '9.1.0.227',
        ...place,
      },
    },
  })
  const { cluster } = await call('createCluster', {
    body: {
      cluster: {
        name: 'conformance',
        node_type: 'dwsx2.xlarge.m7n',
        number_of_node: 3,
        number_of_cn: 2,
        user_name: 'dbadmin',
        user_pwd: password,
        ...place,
      },
    },
  })
  const { clusters } = await call('listClusters', {})
  expect(clusters[0]?.status === 'CREATING', 'a new cluster is being created')
  await advance('20m')
  const detail = await call('showCluster', { cluster_id: cluster.id })
  expect(detail.cluster.status === 'AVAILABLE', 'and then available')
  return cluster.id
}

const operate = async ({ call, advance, expect }: Scene, cluster_id: string) => {
  const { job_id } = await call('batchCreateClusterCn', { cluster_id, body: { num: 3 } })
  await advance('15m')
  expect((await call('showJob', { job_id })).status === 'SUCCESS', 'the job of the CNs ended')
  const { instances } = await call('listClusterCn', { cluster_id })
  expect(instances.length === 3, 'there are three CNs')
  const last = instances.at(-1)?.id ?? ''
  await call('batchDeleteClusterCn', { cluster_id, body: { instances: [last] } })
  await advance('15m')
  await call('resizeCluster', { cluster_id, body: { scale_out: { count: 3 } } })
  await advance('40m')
  const { node_list } = await call('listClusterNodes', { cluster_id })
  expect(node_list.length === 6, 'three nodes joined')
  await call('shrinkCluster', { cluster_id, body: { shrink_number: 3 } })
  await advance('20m')
  await call('restartCluster', { cluster_id, body: { restart: {} } })
  await advance('5m')
  await call('resetPassword', { cluster_id, body: { new_password: `${password}x` } })
  await call('stopCluster', { cluster_id })
  await advance('10m')
  await call('startCluster', { cluster_id })
  await advance('10m')
}

const snapshot = async ({ call, advance, expect }: Scene, cluster_id: string) => {
  const made = await call('createSnapshot', {
    body: { snapshot: { name: 'conformance-1', cluster_id } },
  })
  await advance('1h')
  const snapshot_id = made.snapshot.id
  const { snapshot } = await call('showSnapshot', { snapshot_id })
  expect(snapshot.status === 'AVAILABLE', 'the snapshot is available')
  await call('createSnapshotPolicy', {
    cluster_id,
    body: {
      keep_day: 5,
      backup_strategies: [
        { policy_name: 'hourly', backup_strategy: '0 0 * ? * *', backup_type: 'full' },
      ],
    },
  })
  const plan = await call('listSnapshotPolicy', { cluster_id })
  const added = plan.backup_strategies.find(({ policy_name }) => policy_name === 'hourly')
  expect(plan.keep_day === 5 && !!added?.next_fire_time, 'the policy knows when it fires next')
  await advance('26h')
  const { snapshots } = await call('listClusterSnapshots', { cluster_id, query: { limit: 50 } })
  const automated = snapshots.find(({ type, status }) => type === 'AUTO' && status === 'AVAILABLE')
  expect(!!automated, 'the policy has taken a snapshot')
  await call('copySnapshot', {
    snapshot_id: automated?.id ?? '',
    body: { backup_name: 'conformance-copy' },
  })
  await call('deleteSnapshotPolicy', { cluster_id, id: added?.policy_id ?? '' })
  await advance('1h')
  const restored = await call('restoreCluster', {
    snapshot_id,
    body: { restore: { name: 'conformance-restored' } },
  })
  await advance('2h')
  const { cluster } = await call('showCluster', { cluster_id: restored.cluster.id })
  expect(cluster.status === 'AVAILABLE', 'the restored cluster is available')
  await call('deleteSnapshot', { snapshot_id })
  const all = await call('listSnapshots', {})
  expect(!all.snapshots.some(({ id }) => id === snapshot_id), 'the deleted snapshot is gone')
}

/** A disk that has run full: fast growth, or the one of the demo. */
const writableAgain = async ({ call, expect }: Scene) => {
  const { clusters } = await call('listClusters', {})
  const full = clusters.find(({ sub_status }) => sub_status?.includes('READONLY'))
  expect(!!full, 'one cluster of the demo is read-only')
  await call('cancelReadonly', { cluster_id: full?.id ?? '' })
}

/** Every operation of the API, in the order of a cluster's life. */
export const live = async (scene: Scene): Promise<void> => {
  const { call, advance, expect } = scene
  await writableAgain(scene)
  const place = await lookAround(scene)
  const cluster_id = await create(scene, place)
  await operate(scene, cluster_id)
  await snapshot(scene, cluster_id)
  await connect(scene, cluster_id)
  await subscribe(scene)
  await manage(scene, cluster_id)
  const { records } = await call('listAuditLog', { cluster_id })
  expect(records.length > 0, 'the audit log has been dumped')
  const { events } = await call('listEvents', { query: { offset: 0, limit: 200 } })
  expect(
    events.some(
      ({ name, source_id }) => name === 'createClusterSuccess' && source_id === cluster_id,
    ),
    'its creation is an event',
  )
  await call('deleteCluster', { cluster_id, body: { keep_last_manual_snapshot: 0 } })
  await advance('10m')
}
