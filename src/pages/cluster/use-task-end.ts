import { useEffect, useRef } from 'react'
import { notify } from '../../components/status/notify.ts'
import { currentTask, isParked, isTaskFailed } from '../../contract/cluster-status.ts'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { clusterText } from '../../i18n/cluster.ts'
import { statusWord } from '../../i18n/status.ts'

const runningTask = (cluster: ClusterDetail) =>
  isParked(cluster) ? undefined : currentTask(cluster)

/** A task that ended badly leaves its mark on the task, or on the whole cluster after creation. */
const endedBadly = (cluster: ClusterDetail) =>
  isTaskFailed(cluster) || /FAILED/.test(cluster.status)

/** Tells once that the task which this page saw running has ended, and how. */
export const useTaskEnd = (cluster: ClusterDetail) => {
  const task = runningTask(cluster)
  const before = useRef(task)
  const { name, failed_reasons } = cluster
  const failed = endedBadly(cluster)
  const reason = [failed_reasons?.error_code, failed_reasons?.error_msg].filter(Boolean).join(' ')
  useEffect(() => {
    const ended = before.current
    before.current = task
    if (!ended || ended === task) return
    const label = statusWord(ended)
    void notify({
      title: failed ? clusterText.taskEnd.failed(label) : clusterText.taskEnd.done(label),
      text: failed && reason ? reason : clusterText.taskEnd.on(name),
      tone: failed ? 'failed' : 'done',
    })
  }, [task, failed, reason, name])
}
