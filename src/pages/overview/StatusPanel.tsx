import { Anchor, Button } from '@mantine/core'
import { Link } from 'react-router'
import { StatusBadge } from '../../components/status/ClusterBadges.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import type { Cluster } from '../../contract/clusters.ts'
import { overviewText } from '../../i18n/overview.ts'
import { formatNumber } from '../../lib/format.ts'
import { paths } from '../../paths.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import classes from './Overview.module.css'
import { Panel } from './Panel.tsx'

const text = overviewText.statuses

const Statuses = ({ clusters }: { clusters: readonly Cluster[] }) => {
  const { project_name } = useScope()
  const counts = new Map<string, number>()
  for (const { status } of clusters) counts.set(status, (counts.get(status) ?? 0) + 1)
  if (counts.size === 0)
    return (
      <Empty
        title={text.none}
        text={text.noneText}
        action={
          <Button component={Link} to={paths.createCluster(project_name)}>
            {text.create}
          </Button>
        }
      />
    )
  return (
    <ul className={classes.list} aria-label={text.title}>
      {[...counts]
        .toSorted(([, a], [, b]) => b - a)
        .map(([status, count]) => (
          <li key={status} className={classes.row}>
            <StatusBadge status={status} />
            <Anchor
              component={Link}
              to={paths.clusters(project_name, { status })}
              size="sm"
              className={classes.end ?? ''}
            >
              {text.clusters(count, formatNumber(count))}
            </Anchor>
          </li>
        ))}
    </ul>
  )
}

/** How many clusters are in which status. */
export const StatusPanel = () => {
  const { project_name } = useScope()
  return (
    <Panel
      id="statuses"
      title={text.title}
      more={{ to: paths.clusters(project_name), text: text.all }}
    >
      <QueryState query={useClusters()} height={180}>
        {({ clusters }) => <Statuses clusters={clusters} />}
      </QueryState>
    </Panel>
  )
}
