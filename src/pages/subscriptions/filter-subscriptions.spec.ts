import { expect, it } from 'vitest'
import { filterSubscriptions } from './filter-subscriptions.ts'

const rows = [
  { subscription: { id: 's1', name: 'On-call', enable: 1, notification_target: 'urn:a' } },
  { subscription: { id: 's2', name: 'reports', enable: 0, notification_target: 'urn:b' } },
  { subscription: { id: 's3', name: null, enable: 7, notification_target_name: 'mail' } },
]

it.each([
  [{}, ['s1', 's2', 's3']],
  [{ q: ' on-CALL ' }, ['s1']],
  [{ q: 'mail' }, ['s3']],
  [{ q: 's2' }, ['s2']],
  [{ state: 'on' }, ['s1']],
  [{ state: 'off' }, ['s2']],
  [{ topic: 'urn:b' }, ['s2']],
  [{ topic: 'urn:b', state: 'on' }, []],
])('%j leaves %j', (filter, expected) => {
  const found = filterSubscriptions(rows, { q: '', state: '', topic: '', ...filter })
  expect(found.map(({ subscription }) => subscription.id)).toEqual(expected)
})
