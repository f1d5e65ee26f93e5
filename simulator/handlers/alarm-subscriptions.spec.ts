import { describe, expect, test } from 'vitest'
import { refusal, testProject } from '../test/test-project.ts'
import type { TestProject } from '../test/test-project.ts'

const topicsOf = (test: TestProject) => test.call('listTopics').topics

const wanted = (test: TestProject, changes: Record<string, unknown> = {}) => {
  const [topic] = topicsOf(test)
  return {
    name: 'on-call',
    notification_target: topic?.topic_urn,
    notification_target_name: topic?.name,
    notification_target_type: 'SMN',
    time_zone: 'GMT+08:00',
    ...changes,
  }
}

const create = (test: TestProject, changes: Record<string, unknown> = {}) =>
  test.call('createAlarmSub', { body: wanted(test, changes) })

const update = (test: TestProject, alarm_sub_id: string, changes: Record<string, unknown> = {}) =>
  test.call('updateAlarmSub', { params: { alarm_sub_id }, body: wanted(test, changes) })

const names = (test: TestProject, query = {}) =>
  test.call('listAlarmSubs', { query }).alarm_subscriptions.map(({ name }) => name)

describe('a new subscription', () => {
  test('is enabled, for every level, unless told otherwise', () => {
    const test = testProject()
    const [topic] = topicsOf(test)
    const created = create(test)
    expect(created).toEqual({
      id: expect.any(String) as string,
      name: 'on-call',
      enable: 1,
      alarm_level: 'urgent,important,minor,prompt',
      alarm_details: [],
      project_id: test.project.id,
      name_space: 'DWS',
      notification_target: topic?.topic_urn,
      notification_target_name: topic?.name,
      notification_target_type: 'SMN',
      language: 'en-us',
      time_zone: 'GMT+08:00',
    })
    expect(test.call('listAlarmSubs')).toEqual({ alarm_subscriptions: [created], count: 1 })
    expect(
      create(test, {
        name: 'disks',
        enable: 0,
        alarm_level: 'urgent',
        alarm_detail: 'DWS_2000000006:urgent,DWS_2000000006:important',
        time_zone: 'GMT',
      }),
    ).toMatchObject({
      enable: 0,
      alarm_level: 'urgent',
      alarm_details: [
        { alarm_id: 'DWS_2000000006', alarm_level: 'urgent' },
        { alarm_id: 'DWS_2000000006', alarm_level: 'important' },
      ],
      time_zone: 'GMT',
    })
  })

  test('speaks the language of its request', () => {
    const test = testProject()
    const created = test.call('createAlarmSub', { body: wanted(test), language: 'zh-cn' })
    expect(created.language).toBe('zh-cn')
    expect(update(test, created.id).language).toBe('zh-cn')
    expect(update(test, created.id, { language: 'en-us' }).language).toBe('en-us')
  })

  test.each([
    ['a name that is taken', { name: 'taken' }],
    [
      'a topic of another project',
      { notification_target: 'urn:smn:sim-north-1:aaaa0000aaaa0000aaaa0000aaaa0000:dws-on-call' },
    ],
  ])('is refused: %s', (_, changes) => {
    const test = testProject()
    create(test, { name: 'taken' })
    expect(refusal(() => create(test, changes))).toBe('400 DWS.0001')
    expect(names(test)).toEqual(['taken'])
  })

  test('is one of at most 100', () => {
    const test = testProject()
    for (let index = 1; index <= 100; index++) create(test, { name: `number-${index}` })
    expect(refusal(() => create(test))).toBe('400 DWS.0001')
    expect(names(test)).toHaveLength(100)
    const [first] = test.call('listAlarmSubs').alarm_subscriptions
    expect(update(test, first?.id ?? '', { name: 'renamed' }).name).toBe('renamed')
  })
})

test('the list is in the order of creation, and pages go by index', () => {
  const test = testProject()
  for (const name of ['a', 'b', 'c']) create(test, { name })
  expect(names(test)).toEqual(['a', 'b', 'c'])
  expect(names(test, { offset: '1', limit: '2' })).toEqual(['c'])
  expect(test.call('listAlarmSubs', { query: { offset: '1', limit: '2' } }).count).toBe(3)
})

describe('a change', () => {
  test('sets what it names and keeps the rest', () => {
    const test = testProject()
    const created = create(test, { alarm_level: 'urgent', alarm_detail: 'DWS_01010:urgent' })
    const other = topicsOf(test)[1]
    const changed = update(test, created.id, {
      name: 'renamed',
      enable: 0,
      notification_target: other?.topic_urn,
      notification_target_name: other?.name,
      time_zone: undefined,
    })
    expect(changed).toEqual({
      ...created,
      name: 'renamed',
      enable: 0,
      notification_target: other?.topic_urn,
      notification_target_name: other?.name,
    })
    expect(test.call('listAlarmSubs').alarm_subscriptions).toEqual([changed])
    expect(update(test, created.id, { name: 'renamed', alarm_level: 'minor' })).toMatchObject({
      enable: 0,
      alarm_level: 'minor',
    })
  })

  test('keeps its own name and takes none of another', () => {
    const test = testProject()
    const { id } = create(test)
    create(test, { name: 'taken' })
    expect(update(test, id, { enable: 0 })).toMatchObject({ name: 'on-call', enable: 0 })
    expect(refusal(() => update(test, id, { name: 'taken' }))).toBe('400 DWS.0001')
    expect(
      refusal(() => update(test, id, { notification_target: 'urn:smn:sim-north-1:a:b' })),
    ).toBe('400 DWS.0001')
  })
})

test('deleting answers what is gone', () => {
  const test = testProject()
  const created = create(test)
  const params = { alarm_sub_id: created.id }
  expect(test.call('deleteAlarmSub', { params })).toEqual(created)
  expect(names(test)).toEqual([])
  expect(refusal(() => test.call('deleteAlarmSub', { params }))).toBe('400 DWS.0001')
  expect(refusal(() => update(test, created.id))).toBe('400 DWS.0001')
})
