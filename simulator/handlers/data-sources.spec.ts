import { describe, expect, test } from 'vitest'
import { createdCluster, refusal, testProject } from '../test/test-project.ts'

const missing = '5e76e8e2-d0cf-4b64-9d9a-aadbb04b54f7'
const mrs_id = '6b1f02d7-3f4b-4b0e-9d55-7c1d5b0a9e21'

const obs = {
  type: 'OBS',
  data_source_name: 'source1',
  user_name: 'DWSAccessOBS',
  connect_info: 'gaussdb',
  description: 'description',
}
const mrs = {
  type: 'MRS',
  data_source_name: 'hive',
  data_source_id: mrs_id,
  user_name: 'reader',
  user_pwd: 'Cirrus-Fibratus-3',
}

/** A cluster that runs, and what can be done to its data sources. */
const withCluster = (changes: Record<string, unknown> = {}) => {
  const test = testProject()
  const cluster_id = createdCluster(test, changes)
  const params = { cluster_id }
  const one = (ext_data_source_id: string) => ({ ...params, ext_data_source_id })
  const list = (type?: string) => test.call('listDataSource', { params, query: { type } })
  return {
    test,
    cluster_id,
    params,
    list,
    first: () => list().data_sources[0],
    create: (body: object) => test.call('createDataSource', { params, body }),
    update: (id: string, reconfigure: object = {}) =>
      test.call('updateDataSource', { params: one(id), body: { reconfigure } }),
    remove: (id: string) => test.call('deleteDataSource', { params: one(id) }),
    show: () => test.call('showCluster', { params }).cluster,
    job: (job_id: string) => test.call('showJob', { params: { job_id } }),
    events: () => test.project.tables.events.all().map(({ name }) => name),
  }
}

describe('create', () => {
  test('is a job that holds the cluster', () => {
    const { test, cluster_id, list, create, first, show, job, events } = withCluster()
    const { id, job_id } = create(obs)
    expect(list()).toMatchObject({
      project_id: test.project.id,
      cluster_id,
      type: null,
      count: 1,
      data_sources: [
        {
          id,
          name: 'source1',
          type: 'OBS',
          connect_info: 'gaussdb',
          user_name: 'DWSAccessOBS',
          configure_status: '100',
          status: '200',
          created: '2025-05-14T03:34:00',
          description: 'description',
          fail_reason: '',
        },
      ],
    })
    test.pass(2)
    expect(show()).toMatchObject({
      task_status: 'CONFIGURING_EXT_DATASOURCE',
      action_progress: { CONFIGURING_EXT_DATASOURCE: '50%' },
    })
    expect(job(job_id)).toMatchObject({ status: 'RUNNING', progress: '50%' })
    test.pass(2)
    expect(first()).toMatchObject({
      configure_status: '200',
      updated: '2025-05-14T03:38:00',
      data_source_updated: '2025-05-14T03:38:00',
    })
    expect(show()).toMatchObject({ task_status: null, updated: '2025-05-14T03:38:00' })
    expect(job(job_id).status).toBe('SUCCESS')
    expect(events().slice(-2)).toEqual([
      'configureMRSExtDataSources',
      'configureMRSExtDataSourcesSuccess',
    ])
  })

  test('a cluster whose name asks for it fails, and says why where it matters', () => {
    const { test, create, update, first, show, job, events } = withCluster({
      name: 'orders-data-source-fails',
    })
    const { id, job_id } = create(obs)
    test.pass(4)
    const fail_reason = 'The data source did not answer with the given user.'
    expect(first()).toMatchObject({ configure_status: '300', fail_reason })
    expect(job(job_id)).toMatchObject({
      status: 'FAIL',
      failed_code: 'CreateExtDataSourceTask-fail:DWS.0005',
      failed_detail: fail_reason,
      progress: '60%',
    })
    expect(show()).toMatchObject({ status: 'AVAILABLE', task_status: null, failed_reasons: null })
    expect(events().at(-1)).toBe('configureMRSExtDataSourcesFail')
    update(id)
    test.pass(3)
    expect(first()).toMatchObject({ configure_status: '200', fail_reason: '' })
  })

  test('one name serves one data source of a cluster', () => {
    const { test, create } = withCluster()
    create(obs)
    test.pass(4)
    expect(refusal(() => create(obs))).toBe('400 DWS.0001')
    const params = { cluster_id: createdCluster(test, { name: 'stock' }) }
    expect(refusal(() => test.call('createDataSource', { params, body: obs }))).toBeUndefined()
  })

  test('an agency begins with a letter, and opens OBS from 8.2.0 on', () => {
    const { create } = withCluster()
    expect(refusal(() => create({ ...obs, user_name: '_agency' }))).toBe('400 DWS.5130')
    const old = testProject('demo')
    const ledger = old.call('listClusters').clusters.find(({ name }) => name === 'finance-ledger')
    const params = { cluster_id: ledger?.id ?? '' }
    const body = obs
    expect(refusal(() => old.call('createDataSource', { params, body }))).toBe('400 DWS.5206')
    expect(refusal(() => old.call('createDataSource', { params, body: mrs }))).toBeUndefined()
  })
})

describe('MRS', () => {
  test('waits for a restart, which may follow at once', () => {
    const { test, params, create, first, show } = withCluster()
    create({ ...mrs, reboot: true })
    test.pass(4)
    expect(first()).toMatchObject({ configure_status: '600', data_source_id: mrs_id })
    expect(show().task_status).toBe('REBOOTING')
    test.pass(3)
    expect(first()?.configure_status).toBe('200')
    expect(show().task_status).toBeNull()

    create({ ...mrs, data_source_name: 'other', data_source_id: missing })
    test.pass(4)
    expect(show().task_status).toBeNull()
    const statuses = () =>
      test.call('listDataSource', { params }).data_sources.map((row) => row.configure_status)
    expect(statuses()).toEqual(['200', '600'])
    test.call('restartCluster', { params, body: { restart: {} } })
    test.pass(3)
    expect(statuses()).toEqual(['200', '200'])
  })

  test('the restart of another cluster does not help', () => {
    const { test, create, first } = withCluster()
    create(mrs)
    test.pass(4)
    const cluster_id = createdCluster(test, { name: 'stock' })
    test.call('restartCluster', { params: { cluster_id }, body: { restart: {} } })
    test.pass(3)
    expect(first()?.configure_status).toBe('600')
  })

  test('a restart that fails leaves it waiting', () => {
    const { test, create, first, show } = withCluster({ name: 'orders-restart-fails' })
    create({ ...mrs, reboot: true })
    test.pass(7)
    expect(show().task_status).toBe('REBOOT_FAILURE')
    expect(first()?.configure_status).toBe('600')
  })

  test('an MRS cluster is connected once', () => {
    const { test, create } = withCluster()
    create(mrs)
    test.pass(4)
    expect(refusal(() => create({ ...mrs, data_source_name: 'again' }))).toBe('400 DWS.0001')
  })

  test('has no agency', () => {
    const { test, create, update } = withCluster()
    const { id } = create(mrs)
    test.pass(4)
    expect(refusal(() => update(id, { agency: 'DWSAccessOBS' }))).toBe('400 DWS.5089')
    expect(refusal(() => update(id))).toBeUndefined()
  })

  test('keeps no password', () => {
    const { test, create } = withCluster()
    create(mrs)
    expect(JSON.stringify(test.project.tables.data_sources.all())).not.toContain(mrs.user_pwd)
    expect(JSON.stringify(test.project.tables.tasks.all())).not.toContain(mrs.user_pwd)
  })
})

describe('update and delete', () => {
  test('another agency', () => {
    const { test, create, update, first, show, job } = withCluster()
    const { id } = create(obs)
    test.pass(4)
    expect(refusal(() => update(id, { agency: '2fast' }))).toBe('400 DWS.5130')
    const { job_id, data_source_id } = update(id, { agency: 'DWSOtherAgency', reboot: true })
    expect(data_source_id).toBe(id)
    expect(first()).toMatchObject({ configure_status: '500', user_name: 'DWSAccessOBS' })
    expect(show().task_status).toBe('CONFIGURING_EXT_DATASOURCE')
    test.pass(3)
    expect(first()).toMatchObject({ configure_status: '600', user_name: 'DWSOtherAgency' })
    expect(show().task_status).toBe('REBOOTING')
    expect(job(job_id).status).toBe('SUCCESS')
    test.pass(3)
    expect(first()?.configure_status).toBe('200')
  })

  test('deletion', () => {
    const { test, create, remove, list, first, show, job, events } = withCluster()
    const { id } = create(obs)
    test.pass(4)
    const { job_id } = remove(id)
    expect(first()?.configure_status).toBe('401')
    expect(show()).toMatchObject({ task_status: 'DELETING_EXT_DATASOURCE', action_progress: {} })
    test.pass(2)
    expect(list()).toMatchObject({ data_sources: [], count: 0 })
    expect(job(job_id).status).toBe('SUCCESS')
    expect(events().slice(-2)).toEqual([
      'deleteMRSExtDataSources',
      'deletedMRSExtDataSourcesSuccess',
    ])
  })

  test('what the cluster does not have is unknown', () => {
    const { test, create, update, remove } = withCluster()
    const params = { cluster_id: createdCluster(test, { name: 'stock' }) }
    const { id } = test.call('createDataSource', { params, body: obs })
    for (const id_ of [missing, id]) {
      expect(refusal(() => update(id_))).toBe('400 DWS.0001')
      expect(refusal(() => remove(id_))).toBe('400 DWS.0001')
    }
    expect(refusal(() => create(obs))).toBeUndefined()
  })

  test('one at a time', () => {
    const { create, update, remove } = withCluster()
    const { id } = create(obs)
    const attempts = [() => create(mrs), () => update(id), () => remove(id)]
    expect(attempts.map(refusal)).toEqual(attempts.map(() => '403 DWS.7023'))
  })
})

test('the list filters by type', () => {
  const { test, create, list } = withCluster()
  create(obs)
  test.pass(4)
  create(mrs)
  expect(list()).toMatchObject({ count: 2 })
  expect(list('MRS')).toMatchObject({ type: 'MRS', count: 1, data_sources: [{ name: 'hive' }] })
  expect(list('LAKE_FORMATION')).toMatchObject({ count: 0 })
})

test('data sources go with their cluster', () => {
  const { test, params, create } = withCluster()
  create(obs)
  test.pass(4)
  test.call('deleteCluster', { params, body: { keep_last_manual_snapshot: 0 } })
  test.pass(4)
  expect(test.project.tables.data_sources.all()).toEqual([])
})
