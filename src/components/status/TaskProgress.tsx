import type { Cluster } from '../../contract/clusters.ts'
import { currentTask, isParked, taskPercent } from '../../contract/cluster-status.ts'
import { statusWord } from '../../i18n/status.ts'
import { ProgressBar } from './ProgressBar.tsx'
import classes from './TaskProgress.module.css'

type Stated = Pick<Cluster, 'status' | 'sub_status' | 'task_status' | 'action_progress'>

/** The task that holds the cluster, with the percent that the service gives; nothing when it is free. */
export const TaskProgress = ({ cluster }: { cluster: Stated }) => {
  const task = currentTask(cluster)
  if (!task) return null
  const percent = isParked(cluster) ? undefined : taskPercent(cluster)
  const label = statusWord(task)
  return (
    <span className={classes.task}>
      <span className={classes.label} title={task}>
        {label}
      </span>
      {percent !== undefined && <ProgressBar label={label} percent={percent} />}
    </span>
  )
}
