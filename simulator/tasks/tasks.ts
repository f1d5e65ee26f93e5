import { errorCodes } from '../../src/contract/error-codes.ts'
import { refuse } from '../pipeline/errors.ts'
import { recordEvent } from '../events/events-log.ts'
import { newId, newJobId, stableId } from '../state/ids.ts'
import type { Project } from '../state/project.ts'
import { taskKinds } from './task-kinds.ts'
import type { FailedReasonRow, TaskKindName, TaskRow } from '../clusters/cluster-rows.ts'

const minute = 60_000

/** Where a task that is going to fail does so. */
const failurePercent = 60

export const endOf = (task: TaskRow): number => task.started_at + task.duration

/** Percent at a time: grows steadily, and reaches 100 only by ending. */
export const progressOf = (task: TaskRow, at: number): number => {
  const share = task.duration === 0 ? 1 : (at - task.started_at) / task.duration
  const top = task.outcome === 'failure' ? failurePercent : 100
  return Math.max(0, Math.min(99, Math.floor(share * top)))
}

/** Why a task fails; undefined when it does not, or gives no reason. */
export const failureOf = ({ kind, outcome, args }: TaskRow): FailedReasonRow | undefined => {
  if (outcome === 'success') return undefined
  const { fails_with } = args
  return fails_with
    ? { error_code: fails_with, error_msg: errorCodes[fails_with][1] }
    : taskKinds[kind].failed_reason
}

/** The running task of each cluster that has one. */
export const runningTasks = (project: Project): Map<string, TaskRow> => {
  const running = new Map<string, TaskRow>()
  for (const task of project.tables.tasks.all()) if (!task.ended) running.set(task.cluster_id, task)
  return running
}

/**
 * Starts a task on a cluster, whose traces of earlier failures go. The caller has made sure that the
 * cluster is free. `at` lies before now for a task that follows another, or of a seed, which gives
 * the `id` too.
 */
export const startTask = (
  project: Project,
  cluster_id: string,
  kind: TaskKindName,
  args: TaskRow['args'] = {},
  { at = project.now, id }: { at?: number; id?: string } = {},
): TaskRow | undefined => {
  const { clusters, tasks } = project.tables
  const cluster = clusters.get(cluster_id)
  if (!cluster) return undefined
  const { minutes, events, job_name, fails_for } = taskKinds[kind]
  const fails =
    args.fails_with !== undefined || (fails_for !== undefined && cluster.name.endsWith(fails_for))
  const full = minutes(args) * minute
  const task: TaskRow = {
    id: id ?? (job_name ? newJobId() : newId()),
    cluster_id,
    kind,
    started_at: at,
    duration: fails ? (full * failurePercent) / 100 : full,
    outcome: fails ? 'failure' : 'success',
    ended: false,
    args,
  }
  clusters.put({
    ...cluster,
    task_status: null,
    failed_reasons: null,
    failed_resize: null,
    updated: at,
  })
  tasks.put(task)
  if (events.start)
    recordEvent(project, cluster_id, events.start, at, id && stableId(`${id} ${events.start}`))
  return task
}

/** The answer of an operation that started a task. Throws DWS.0047 when the cluster is gone. */
export const jobOf = (task: TaskRow | undefined): { job_id: string } => {
  if (!task) throw refuse('DWS.0047')
  return { job_id: task.id }
}
