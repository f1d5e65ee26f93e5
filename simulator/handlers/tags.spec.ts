import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../src/contract/error-codes.ts'
import { operations } from '../../src/contract/index.ts'
import { splitRule } from '../../src/contract/fields.ts'
import { createdCluster, refusal, testProject } from '../test/test-project.ts'

const tag = (key: string, value = '') => ({ key, value })
const numbered = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) => tag(`key-${first + index}`))

const withTags = (tags: readonly { key: string; value: string }[] = []) => {
  const test = testProject()
  const cluster_id = createdCluster(test, { tags })
  const params = { cluster_id }
  const write =
    (name: 'batchCreateResourceTag' | 'batchDeleteResourceTag') =>
    (...tags: { key: string; value: string }[]) =>
      refusal(() => test.call(name, { params, body: { tags } }))
  return {
    test,
    params,
    add: write('batchCreateResourceTag'),
    remove: write('batchDeleteResourceTag'),
    tags: () => test.call('listClusterTags', { params }).tags,
    show: () => test.call('showCluster', { params }).cluster,
  }
}

/** The code that the contract refuses a body with, before a handler sees it. */
const refusedWith = (name: 'batchCreateResourceTag' | 'batchDeleteResourceTag', body: unknown) =>
  splitRule(operations[name].body?.safeParse(body).error?.issues[0]?.message ?? '').error_code

describe('tags of a cluster', () => {
  test('added ones show everywhere at once, and a key that is there gets the new value', () => {
    const { test, add, tags, show } = withTags([tag('team', 'sales')])
    test.pass(1)
    expect(add(tag('stage', 'test'), tag('team', 'risk'))).toBeUndefined()
    const expected = [tag('team', 'risk'), tag('stage', 'test')]
    expect(tags()).toEqual(expected)
    expect(show()).toMatchObject({ tags: expected, updated: '2025-05-14T03:35:00' })
    expect(test.call('listClusters').clusters[0]?.tags).toEqual(expected)
  })

  test('there are at most 20, however they are added', () => {
    const { add, tags } = withTags(numbered(18))
    expect(add(...numbered(3, 18))).toBe('400 DWS.5194')
    expect(tags()).toHaveLength(18)
    expect(add(...numbered(20))).toBeUndefined()
    expect(add(tag('one-more'))).toBe('400 DWS.5194')
  })

  test.each(['batchCreateResourceTag', 'batchDeleteResourceTag'] as const)(
    '%s names each key once, and at least one',
    (name) => {
      expect(refusedWith(name, { tags: [tag('a', '1'), tag('a', '2')] })).toBe('DWS.5197')
      expect(refusedWith(name, { tags: [] })).toBe('DWS.5197')
      expect(refusedWith(name, { tags: numbered(21) })).toBe('DWS.5194')
      expect(errorCodes['DWS.5197'][0]).toBe(400)
    },
  )

  test('only what is there can be deleted, key and value', () => {
    const { test, remove, tags, show } = withTags([tag('team', 'sales'), tag('stage', 'test')])
    expect(remove(tag('team', 'risk'))).toBe('400 DWS.5191')
    expect(remove(tag('stage', 'test'), tag('owner'))).toBe('400 DWS.5191')
    expect(tags()).toHaveLength(2)
    test.pass(1)
    expect(remove(tag('team', 'sales'))).toBeUndefined()
    expect(tags()).toEqual([tag('stage', 'test')])
    expect(show()).toMatchObject({ tags: tags(), updated: '2025-05-14T03:35:00' })
  })

  test('can be changed while a task runs, but not on a stopped cluster', () => {
    const { test, params, add, remove } = withTags()
    test.call('stopCluster', { params })
    expect(add(tag('team'))).toBeUndefined()
    test.pass(3)
    expect(add(tag('stage'))).toBe('403 DWS.7023')
    expect(remove(tag('team'))).toBe('403 DWS.7023')
  })
})

test('tags of a project: every value of each key, over the clusters that exist', () => {
  const { test, params } = withTags([tag('team', 'sales'), tag('stage', 'test')])
  createdCluster(test, { name: 'stock', tags: [tag('team', 'risk'), tag('area', 'eu')] })
  createdCluster(test, { name: 'shops', tags: [tag('team', 'risk')] })
  expect(test.call('listTags').tags).toEqual([
    { key: 'area', values: ['eu'] },
    { key: 'stage', values: ['test'] },
    { key: 'team', values: ['risk', 'sales'] },
  ])
  test.call('deleteCluster', { params, body: { keep_last_manual_snapshot: 0 } })
  test.pass(4)
  expect(test.call('listTags').tags).toEqual([
    { key: 'area', values: ['eu'] },
    { key: 'team', values: ['risk'] },
  ])
})
