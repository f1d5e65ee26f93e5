import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { ClusterBadges } from '../../components/status/ClusterBadges.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import type { Cluster } from '../../contract/clusters.ts'
import { isParked } from '../../contract/cluster-status.ts'
import { Badge } from '../../components/status/Badge.tsx'
import { overviewText } from '../../i18n/overview.ts'
import { statusWord } from '../../i18n/status.ts'
import { paths } from '../../paths.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { attentionGroups, type AttentionGroup, type Reason } from './attention.ts'
import classes from './Overview.module.css'
import { Panel } from './Panel.tsx'

const text = overviewText.attention
/** So many clusters of a kind are named; the others are a link to the list. */
const named = 4

const Item = ({ cluster, reason }: { cluster: Cluster; reason: Reason }) => {
  const { project_name } = useScope()
  const { failed_reasons } = cluster
  return (
    <li>
      <div className={classes.row}>
        <Anchor
          component={Link}
          to={paths.cluster({ project_name, cluster_id: cluster.id })}
          size="sm"
          fw={600}
          className={classes.name ?? ''}
        >
          {cluster.name}
        </Anchor>
        <ClusterBadges cluster={cluster} />
        {cluster.task_status && isParked(cluster) && (
          <Badge tone="amber" label={statusWord(cluster.task_status)} raw={cluster.task_status} />
        )}
        <span className={classes.quiet}>{text.reasons[reason]}</span>
      </div>
      {reason === 'failed' && failed_reasons?.error_msg && (
        <Text size="xs" className={classes.quiet ?? ''}>
          {failed_reasons.error_code} {failed_reasons.error_msg}
        </Text>
      )}
    </li>
  )
}

const Group = ({ group: { reason, word, clusters } }: { group: AttentionGroup }) => {
  const { project_name } = useScope()
  const rest = clusters.length - named
  // The list of clusters filters by every word but that of a task that waits.
  const view = reason === 'parked' ? undefined : { status: word }
  return (
    <>
      {clusters.slice(0, named).map((cluster) => (
        <Item key={cluster.id} cluster={cluster} reason={reason} />
      ))}
      {rest > 0 && (
        <li>
          <Anchor component={Link} to={paths.clusters(project_name, view)} size="sm">
            {text.more(rest, statusWord(word))}
          </Anchor>
        </li>
      )}
    </>
  )
}

const Attention = ({ clusters }: { clusters: readonly Cluster[] }) => {
  const groups = attentionGroups(clusters)
  if (groups.length === 0)
    return (
      <>
        <Text fw={600}>{text.nothing}</Text>
        <Text size="sm" maw="72ch">
          {clusters.length === 0 ? text.noClusters : text.nothingText}
        </Text>
      </>
    )
  return (
    <ul className={classes.list} aria-label={text.label}>
      {groups.map((group) => (
        <Group key={group.word} group={group} />
      ))}
    </ul>
  )
}

/** First of all: which clusters need a person, and why. */
export const AttentionPanel = () => (
  <Panel id="attention" title={text.title} wide>
    <QueryState query={useClusters()} height={180}>
      {({ clusters }) => <Attention clusters={clusters} />}
    </QueryState>
  </Panel>
)
