import { judgeReadonly, nextSample, sampleLoad } from '../alarms/alarms-log.ts'
import { dumpsEnd } from '../clusters/audit-dumps.ts'
import { fireBackups, nextBackup } from '../snapshots/backup-firing.ts'
import { endTask } from '../tasks/effects.ts'
import type { Project } from '../state/project.ts'
import { expireSnapshots, nextExpiry } from '../snapshots/retention.ts'
import { endOf } from '../tasks/tasks.ts'

interface Due {
  readonly at: number
  readonly apply: () => void
}

/** The earliest thing that is going to happen by itself; undefined when nothing will. */
const nextDue = (project: Project): Due | undefined => {
  const { clusters, tasks } = project.tables
  let next: Due | undefined
  const consider = (at: number, apply: () => void) => {
    if (at < (next?.at ?? Infinity)) next = { at, apply }
  }
  for (const task of tasks.all())
    if (!task.ended) consider(endOf(task), () => endTask(project, task, endOf(task)))
  for (const cluster of clusters.all()) {
    const { parameter_group, readonly_due } = cluster
    // Of a thousand clusters at rest, none is worth a closure.
    if (parameter_group.applying_until !== null)
      consider(parameter_group.applying_until, () =>
        clusters.put({ ...cluster, parameter_group: { ...parameter_group, applying_until: null } }),
      )
    if (readonly_due !== null)
      consider(readonly_due, () => {
        const ready = { ...cluster, readonly_due: null }
        clusters.put(ready)
        judgeReadonly(project, ready, readonly_due)
      })
  }
  const sample = nextSample(project)
  consider(sample, () => sampleLoad(project, sample))
  const backup = nextBackup(project)
  consider(backup, () => fireBackups(project, backup))
  const expiry = nextExpiry(project)
  consider(expiry, () => expireSnapshots(project, expiry))
  return next
}

/** Days begin on a quarter of an hour in every zone, and alarm statistics begin with them. */
const quarter = 15 * 60_000
const nextQuarter = (at: number) => (Math.floor(at / quarter) + 1) * quarter

/**
 * Applies everything that is due up to `project.now`, in the order of time. Returns the time until
 * which answers stay the same: now while a task progresses, else when something is next due, a dump of
 * audit logs ends or a day may begin in some zone. Call it before each request.
 */
export const settle = (project: Project): number => {
  let due = nextDue(project)
  while (due && due.at <= project.now) {
    due.apply()
    due = nextDue(project)
  }
  const { now, tables } = project
  if (tables.tasks.all().some((task) => !task.ended)) return now
  return Math.min(nextQuarter(now), dumpsEnd(now), due?.at ?? Infinity)
}
