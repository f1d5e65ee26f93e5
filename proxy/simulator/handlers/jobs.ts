import { bareTime } from '../cluster-view.ts'
import { refuse } from '../errors.ts'
import type { Handlers } from '../project.ts'
import { endOf, progressOf, taskKinds } from '../tasks.ts'

export const jobs = {
  showJob: ({ tables, now }, { params: { job_id } }) => {
    const task = tables.tasks.get(job_id)
    const job_name = task && taskKinds[task.kind].job_name
    if (!task || !job_name) throw refuse('DWS.0015')
    return {
      job_id,
      job_name,
      begin_time: bareTime(task.started_at),
      end_time: task.ended ? bareTime(endOf(task)) : null,
      status: task.ended ? 'SUCCESS' : 'RUNNING',
      failed_code: null,
      failed_detail: null,
      progress: task.ended ? '100%' : `${progressOf(task, now)}%`,
    }
  },
} satisfies Partial<Handlers>
