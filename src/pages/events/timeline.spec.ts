import { describe, expect, it } from 'vitest'
import { eventRows } from './event-rows.ts'
import { lanesOf, ticksOf } from './timeline.ts'

const from = Date.parse('2026-03-01T00:00:00Z')
const hour = 3_600_000
const span = { from, to: from + 24 * hour }

const rows = (...events: [hour: number, source: string, severity?: string][]) =>
  eventRows(
    events.map(([at, source_name, severity = 'normal'], index) => ({
      event_id: `e${index}`,
      display_name: 'Restart cluster',
      category: 'management',
      occur_time: from + at * hour,
      source_name,
      severity,
    })),
  )

describe('lanes', () => {
  it('hold their events in the order of time, the fullest lane on top', () => {
    const lanes = lanesOf(rows([20, 'b'], [10, 'a'], [2, 'b']), 'source', span, 24)
    expect(lanes.map(({ name, count }) => [name, count])).toEqual([
      ['b', 2],
      ['a', 1],
    ])
    expect(lanes[0]?.marks.map(({ at }) => at * 24)).toEqual([2.5, 20.5])
  })

  it('draw events that lie close together as one mark, and count its warnings', () => {
    const [lane] = lanesOf(rows([5.1, 'a', 'warning'], [5, 'a'], [4.5, 'a']), 'category', span, 24)
    expect(lane?.name).toBe('Management')
    expect(lane?.marks.map((mark) => [mark.rows.length, mark.warnings])).toEqual([
      [1, 0],
      [2, 1],
    ])
  })

  it('keep an event at the very end, or beyond it by a clock, inside', () => {
    const [lane] = lanesOf(rows([25, 'a'], [24, 'a'], [-1, 'a']), 'source', span, 24)
    expect(lane?.marks.map(({ at }) => at * 24)).toEqual([0.5, 23.5])
  })

  it('of the ninth and later sources are one', () => {
    const many = rows(
      ...Array.from({ length: 10 }, (_, index): [number, string] => [index, `c${index}`]),
    )
    const lanes = lanesOf(many, 'source', span, 24)
    expect(lanes).toHaveLength(9)
    expect(lanes.at(-1)).toMatchObject({ name: 'Other sources', count: 2 })
  })

  it('of unknown severity bear its name, and of none a word', () => {
    const names = lanesOf(rows([1, 'a', 'grave'], [2, 'a', '']), 'severity', span, 24)
    expect(names.map(({ name }) => name)).toEqual(['grave', 'None'])
  })
})

describe('ticks', () => {
  it('stand at round times', () => {
    expect(ticksOf(span, 5).map(({ label }) => label)).toEqual([
      '03-01 00:00',
      '03-01 06:00',
      '03-01 12:00',
      '03-01 18:00',
      '03-02 00:00',
    ])
    expect(ticksOf({ from, to: from + 6 * 24 * hour }, 4).map(({ label }) => label)).toEqual([
      '03-02',
      '03-04',
      '03-06',
    ])
  })

  it('are few however long the span is', () => {
    expect(ticksOf({ from: 0, to: from }, 6).length).toBeLessThanOrEqual(7)
  })
})
