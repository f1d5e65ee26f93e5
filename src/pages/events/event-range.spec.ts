import { expect, it } from 'vitest'
import { drawnSpan, spanOf } from './event-range.ts'

const now = Date.parse('2026-03-08T12:00:00Z')
const at = (text: string) => Date.parse(text)
const none = { range: '', from: '', to: '' }

it('ends a range of hours or days now', () => {
  expect(spanOf({ ...none, range: '24h' }, now)).toEqual({
    from: at('2026-03-07T12:00:00Z'),
    to: Infinity,
  })
  expect(spanOf({ ...none, range: '7d' }, now).from).toBe(at('2026-03-01T12:00:00Z'))
  expect(spanOf({ ...none, range: '30d' }, now).from).toBe(at('2026-02-06T12:00:00Z'))
})

it('reads a range by hand in UTC, with its last minute whole', () => {
  const span = spanOf({ range: 'custom', from: '2026-03-01T00:00', to: '2026-03-01T08:30' }, now)
  expect(span).toEqual({ from: at('2026-03-01T00:00:00Z'), to: at('2026-03-01T08:30:59.999Z') })
})

it.each([
  none,
  { range: 'custom', from: '', to: '' },
  { range: 'custom', from: 'soon', to: 'later' },
  { range: 'century', from: '2026-03-01T00:00', to: '' },
])('leaves both ends open for %j', (filter) => {
  expect(spanOf(filter, now)).toEqual({ from: -Infinity, to: Infinity })
})

it('draws from the oldest event to now where an end is open', () => {
  const oldest = at('2026-03-02T00:00:00Z')
  expect(drawnSpan(spanOf(none, now), [now - 5, oldest], now)).toEqual({ from: oldest, to: now })
  expect(drawnSpan(spanOf({ ...none, range: '7d' }, now), [oldest], now).from).toBe(
    at('2026-03-01T12:00:00Z'),
  )
})

it('draws a span that is never empty or backwards', () => {
  const { from, to } = drawnSpan({ from: now, to: now - 1000 }, [], now)
  expect(to).toBeGreaterThan(from)
  expect(drawnSpan(spanOf(none, now), [], now).from).toBeLessThan(now)
})
