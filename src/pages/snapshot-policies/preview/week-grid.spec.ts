import { expect, it } from 'vitest'
import { nextFirings } from '../backup-plan.ts'
import { weekGrid } from './week-grid.ts'

const policy = (backup_strategy: string) => ({
  policy_id: 'p',
  policy_name: 'p',
  backup_strategy,
  backup_type: 'full',
  backup_level: 'cluster',
})
/** A Tuesday. */
const now = Date.parse('2026-11-24T14:00:00Z')
const grid = (strategy: string, count: number) =>
  weekGrid(nextFirings([policy(strategy)], { from: now }, count), now, 6)

it('begins with the Monday of this week and ends with the week of the last firing', () => {
  const weeks = grid('0 0 2 ? * 1', 2)
  const dates = weeks.flat().map(({ at }) => new Date(at).toISOString().slice(5, 10))
  expect(dates).toHaveLength(14)
  expect([dates[0], dates[13]]).toEqual(['11-23', '12-06'])
  expect(weeks.map((week) => week.map(({ firings }) => firings.length))).toEqual([
    [0, 0, 0, 0, 0, 0, 1],
    [0, 0, 0, 0, 0, 0, 1],
  ])
})

it('draws no more weeks than asked for', () => {
  const weeks = grid('0 0 2 1 * ?', 30)
  expect(weeks).toHaveLength(6)
  expect(weeks.flat().filter(({ firings }) => firings.length > 0)).toHaveLength(2)
})

it('is this week alone when nothing fires', () => {
  expect(grid('0 0 0 31 2 ?', 30)).toHaveLength(1)
})
