import { describe, expect, test } from 'vitest'
import { isAutomated, isFull } from '../../src/contract/snapshots.ts'
import { createdCluster, refusal, testProject } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const minute = 60_000
const missing = '5e76e8e2-d0cf-4b64-9d9a-aadbb04b54f7'

const show = ({ call }: TestProject, snapshot_id: string) =>
  call('showSnapshot', { params: { snapshot_id } }).snapshot

const cluster = ({ call }: TestProject, cluster_id: string) =>
  call('showCluster', { params: { cluster_id } }).cluster

const take = ({ call }: TestProject, cluster_id: string, name: string, description?: string) =>
  call('createSnapshot', { body: { snapshot: { name, cluster_id, description } } }).snapshot.id

const taken = (test: TestProject, cluster_id: string, name: string) => {
  const id = take(test, cluster_id, name)
  test.pass(10)
  return id
}

const eventNames = ({ call }: TestProject) => call('listEvents').events.map(({ name }) => name)

const withCluster = (changes: Record<string, unknown> = {}) => {
  const test = testProject()
  const cluster_id = createdCluster(test, changes)
  return { test, cluster_id, params: { cluster_id } }
}

/** Runs until the policies of a new cluster have taken their first snapshots. */
const withAutomated = () => {
  const made = withCluster()
  made.test.pass(24 * 60)
  const { snapshots } = made.test.call('listSnapshots')
  return { ...made, automated: snapshots.toReversed() }
}

describe('create', () => {
  test('CREATING with progress, the cluster SNAPSHOTTING, then AVAILABLE with its size', () => {
    const { test, cluster_id } = withCluster()
    const id = take(test, cluster_id, 'before-release', 'release 12')
    expect(show(test, id)).toMatchObject({
      name: 'before-release',
      description: 'release 12',
      status: 'CREATING',
      type: 'MANUAL',
      cluster_id,
      cluster_name: 'orders',
      started: '2025-05-14T03:34:00',
      finished: null,
      progress: '0%',
    })
    test.pass(1)
    expect(show(test, id).progress).toBe('50%')
    expect(cluster(test, cluster_id)).toMatchObject({
      status: 'AVAILABLE',
      task_status: 'SNAPSHOTTING',
      action_progress: { SNAPSHOTTING: '50%' },
    })
    test.pass(1)
    expect(cluster(test, cluster_id)).toMatchObject({ task_status: null, action_progress: {} })
    expect(show(test, id)).toMatchObject({
      status: 'AVAILABLE',
      finished: '2025-05-14T03:36:00',
      updated: '2025-05-14T03:36:00',
      progress: null,
    })
    expect(eventNames(test).slice(0, 2)).toEqual(['createBackupSuccess', 'createBackup'])
  })

  test('is full, and emits every field of the chapter', () => {
    const { test, cluster_id } = withCluster()
    const snapshot = show(test, taken(test, cluster_id, 'first'))
    // 3 nodes of 100 GB, 2 % of them filled.
    expect(snapshot).toMatchObject({
      size: 6,
      total_backup_size: 6 * 1024 * 1024,
      backup_key: '20250514_033400',
      prior_backup_key: 'FULL',
      base_backup_key: '20250514_033400',
      base_backup_name: 'first',
      bak_expected_start_time: Date.UTC(2025, 4, 14, 3, 34),
      bak_keep_day: null,
      bak_period: null,
      backup_device: 'OBS',
      backup_level: 'cluster',
      fine_grained_backup: false,
      fine_grained_backup_detail: null,
      support_inplace_restore: true,
      db_user: 'dbadmin',
      datastore: { type: 'dws', version: '9.1.0.227' },
      guest_agent_version: '9.1.0.227',
      cluster_status: 'AVAILABLE',
    })
    expect(isFull(snapshot)).toBe(true)
    expect(isAutomated(snapshot)).toBe(false)
  })

  test('takes longer the more data there is, and shorter the more nodes', () => {
    const minutes = (number_of_node: number) => {
      const { test, cluster_id } = withCluster({
        node_type: 'dwsx2.8xlarge.m7n',
        number_of_node,
        name: 'large',
      })
      const row = test.project.tables.clusters.get(cluster_id)!
      const data_gb = 2000
      test.project.tables.clusters.put({ ...row, load: { ...row.load, data_gb, growth_gb: 0 } })
      const id = take(test, cluster_id, 'large-one')
      const task = test.project.tables.tasks.all().find(({ args }) => args.snapshot_id === id)
      return (task?.duration ?? 0) / minute
    }
    expect(minutes(6)).toBeCloseTo((2000 * 1024) / (200 * 6) / 60)
    expect(minutes(12)).toBeCloseTo(minutes(6) / 2)
  })

  test('a standalone data warehouse has snapshots, too', () => {
    const { test, cluster_id } = withCluster({
      node_type: 'dwsx2.h1.2xlarge.4.c7',
      number_of_node: 1,
    })
    const snapshot = show(test, taken(test, cluster_id, 'alone'))
    expect(snapshot).toMatchObject({ status: 'AVAILABLE', datastore: { type: 'hybrid' } })
  })

  test('a cluster whose name asks for it fails to take one', () => {
    const { test, cluster_id } = withCluster({ name: 'orders-snapshot-fails' })
    const id = take(test, cluster_id, 'doomed')
    test.pass(1.3)
    expect(show(test, id)).toMatchObject({
      status: 'UNAVAILABLE',
      finished: '2025-05-14T03:35:12',
    })
    expect(cluster(test, cluster_id)).toMatchObject({
      status: 'AVAILABLE',
      task_status: null,
      failed_reasons: null,
    })
    expect(eventNames(test).slice(0, 2)).toEqual(['createBackupFail', 'createBackup'])
  })

  test('is refused while the cluster is busy, and holds up every other task', () => {
    const { test, cluster_id, params } = withCluster()
    test.call('restartCluster', { params, body: { restart: {} } })
    expect(refusal(() => take(test, cluster_id, 'too-early'))).toBe('403 DWS.7023')
    test.pass(3)
    take(test, cluster_id, 'in-time')
    expect(refusal(() => take(test, cluster_id, 'another'))).toBe('403 DWS.7023')
    const attempts = [
      () => test.call('restartCluster', { params, body: { restart: {} } }),
      () => test.call('resizeCluster', { params, body: { scale_out: { count: 3 } } }),
      () => test.call('deleteCluster', { params, body: { keep_last_manual_snapshot: 0 } }),
    ]
    expect(attempts.map(refusal)).toEqual(attempts.map(() => '403 DWS.7023'))
  })

  test('is refused for a name in use, an unknown cluster and one that is gone', () => {
    const { test, cluster_id, params } = withCluster()
    taken(test, cluster_id, 'twice')
    expect(refusal(() => take(test, cluster_id, 'twice'))).toBe('409 DWS.5050')
    expect(() => take(test, cluster_id, 'twice')).toThrow('The snapshot name already exists.')
    expect(refusal(() => take(test, missing, 'lost'))).toBe('404 DWS.0047')
    test.call('deleteCluster', { params, body: { keep_last_manual_snapshot: 0 } })
    test.pass(5)
    expect(refusal(() => take(test, cluster_id, 'late'))).toBe('404 DWS.3027')
  })
})

describe('lists', () => {
  const three = () => {
    const { test, cluster_id, params } = withCluster()
    for (const name of ['bravo', 'alpha', 'charlie']) taken(test, cluster_id, name)
    const other = createdCluster(test, { name: 'stock' })
    taken(test, other, 'delta')
    const list = (query: Record<string, string> = {}) => {
      const { snapshots, count } = test.call('listClusterSnapshots', { params, query })
      return { names: snapshots.map(({ name }) => name), count }
    }
    return { test, cluster_id, list }
  }

  test('all of the project, newest first, with the fields of the details', () => {
    const { test } = three()
    const { snapshots, count } = test.call('listSnapshots')
    expect(snapshots.map(({ name }) => name)).toEqual(['delta', 'charlie', 'alpha', 'bravo'])
    expect(count).toBe(4)
    expect(snapshots[1]).toEqual(show(test, snapshots[1]!.id))
  })

  test('those of one cluster, in pages by index, counted as a whole', () => {
    const { test, cluster_id, list } = three()
    expect(list()).toEqual({ names: ['charlie', 'alpha', 'bravo'], count: 3 })
    expect(list({ limit: '2' })).toEqual({ names: ['charlie', 'alpha'], count: 3 })
    expect(list({ limit: '2', offset: '1' })).toEqual({ names: ['bravo'], count: 3 })
    expect(list({ limit: '2', offset: '9' })).toEqual({ names: [], count: 3 })
    const answer = test.call('listClusterSnapshots', { params: { cluster_id } })
    expect(answer).toMatchObject({ cluster_id, project_id: test.project.id })
    expect(answer.snapshots[0]).toEqual(show(test, answer.snapshots[0]!.id))
  })

  test.each([
    [{ sort_key: 'name' }, ['alpha', 'bravo', 'charlie']],
    [{ sort_key: 'name', sort_dir: 'desc' }, ['charlie', 'bravo', 'alpha']],
    [{ sort_key: 'started' }, ['bravo', 'alpha', 'charlie']],
    [{ sort_key: 'started', sort_dir: 'desc' }, ['charlie', 'alpha', 'bravo']],
    [{ sort_key: 'finished' }, ['bravo', 'alpha', 'charlie']],
    [{ sort_key: 'updated', sort_dir: 'asc' }, ['bravo', 'alpha', 'charlie']],
    [{ sort_key: 'status' }, ['charlie', 'alpha', 'bravo']],
    [{ sort_key: 'type', sort_dir: 'desc' }, ['charlie', 'alpha', 'bravo']],
    [{ sort_key: 'colour' }, ['charlie', 'alpha', 'bravo']],
    [{ sort_key: 'constructor' }, ['charlie', 'alpha', 'bravo']],
  ] as const)('sorted by %j', (query, names) => {
    expect(three().list(query).names).toEqual(names)
  })

  test('by size, and before the page is cut', () => {
    const { test, cluster_id, list } = three()
    const rows = test.project.tables.snapshots
    for (const [index, name] of ['alpha', 'charlie', 'bravo'].entries()) {
      const row = rows.all().find((each) => each.name === name && each.cluster_id === cluster_id)!
      rows.put({ ...row, size_gb: index + 1 })
    }
    expect(list({ sort_key: 'size' }).names).toEqual(['alpha', 'charlie', 'bravo'])
    expect(list({ sort_key: 'size', sort_dir: 'desc', limit: '1' }).names).toEqual(['bravo'])
  })

  test('of an unknown cluster, and an unknown snapshot', () => {
    const { test } = three()
    const list = (cluster_id: string) =>
      refusal(() => test.call('listClusterSnapshots', { params: { cluster_id } }))
    expect(list(missing)).toBe('404 DWS.0047')
    expect(list('1')).toBe('400 DWS.0001')
    expect(refusal(() => show(test, missing))).toBe('400 DWS.5149')
    expect(refusal(() => show(test, '1'))).toBe('400 DWS.5149')
  })
})

describe('delete', () => {
  const remove = ({ call }: TestProject, snapshot_id: string) =>
    call('deleteSnapshot', { params: { snapshot_id } })

  test('a manual one, also a failed one, leaves an event', () => {
    const { test, cluster_id } = withCluster({ name: 'orders-snapshot-fails' })
    const id = taken(test, cluster_id, 'doomed')
    remove(test, id)
    expect(test.call('listSnapshots')).toMatchObject({ snapshots: [], count: 0 })
    expect(refusal(() => show(test, id))).toBe('400 DWS.5149')
    expect(eventNames(test)[0]).toBe('deleteBackup')
  })

  test('is refused while it is being taken or restored', () => {
    const { test, cluster_id } = withCluster()
    const id = take(test, cluster_id, 'moving')
    expect(refusal(() => remove(test, id))).toBe('403 DWS.7023')
    test.pass(2)
    test.call('restoreCluster', {
      params: { snapshot_id: id },
      body: { restore: { name: 'moved' } },
    })
    expect(refusal(() => remove(test, id))).toBe('403 DWS.7023')
    test.pass(60)
    expect(refusal(() => remove(test, id))).toBeUndefined()
  })

  test('is refused for automated ones, and for an unknown id', () => {
    const { test, automated } = withAutomated()
    expect(refusal(() => remove(test, automated[0]!.id))).toBe('400 DWS.5095')
    expect(refusal(() => remove(test, missing))).toBe('400 DWS.0001')
  })
})

describe('copy', () => {
  const copy = ({ call }: TestProject, snapshot_id: string, backup_name: string) =>
    call('copySnapshot', {
      params: { snapshot_id },
      body: { backup_name, description: 'kept' },
    }).snapshot_id

  test('makes a manual snapshot that stands for itself and stays', () => {
    const { test, automated } = withAutomated()
    const increment = automated.at(-1)!
    expect(isFull(increment)).toBe(false)
    const id = copy(test, increment.id, 'kept-copy')
    expect(show(test, id)).toMatchObject({
      name: 'kept-copy',
      description: 'kept',
      type: 'MANUAL',
      status: 'AVAILABLE',
      prior_backup_key: 'FULL',
      base_backup_name: 'kept-copy',
      bak_keep_day: null,
      total_backup_size: increment.total_backup_size,
    })
    expect(show(test, id).size).toBeGreaterThan(increment.size!)
    test.pass(60 * 24 * 60)
    expect(show(test, id).status).toBe('AVAILABLE')
    expect(refusal(() => show(test, increment.id))).toBe('400 DWS.5149')
    test.call('deleteSnapshot', { params: { snapshot_id: id } })
  })

  test('only automated and available ones, under a new name', () => {
    const { test, cluster_id, automated } = withAutomated()
    const manual = taken(test, cluster_id, 'by-hand')
    expect(refusal(() => copy(test, manual, 'copied'))).toBe('400 DWS.5095')
    const { snapshots } = test.project.tables
    const row = snapshots.get(automated[0]!.id)!
    for (const status of ['FAILED', 'CREATING'] as const) {
      snapshots.put({ ...row, status })
      expect(refusal(() => copy(test, row.id, 'copied'))).toBe('400 DWS.5095')
    }
    snapshots.put(row)
    expect(refusal(() => copy(test, row.id, 'by-hand'))).toBe('409 DWS.5050')
    expect(refusal(() => copy(test, missing, 'copied'))).toBe('400 DWS.5149')
  })
})
