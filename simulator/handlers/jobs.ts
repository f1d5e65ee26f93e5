import { bareTime } from '../clusters/cluster-view.ts'
import { refuse } from '../pipeline/errors.ts'
import type { Handlers } from '../state/project.ts'
import type { TaskRow } from '../clusters/cluster-rows.ts'
import { taskKinds } from '../tasks/task-kinds.ts'
import { endOf, failureOf, progressOf } from '../tasks/tasks.ts'

const stateOf = ({ ended, outcome }: TaskRow) => {
  if (!ended) return 'RUNNING'
  return outcome === 'failure' ? 'FAIL' : 'SUCCESS'
}

/** What went wrong, in the form of "CreateELBTask-fail:DWS.0114". */
const failedOf = (task: TaskRow) => {
  const reason = task.ended ? failureOf(task) : undefined
  const { failed_step, job_name } = taskKinds[task.kind]
  return {
    failed_code: reason ? `${failed_step ?? job_name}-fail:${reason.error_code}` : null,
    failed_detail: reason?.error_msg ?? null,
  }
}

export const jobs = {
  showJob: ({ tables, now }, { params: { job_id } }) => {
    const task = tables.tasks.get(job_id)
    const job_name = task && taskKinds[task.kind].job_name
    if (!task || !job_name) throw refuse('DWS.0015')
    const status = stateOf(task)
    return {
      job_id,
      job_name,
      begin_time: bareTime(task.started_at),
      end_time: task.ended ? bareTime(endOf(task)) : null,
      status,
      ...failedOf(task),
      progress: status === 'SUCCESS' ? '100%' : `${progressOf(task, Math.min(now, endOf(task)))}%`,
    }
  },
} satisfies Partial<Handlers>
