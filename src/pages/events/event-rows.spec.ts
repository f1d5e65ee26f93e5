import { expect, test } from 'vitest'
import type { Event } from '../../contract/events.ts'
import { eventRows, filterEvents, valuesOf } from './event-rows.ts'

const event = (more: Partial<Event> = {}): Event => ({
  event_id: 'e1',
  name: 'createCluster',
  display_name: 'Create cluster',
  severity: 'normal',
  category: 'management',
  source_name: 'orders',
  occur_time: Date.parse('2026-03-01T23:30:00Z'),
  context: 'Creation of cluster orders started.',
  ...more,
})
const anything = {
  q: '',
  severity: '',
  category: '',
  source_type: '',
  span: { from: -Infinity, to: Infinity },
}

test('filters apply together, and the search finds a date in UTC', () => {
  const rows = eventRows([
    event(),
    event({ severity: 'warning', occur_time: Date.parse('2026-03-02T00:10:00Z') }),
    event({
      category: 'security',
      source_name: 'billing',
      source_type: 'backup',
      context: null,
    }),
  ])
  const found = (filter: Partial<typeof anything>) =>
    filterEvents(rows, { ...anything, ...filter }).map((row) => rows.indexOf(row))
  expect(found({})).toEqual([0, 1, 2])
  expect(found({ severity: 'warning' })).toEqual([1])
  expect(found({ severity: 'normal', category: 'security' })).toEqual([2])
  expect(found({ q: '2026-03-02' })).toEqual([1])
  expect(found({ q: 'BILLING' })).toEqual([2])
  expect(found({ source_type: 'backup' })).toEqual([2])
  const midnight = Date.parse('2026-03-02T00:00:00Z')
  expect(found({ span: { from: midnight, to: Infinity } })).toEqual([1])
  expect(found({ span: { from: -Infinity, to: midnight } })).toEqual([0, 2])
})

test('an event without a display name is called by its name, or its id', () => {
  const titles = eventRows([event({ display_name: '' }), event({ display_name: null, name: null })])
  expect(titles.map(({ title }) => title)).toEqual(['createCluster', 'e1'])
})

test('the values to choose from are those that occur', () => {
  const events = [event(), event({ category: 'system alarm' }), event({ category: null })]
  expect(valuesOf(events, 'category')).toEqual(['management', 'system alarm'])
})
