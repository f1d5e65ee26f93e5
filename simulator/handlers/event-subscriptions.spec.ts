import { describe, expect, test } from 'vitest'
import { refusal, testProject } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const wanted = (test: TestProject, changes: Record<string, unknown> = {}) => {
  const [topic] = test.call('listTopics').topics
  return {
    name: 'changes',
    notification_target: topic?.topic_urn,
    notification_target_name: topic?.name,
    notification_target_type: 'SMN',
    ...changes,
  }
}

const create = (test: TestProject, changes: Record<string, unknown> = {}) =>
  test.call('createEventSub', { body: wanted(test, changes) })

const update = (test: TestProject, event_sub_id: string, changes: Record<string, unknown> = {}) =>
  test.call('updateEventSub', { params: { event_sub_id }, body: wanted(test, changes) })

const names = (test: TestProject, query = {}) =>
  test.call('listEventSubs', { query }).event_subscriptions.map(({ name }) => name)

describe('a new subscription', () => {
  test('is enabled, for every event, in the time of China, unless told otherwise', () => {
    const test = testProject()
    const created = create(test)
    expect(created).toMatchObject({
      name: 'changes',
      enable: 1,
      source_type: '',
      source_id: '',
      category: '',
      severity: '',
      tag: '',
      project_id: test.project.id,
      name_space: 'DWS',
      notification_target_type: 'SMN',
      language: 'en-us',
      time_zone: 'GMT+08:00',
    })
    expect(test.call('listEventSubs').event_subscriptions).toEqual([created])
    const chosen = {
      name: 'chosen',
      enable: 0,
      source_type: 'cluster,backup',
      source_id: 'a,b',
      category: 'management,system alarm',
      severity: 'warning',
      tag: 'night',
      time_zone: 'GMT',
    }
    expect(create(test, chosen)).toMatchObject(chosen)
  })

  test.each([
    ['a name that is taken', { name: 'taken' }],
    ['a topic that does not exist', { notification_target: 'urn:smn:sim-north-1:a:b' }],
  ])('is refused: %s', (_, changes) => {
    const test = testProject()
    create(test, { name: 'taken' })
    expect(refusal(() => create(test, changes))).toBe('400 DWS.0001')
    expect(names(test)).toEqual(['taken'])
  })

  test('may have the name of an alarm subscription', () => {
    const test = testProject()
    const body = wanted(test, { time_zone: 'GMT' })
    test.call('createAlarmSub', { body })
    expect(create(test).name).toBe(body.name)
  })
})

test('the list is in the order of creation, and pages go by index', () => {
  const test = testProject()
  for (const name of ['a', 'b', 'c']) create(test, { name })
  expect(names(test, { limit: '2' })).toEqual(['a', 'b'])
  expect(names(test, { offset: '1', limit: '2' })).toEqual(['c'])
  expect(test.call('listEventSubs', { query: { offset: '9' } })).toMatchObject({
    event_subscriptions: [],
    count: 3,
  })
})

test('a change sets what it names, empties what it empties and keeps the rest', () => {
  const test = testProject()
  const created = create(test, { category: 'security', severity: 'warning', source_id: 'a' })
  expect(update(test, created.id, { severity: '', language: 'zh-cn' })).toEqual({
    ...created,
    severity: '',
    language: 'zh-cn',
  })
  create(test, { name: 'taken' })
  expect(refusal(() => update(test, created.id, { name: 'taken' }))).toBe('400 DWS.0001')
})

test('deleting answers what is gone', () => {
  const test = testProject()
  const created = create(test)
  const params = { event_sub_id: created.id }
  expect(test.call('deleteEventSub', { params })).toEqual(created)
  expect(names(test)).toEqual([])
  expect(refusal(() => test.call('deleteEventSub', { params }))).toBe('400 DWS.0001')
  expect(refusal(() => update(test, created.id))).toBe('400 DWS.0001')
})
