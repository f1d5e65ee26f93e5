import { expect, test } from 'vitest'
import type { DataSource } from '../../contract/data-sources.ts'
import { dataSourceRows, filterDataSources, isUpdateDue, valuesOf } from './data-source-rows.ts'

const source = (more: Partial<DataSource> = {}): DataSource => ({
  id: 's1',
  name: 'archive',
  type: 'OBS',
  connect_info: 'gaussdb',
  user_name: 'DWSAccessOBS',
  configure_status: '200',
  created: '2026-03-01T00:00:00',
  fail_reason: null,
  ...more,
})
const rowOf = (more: Partial<DataSource>) => dataSourceRows([source(more)])[0]!
const anything = { q: '', type: '', status: '' }

test('an unknown status is shown as it came and counts for nothing', () => {
  expect(rowOf({ configure_status: '750' })).toMatchObject({ status: '750', tone: 'grey' })
  expect(rowOf({ configure_status: '600' })).toMatchObject({ status: 'Restart due', tone: 'amber' })
})

test('the access to OBS is due after a day, by the newest time that is known', () => {
  const now = Date.parse('2026-03-03T12:00:00Z')
  expect(isUpdateDue(rowOf({}), now)).toBe(true)
  expect(isUpdateDue(rowOf({ data_source_updated: '2026-03-03T00:00:00' }), now)).toBe(false)
  expect(isUpdateDue(rowOf({ updated: '2026-03-03T00:00:00' }), now)).toBe(false)
  expect(isUpdateDue(rowOf({ type: 'MRS' }), now)).toBe(false)
  expect(isUpdateDue(rowOf({ configure_status: '500' }), now)).toBe(false)
})

test('filters apply together', () => {
  const rows = dataSourceRows([
    source(),
    source({ id: 's2', name: 'hive', type: 'MRS', user_name: 'reader' }),
    source({ id: 's3', name: 'crm', configure_status: '300', fail_reason: 'No permission' }),
  ])
  const found = (filter: Partial<typeof anything>) =>
    filterDataSources(rows, { ...anything, ...filter }).map(({ name }) => name)
  expect(found({})).toEqual(['archive', 'hive', 'crm'])
  expect(found({ type: 'OBS', status: 'Available' })).toEqual(['archive'])
  expect(found({ q: 'PERMISSION' })).toEqual(['crm'])
  expect(valuesOf(rows, 'type')).toEqual(['MRS', 'OBS'])
  expect(valuesOf(rows, 'status')).toEqual(['Available', 'Failed'])
})
