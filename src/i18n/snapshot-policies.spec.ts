import { expect, it } from 'vitest'
import { policiesText } from './snapshot-policies.ts'

const { retention, calendar, points } = policiesText

it('speaks of one as of one', () => {
  expect(retention.done(1)).toBe('Automatic snapshots are kept for 1 day')
  expect(retention.now(7)).toBe('Kept for 7 days now.')
  expect(points.summary(1, 1, 'Sun', '1 day')).toContain('on 1 restore point at')
  expect(points.summary(0, 3, 'Sun', '1 day')).toContain('on 0 to 3 restore points at')
})

it.each([
  [30, 0, 0, 'All 30 are taken.'],
  [1, 0, 0, 'It is taken.'],
  [29, 1, 0, '29 are taken, 1 is skipped.'],
  [1, 2, 1, '1 is taken, 2 are skipped; 1 of those taken is close to another policy.'],
])('tells of %d firings taken, %d skipped and %d close', (taken, skipped, near, expected) => {
  expect(calendar.facts(taken, skipped, near)).toBe(expected)
})
