import { expect, test } from 'vitest'
import type { AuditRecord } from '../../contract/audit-logs.ts'
import { auditRows, filterAudits, resultRank } from './audit-rows.ts'

const record = (begin_time: string, more: Partial<AuditRecord> = {}): AuditRecord => ({
  begin_time,
  end_time: begin_time.replace(':00:00', ':59:59'),
  executor_time: begin_time,
  bucket_name: 'logs',
  location_prefix: '/audit/orders/',
  result: 'SUCCESS',
  ...more,
})
const anything = { q: '', result: '', from: '', to: '' }

test('the newest comes first, with its path in OBS', () => {
  const rows = auditRows([
    record('2026-03-01T10:00:00'),
    record('2026-03-01T11:00:00', { location_prefix: null }),
    record('2026-02-28T23:00:00', { bucket_name: '' }),
  ])
  expect(rows.map(({ path }) => path)).toEqual([
    'obs://logs/',
    'obs://logs/audit/orders/',
    undefined,
  ])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(3)
})

test('a failed dump ranks before an unknown one, and that before a good one', () => {
  const results = ['SUCCESS', 'PAUSED', 'RUNNING', null, 'FAIL']
  const ranked = results.toSorted((a, b) => resultRank(a) - resultRank(b))
  expect(ranked).toEqual(['FAIL', 'PAUSED', null, 'RUNNING', 'SUCCESS'])
})

test('days are counted in UTC, and a dump that reaches into a day belongs to it', () => {
  const rows = auditRows([
    record('2026-03-01T22:00:00'),
    record('2026-03-01T23:30:00', { end_time: '2026-03-02T00:30:00' }),
    record('2026-03-02T01:00:00', { result: 'FAIL', failed_reason: 'OBS did not answer.' }),
  ])
  const begins = (filter: Partial<typeof anything>) =>
    filterAudits(rows, { ...anything, ...filter }).map(({ record: { begin_time } }) => begin_time)
  expect(begins({})).toHaveLength(3)
  expect(begins({ from: '2026-03-02' })).toEqual(['2026-03-02T01:00:00', '2026-03-01T23:30:00'])
  expect(begins({ to: '2026-03-01' })).toEqual(['2026-03-01T23:30:00', '2026-03-01T22:00:00'])
  expect(begins({ from: '2026-03-03' })).toEqual([])
  expect(begins({ result: 'FAIL' })).toEqual(['2026-03-02T01:00:00'])
  expect(begins({ q: 'did NOT' })).toEqual(['2026-03-02T01:00:00'])
  expect(begins({ from: 'nonsense' })).toHaveLength(3)
})
