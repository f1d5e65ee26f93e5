import { Stack, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { QueryState } from '../../../components/status/QueryState.tsx'
import { isGood } from '../../../contract/snapshot-rules.ts'
import { isAutomated, type Snapshot } from '../../../contract/snapshots.ts'
import { snapshotText } from '../../../i18n/snapshot-details.ts'
import { formatSize, gbOfKb } from '../../../lib/size.ts'
import { useScope } from '../../../queries/scope.ts'
import { useSnapshots } from '../../../queries/snapshots.ts'
import { ChainGraph } from './ChainGraph.tsx'
import classes from './ChainGraph.module.css'
import { chainOf, type Chain } from './snapshot-chain.ts'

const text = snapshotText.chain

/** GB that a restore reads: as the service says, or those listed together. */
const readSize = ({ total_backup_size }: Snapshot, { nodes, needed }: Chain): number =>
  typeof total_backup_size === 'number'
    ? gbOfKb(total_backup_size)
    : nodes.reduce(
        (sum, { key, snapshot }) => sum + (needed.includes(key) ? (snapshot?.size ?? 0) : 0),
        0,
      )

const sentences = (snapshot: Snapshot, chain: Chain): string[] => {
  const { needed, nodes, dependants, contradictory } = chain
  const type = isAutomated(snapshot) ? 'automated' : 'manual'
  const gaps = nodes.some((node) => !node.snapshot && needed.includes(node.key))
  // Nothing else that is listed needs what expired before it.
  const alone = gaps && nodes.filter((node) => node.snapshot).length === 1
  return [
    ...(contradictory ? [text.contradiction] : []),
    ...(isGood(snapshot)
      ? [text.reads(needed.length, gaps, formatSize(readSize(snapshot, chain)))]
      : []),
    text.dependants(dependants.length),
    dependants.length > 0
      ? text.freesLater[type]
      : text.frees[alone ? 'withHidden' : type](formatSize(snapshot.size ?? 0)),
  ]
}

interface Props {
  snapshot: Snapshot
  listed: readonly Snapshot[]
}

const ChainOf = ({ snapshot, listed }: Props) => {
  const { project_name } = useScope()
  const chain = useMemo(() => chainOf(snapshot, listed), [snapshot, listed])
  return (
    <Stack gap="xs">
      <Text size="sm">{sentences(snapshot, chain).join(' ')}</Text>
      <ChainGraph chain={chain} project_name={project_name} />
    </Stack>
  )
}

/** What the snapshot is part of. All snapshots are asked for: those of a cluster that is gone have no list of their own. */
export const ChainSection = ({ snapshot }: { snapshot: Snapshot }) => (
  <section className={classes.section} aria-labelledby="chain">
    <Title order={2} size="h3" id="chain" mb={4}>
      {text.title}
    </Title>
    <QueryState query={useSnapshots()} height={160}>
      {({ snapshots }) => <ChainOf snapshot={snapshot} listed={snapshots} />}
    </QueryState>
  </section>
)
