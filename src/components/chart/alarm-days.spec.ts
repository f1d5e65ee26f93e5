import { expect, test } from 'vitest'
import type { AlarmDetail } from '../../contract/alarms.ts'
import { countDays, coversDays, fillDays } from './alarm-days.ts'

const now = Date.parse('2026-03-07T10:00:00Z')
const zero = { urgent: 0, important: 0, minor: 0, prompt: 0 }
const alarm = (alarm_level: string, alarm_generate_date: string): AlarmDetail => ({
  alarm_id: 'DWS_1',
  alarm_level,
  alarm_generate_date,
})

test('days without a row are zero, and the newest row is the last day', () => {
  const days = fillDays([{ date: '2026-03-03', ...zero, urgent: 4 }], now)
  expect(days).toHaveLength(7)
  expect(days[0]?.date).toBe('2026-02-25')
  expect(days[0]).toEqual({ date: '2026-02-25', ...zero })
  expect(days[6]).toEqual({ date: '2026-03-03', ...zero, urgent: 4 })
})

test('an empty answer draws the seven days up to today', () => {
  expect(fillDays([], now).map(({ date }) => date)).toEqual([
    '2026-03-01',
    '2026-03-02',
    '2026-03-03',
    '2026-03-04',
    '2026-03-05',
    '2026-03-06',
    '2026-03-07',
  ])
})

test('a list is counted by day and severity; older days and unknown severities are left out', () => {
  const days = countDays(
    [
      alarm('1', '2026-03-07 00:00:00'),
      alarm('urgent', '2026-03-07 09:00:00'),
      alarm('4', '2026-03-01 23:59:59'),
      alarm('9', '2026-03-07 09:00:00'),
      alarm('1', '2026-02-28 23:59:59'),
    ],
    now,
  )
  expect(days[6]).toEqual({ date: '2026-03-07', ...zero, urgent: 2 })
  expect(days[0]).toEqual({ date: '2026-03-01', ...zero, prompt: 1 })
  expect(days.reduce((sum, day) => sum + day.urgent + day.prompt, 0)).toBe(3)
})

test('a list that was cut covers the days only when it reaches behind them', () => {
  const recent = [alarm('1', '2026-03-07 00:00:00')]
  expect(coversDays(recent, 1, now)).toBe(true)
  expect(coversDays(recent, 2, now)).toBe(false)
  expect(coversDays([...recent, alarm('1', '2026-02-28 12:00:00')], 3, now)).toBe(true)
})
