import { expect, test } from 'vitest'
import { listClusters, type Cluster } from '../../contract/clusters.ts'
import { attentionGroups, findings } from './attention.ts'

const cluster = (more: Record<string, unknown> = {}): Cluster => {
  const { clusters } = listClusters.response.parse({
    clusters: [{ id: 'c1', name: 'orders', status: 'AVAILABLE', sub_status: 'NORMAL', ...more }],
  })
  const [first] = clusters
  if (!first) throw new Error('The contract took no cluster.')
  return first
}
const reasons = (more?: Record<string, unknown>) =>
  findings(cluster(more)).map(({ reason }) => reason)

test('a cluster that is well, changing, or in an unknown state is not reported', () => {
  expect(reasons()).toEqual([])
  expect(reasons({ status: 'CREATING' })).toEqual([])
  expect(reasons({ task_status: 'REBOOTING' })).toEqual([])
  expect(reasons({ status: 'SOMETHING_NEW', sub_status: 'NEW_TOO' })).toEqual([])
})

test('each state that needs a person is reported, the worst first', () => {
  expect(reasons({ status: 'UNAVAILABLE' })).toEqual(['unavailable'])
  expect(reasons({ status: 'CREATION FAILED' })).toEqual(['failed'])
  expect(reasons({ sub_status: 'UNBALANCED | DEGRADED | READONLY' })).toEqual([
    'readonly',
    'degraded',
    'unbalanced',
  ])
  expect(reasons({ task_status: 'REBOOT_FAILURE' })).toEqual(['task_failed'])
  expect(reasons({ task_status: 'WAITING_REDISTRIBUTION' })).toEqual(['parked'])
})

test('a cluster stands in one group only, and the worst group comes first', () => {
  const groups = attentionGroups([
    cluster({ id: 'a', sub_status: 'UNBALANCED' }),
    cluster({ id: 'b', sub_status: 'READONLY UNBALANCED' }),
    cluster({ id: 'c' }),
    cluster({ id: 'd', sub_status: 'READONLY' }),
  ])
  expect(groups.map(({ word, clusters }) => [word, clusters.map(({ id }) => id)])).toEqual([
    ['READONLY', ['b', 'd']],
    ['UNBALANCED', ['a']],
  ])
})
