import type { ChainRow } from './chain-lanes.ts'
import classes from './ChainGraph.module.css'

const laneWidth = 18
const left = (lane: number) => lane * laneWidth + laneWidth / 2

interface Props {
  row: ChainRow
  lanes: number
  /** What a restore of the opened snapshot reads is drawn in the accent colour. */
  needed: ReadonlySet<string>
}

/** The part of the drawing beside one snapshot: its place, and the lines that lead to and past it. */
export const ChainRail = ({ row: { node, lane, from, below, passing }, lanes, needed }: Props) => {
  const isNeeded = (key: string) => needed.has(key) || undefined
  return (
    <span className={classes.rail} style={{ width: lanes * laneWidth }} aria-hidden>
      {passing.map((line) => (
        <span
          key={line.lane}
          className={classes.line}
          data-part="whole"
          data-needed={isNeeded(line.to)}
          style={{ left: left(line.lane) }}
        />
      ))}
      {from !== undefined && (
        <span
          className={classes.line}
          data-part={from === lane ? 'above' : 'branch'}
          data-needed={isNeeded(node.key)}
          style={{ left: left(from), ...(from !== lane && { width: (lane - from) * laneWidth }) }}
        />
      )}
      {below && (
        <span
          className={classes.line}
          data-part="below"
          data-needed={isNeeded(below)}
          style={{ left: left(lane) }}
        />
      )}
      <span
        className={classes.dot}
        data-needed={isNeeded(node.key)}
        data-hidden={!node.snapshot || undefined}
        style={{ left: left(lane) }}
      />
    </span>
  )
}
