import { eventsText } from '../../i18n/events.ts'
import type { Span } from './event-range.ts'
import type { EventListRow } from './event-rows.ts'

const text = eventsText.timeline
export const lanesBy = ['category', 'severity', 'source'] as const
export type LanesBy = (typeof lanesBy)[number]

/** Events of a lane that lie too close together to be drawn apart, newest first. */
export interface Mark {
  key: string
  /** Where along the lane: 0 is its beginning, 1 its end. */
  at: number
  rows: readonly [EventListRow, ...EventListRow[]]
  warnings: number
}

export interface Lane {
  name: string
  count: number
  /** In the order of time. */
  marks: readonly Mark[]
}

/** More sources than this share the last lane. */
const mostLanes = 8

const laneName = ({ event }: EventListRow, by: LanesBy): string => {
  if (by === 'severity') return eventsText.severities[event.severity ?? ''] ?? event.severity ?? ''
  if (by === 'category') return eventsText.categories[event.category ?? ''] ?? event.category ?? ''
  return event.source_name || event.source_id || ''
}

const groupBy = <Key>(rows: readonly EventListRow[], keyOf: (row: EventListRow) => Key) => {
  const groups = new Map<Key, [EventListRow, ...EventListRow[]]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

const marksOf = (rows: readonly EventListRow[], { from, to }: Span, places: number): Mark[] => {
  const place = ({ event }: EventListRow) =>
    Math.max(
      0,
      Math.min(places - 1, Math.floor(((event.occur_time - from) / (to - from)) * places)),
    )
  return [...groupBy(rows, place)]
    .toSorted(([a], [b]) => a - b)
    .map(([index, together]) => ({
      key: together[0].event.event_id,
      at: (index + 0.5) / places,
      rows: together,
      warnings: together.filter(({ event }) => event.severity === 'warning').length,
    }))
}

/** Rows, newest first, in lanes with the fullest on top; each lane has room for so many marks. */
export const lanesOf = (
  rows: readonly EventListRow[],
  by: LanesBy,
  span: Span,
  places: number,
): Lane[] => {
  const lanes = [...groupBy(rows, (row) => laneName(row, by) || text.noLane)].toSorted(
    ([a, first], [b, second]) => second.length - first.length || a.localeCompare(b, 'en'),
  )
  const names = new Set(lanes.slice(0, mostLanes).map(([name]) => name))
  const rest = rows.filter((row) => !names.has(laneName(row, by) || text.noLane))
  return [
    ...lanes.slice(0, mostLanes),
    ...(rest.length > 0 ? [[text.otherLanes, rest] as const] : []),
  ].map(([name, own]) => ({ name, count: own.length, marks: marksOf(own, span, places) }))
}

const hour = 3_600_000
const day = 24 * hour
const steps = [hour / 4, hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 5 * day, 10 * day]

export interface Tick {
  at: number
  label: string
}

/** Round times in UTC along the span, at most so many. */
export const ticksOf = ({ from, to }: Span, most: number): Tick[] => {
  const step = steps.find((length) => (to - from) / length <= most) ?? (to - from) / most
  const ticks: Tick[] = []
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) {
    const iso = new Date(time).toISOString()
    const label = step >= day ? iso.slice(5, 10) : `${iso.slice(5, 10)} ${iso.slice(11, 16)}`
    ticks.push({ at: (time - from) / (to - from), label })
  }
  return ticks
}
