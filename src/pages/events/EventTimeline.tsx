import { Group, NativeSelect, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { eventsText } from '../../i18n/events.ts'
import type { useTableParams } from '../../lib/use-table-params.ts'
import { drawnSpan, type Span } from './event-range.ts'
import type { EventListRow } from './event-rows.ts'
import classes from './EventTimeline.module.css'
import { EventsOfMark } from './EventsOfMark.tsx'
import { lanesBy, lanesOf, ticksOf, type Mark } from './timeline.ts'
import { TimelineLane } from './TimelineLane.tsx'

const text = eventsText.timeline
/** Pixels that a mark and a label of the axis take. */
const markWidth = 24
const tickWidth = 90

interface Props {
  /** Newest first. */
  rows: readonly EventListRow[]
  span: Span
  now: number
  view: ReturnType<typeof useTableParams>
  onOpen: (row: EventListRow) => void
}

/** Events along the time, in lanes; the table of the same rows is one click away. */
export const EventTimeline = ({ rows, span, now, view, onOpen }: Props) => {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const [several, setSeveral] = useState<Mark>()
  const by = lanesBy.find((name) => name === view.filter('lanes')) ?? 'category'
  const drawn = useMemo(
    () =>
      drawnSpan(
        span,
        rows.map(({ event }) => event.occur_time),
        now,
      ),
    [rows, span, now],
  )
  const lanes = useMemo(
    () => lanesOf(rows, by, drawn, Math.max(1, Math.floor(width / markWidth))),
    [rows, by, drawn, width],
  )
  return (
    <section aria-label={text.title} className={classes.timeline}>
      <Group gap="xs" mb="xs">
        <NativeSelect
          aria-label={text.lanes}
          size="xs"
          value={by}
          data={lanesBy.map((value) => ({ value, label: `${text.lanes}: ${text.lanesBy[value]}` }))}
          onChange={(event) => {
            const lane = event.currentTarget.value
            view.setFilter('lanes', lane === 'category' ? '' : lane)
          }}
        />
        <Text size="xs" c="dimmed">
          {text.legend}
        </Text>
      </Group>
      <div className={classes.lanes}>
        {lanes.map((lane) => (
          <TimelineLane
            key={lane.name}
            lane={lane}
            onOpen={(mark) => {
              if (mark.rows.length === 1) onOpen(mark.rows[0])
              else setSeveral(mark)
            }}
          />
        ))}
        <div className={classes.axis} aria-hidden ref={ref}>
          {ticksOf(drawn, Math.max(1, Math.floor(width / tickWidth))).map(({ at, label }) => (
            <span key={label} style={{ left: `${at * 100}%` }}>
              {label}
            </span>
          ))}
        </div>
      </div>
      {several && (
        <EventsOfMark
          mark={several}
          onOpen={(row) => {
            setSeveral(undefined)
            onOpen(row)
          }}
          onClose={() => {
            setSeveral(undefined)
          }}
        />
      )}
    </section>
  )
}
