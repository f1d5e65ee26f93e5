import { useState, type KeyboardEvent } from 'react'
import { eventsText } from '../../i18n/events.ts'
import { formatNumber, formatTime } from '../../lib/format.ts'
import classes from './EventTimeline.module.css'
import type { Lane, Mark } from './timeline.ts'

const text = eventsText.timeline

const nameOf = ({ rows, warnings }: Mark): string => {
  const [newest] = rows
  const name =
    rows.length === 1
      ? text.one(newest.title, formatTime(newest.occurred))
      : text.several(
          rows.length,
          formatTime((rows.at(-1) ?? newest).occurred),
          formatTime(newest.occurred),
        )
  return warnings === 0 ? name : `${name}, ${text.warnings(warnings)}`
}

const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** One lane: a single stop of the Tab key, within which the arrows move. */
export const TimelineLane = ({ lane, onOpen }: { lane: Lane; onOpen: (mark: Mark) => void }) => {
  const [current, setCurrent] = useState(lane.marks.at(-1)?.key)
  // The mark that had the stop may be gone: filters, a new event.
  const stop = lane.marks.some(({ key }) => key === current) ? current : lane.marks.at(-1)?.key
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = moves[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    buttons[buttons.findIndex((button) => button === document.activeElement) + step]?.focus()
  }
  return (
    <div className={classes.lane}>
      <div className={classes.name} title={lane.name}>
        {lane.name} <span className={classes.count}>{formatNumber(lane.count)}</span>
      </div>
      <div
        className={classes.track}
        role="toolbar"
        aria-label={text.lane(lane.name, lane.count)}
        onKeyDown={move}
      >
        {lane.marks.map((mark) => (
          <button
            key={mark.key}
            type="button"
            className={classes.mark}
            data-warning={mark.warnings > 0 || undefined}
            style={{ left: `${mark.at * 100}%` }}
            title={nameOf(mark)}
            aria-label={nameOf(mark)}
            tabIndex={mark.key === stop ? 0 : -1}
            onFocus={() => {
              setCurrent(mark.key)
            }}
            onClick={() => {
              onOpen(mark)
            }}
          >
            {mark.rows.length > 1 && mark.rows.length}
          </button>
        ))}
      </div>
    </div>
  )
}
