import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { SnapshotStatus } from '../../../components/status/SnapshotStatus.tsx'
import { snapshotStatus } from '../../../contract/snapshot-rules.ts'
import { isFull, type Snapshot } from '../../../contract/snapshots.ts'
import { snapshotText } from '../../../i18n/snapshot-details.ts'
import { snapshotsText } from '../../../i18n/snapshots.ts'
import { formatSize } from '../../../lib/size.ts'
import { formatTime } from '../../../lib/format.ts'
import { parseServiceTime } from '../../../lib/time.ts'
import { paths } from '../../../paths.ts'
import { chainRows } from './chain-lanes.ts'
import classes from './ChainGraph.module.css'
import { ChainRail } from './ChainRail.tsx'
import type { Chain, ChainNode } from './snapshot-chain.ts'

const text = snapshotText.chain

interface ListedProps {
  snapshot: Snapshot
  opened: boolean
  project_name: string
  /** GB of the largest: the length of the bars. */
  largest: number
}

const Listed = ({ snapshot, opened, project_name, largest }: ListedProps) => {
  const name = snapshot.name || snapshot.id
  const started = parseServiceTime(snapshot.started)
  const size = snapshot.size ?? 0
  return (
    <>
      <span className={classes.name}>
        {opened ? (
          <strong title={name}>{name}</strong>
        ) : (
          <Anchor
            component={Link}
            to={paths.snapshot({ project_name, snapshot_id: snapshot.id })}
            size="sm"
            title={name}
          >
            {name}
          </Anchor>
        )}
        {opened && <span className={classes.opened}>{text.opened}</span>}
        {snapshotStatus(snapshot) !== 'AVAILABLE' && <SnapshotStatus snapshot={snapshot} />}
      </span>
      <span className={classes.kind}>
        {isFull(snapshot) ? snapshotsText.kind.full : snapshotsText.kind.increment}
      </span>
      <span className={classes.time}>{started && formatTime(started)}</span>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${largest > 0 ? (size / largest) * 100 : 0}%` }} />
      </span>
      <span className={classes.size}>{formatSize(size)}</span>
    </>
  )
}

const Hidden = ({ node }: { node: ChainNode }) => (
  <span className={classes.hidden}>
    {text.hidden(node.name ?? node.key)}{' '}
    <Text span size="xs" c="dimmed">
      {text.hiddenText}
    </Text>
  </span>
)

/**
 * A chain as a graph: each snapshot in a row of its own, oldest first, connected to what it continues.
 * The rows are a list of links, so that nothing is told by the drawing alone.
 */
export const ChainGraph = ({ chain, project_name }: { chain: Chain; project_name: string }) => {
  const rows = chainRows(chain.nodes)
  const lanes = Math.max(...rows.map(({ lane }) => lane)) + 1
  const largest = Math.max(...rows.map(({ node }) => node.snapshot?.size ?? 0))
  const needed = new Set(chain.needed)
  return (
    <ol className={classes.chain} aria-label={text.list}>
      {rows.map((row) => {
        const { key, snapshot } = row.node
        const opened = key === chain.opened
        return (
          <li key={key} className={classes.row} aria-current={opened || undefined}>
            <ChainRail {...{ row, lanes, needed }} />
            {snapshot ? (
              <Listed {...{ snapshot, opened, project_name, largest }} />
            ) : (
              <Hidden node={row.node} />
            )}
          </li>
        )
      })}
    </ol>
  )
}
