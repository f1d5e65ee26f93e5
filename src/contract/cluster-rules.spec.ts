import { describe, expect, it } from 'vitest'
import { clusterCan, type ClusterAction } from './cluster-rules.ts'
import {
  currentTask,
  isChanging,
  isTaskFailed,
  subStatuses,
  taskPercent,
} from './cluster-status.ts'
import { showCluster, type ClusterDetail } from './clusters.ts'

const cluster = (changes: Partial<Record<keyof ClusterDetail, unknown>> = {}): ClusterDetail =>
  showCluster.response.parse({
    cluster: {
      id: 'a',
      name: 'analytics',
      status: 'AVAILABLE',
      sub_status: 'NORMAL',
      task_status: null,
      action_progress: {},
      number_of_node: 6,
      ...changes,
    },
  }).cluster

const actions = Object.keys(clusterCan) as ClusterAction[]
const allowed = (changes: Partial<Record<keyof ClusterDetail, unknown>> = {}) =>
  actions.filter((action) => clusterCan[action](cluster(changes)))

describe('clusterCan', () => {
  it('allows everything but cancelling a read-only state and starting what runs', () => {
    const not = ['cancelReadonly', 'start']
    expect(allowed()).toEqual(actions.filter((action) => !not.includes(action)))
  })

  it.each(['CREATING', 'DELETING'])('allows nothing while %s', (status) => {
    expect(allowed({ status })).toEqual([])
  })

  it('allows only tags while a task runs, and names the task', () => {
    const busy = { task_status: 'REBOOTING', action_progress: { REBOOTING: '20%' } }
    expect(allowed(busy)).toEqual(['editTags'])
    expect(clusterCan.scaleOut.why(cluster(busy))).toEqual({ because: 'task', task: 'REBOOTING' })
  })

  it('allows to delete and to tag what failed to be created, and an unknown status nothing else', () => {
    expect(allowed({ status: 'CREATE_FAILED' })).toEqual(['delete', 'editTags'])
    expect(allowed({ status: 'REBALANCING_V2' })).toEqual(['delete', 'editTags'])
  })

  it('allows to start or to delete a stopped cluster, and nothing else', () => {
    expect(allowed({ status: 'STOPPED' })).toEqual(['delete', 'start'])
    expect(clusterCan.editTags.why(cluster({ status: 'STOPPED' }))).toEqual({
      because: 'status',
      status: 'STOPPED',
    })
  })

  it.each(['WAITING_REDISTRIBUTION', 'REDISTRIBUTION_PAUSED'])(
    'allows to delete a cluster that is parked in %s',
    (task_status) => {
      expect(allowed({ task_status })).toEqual(['delete', 'editTags'])
    },
  )

  it('allows to scale out and to cancel the state when read-only', () => {
    const readonly = allowed({ sub_status: 'UNBALANCED | READONLY' })
    expect(readonly).toContain('cancelReadonly')
    expect(readonly).toContain('scaleOut')
    expect(readonly).not.toContain('scaleIn')
    expect(readonly).not.toContain('addCns')
  })

  it('keeps three nodes, one node alone, and yearly clusters', () => {
    expect(clusterCan.scaleIn.why(cluster({ number_of_node: 3 }))).toEqual({
      because: 'too_few_nodes',
      minimum: 3,
    })
    expect(clusterCan.scaleOut.why(cluster({ number_of_node: 1 }))).toEqual({
      because: 'standalone',
    })
    expect(clusterCan.delete.why(cluster({ order_id: 'CS123' }))).toEqual({
      because: 'yearly_monthly',
    })
  })
})

describe('status', () => {
  it.each([
    ['UNBALANCED | READONLY', ['UNBALANCED', 'READONLY']],
    ['UNBALANCED READONLY', ['UNBALANCED', 'READONLY']],
    ['', []],
  ])('splits sub_status %j', (sub_status, tokens) => {
    expect(subStatuses({ sub_status })).toEqual(tokens)
  })

  it('reads percent and task off action_progress', () => {
    const growing = cluster({ task_status: 'GROWING', action_progress: { GROWING: '35%' } })
    expect(currentTask(growing)).toBe('GROWING')
    expect(taskPercent(growing)).toBe(35)
    expect(isChanging(growing)).toBe(true)
  })

  it('knows a failed task from a running one, and a parked one from both', () => {
    const failed = cluster({ task_status: 'REBOOT_FAILURE' })
    expect(isTaskFailed(failed)).toBe(true)
    expect(currentTask(failed)).toBeUndefined()
    const parked = cluster({ task_status: 'WAITING_REDISTRIBUTION' })
    expect(currentTask(parked)).toBe('WAITING_REDISTRIBUTION')
    expect(isChanging(parked)).toBe(false)
  })
})
