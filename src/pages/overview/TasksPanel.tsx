import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { QueryState } from '../../components/status/QueryState.tsx'
import { TaskProgress } from '../../components/status/TaskProgress.tsx'
import type { Cluster } from '../../contract/clusters.ts'
import { currentTask, isParked } from '../../contract/cluster-status.ts'
import { overviewText } from '../../i18n/overview.ts'
import { paths } from '../../paths.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import classes from './Overview.module.css'
import { Panel } from './Panel.tsx'

const text = overviewText.tasks
const named = 8

const Tasks = ({ clusters }: { clusters: readonly Cluster[] }) => {
  const { project_name } = useScope()
  const running = clusters.filter((cluster) => currentTask(cluster) && !isParked(cluster))
  if (running.length === 0) return <Text size="sm">{text.none}</Text>
  const rest = running.length - named
  return (
    <ul className={classes.list} aria-label={text.label}>
      {running.slice(0, named).map((cluster) => (
        <li key={cluster.id} className={classes.row}>
          <Anchor
            component={Link}
            to={paths.cluster({ project_name, cluster_id: cluster.id })}
            size="sm"
            className={classes.name ?? ''}
          >
            {cluster.name}
          </Anchor>
          <div className={classes.task}>
            <TaskProgress cluster={cluster} />
          </div>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Anchor component={Link} to={paths.clusters(project_name, { sort: '-task' })} size="sm">
            {text.more(rest)}
          </Anchor>
        </li>
      )}
    </ul>
  )
}

/** What is under way by itself. */
export const TasksPanel = () => (
  <Panel id="tasks" title={text.title}>
    <QueryState query={useClusters()} height={180}>
      {({ clusters }) => <Tasks clusters={clusters} />}
    </QueryState>
  </Panel>
)
