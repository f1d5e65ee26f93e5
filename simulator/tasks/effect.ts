import type { Project } from '../state/project.ts'
import type { ClusterRow, TaskKindName, TaskRow } from '../clusters/cluster-rows.ts'

/**
 * What the end of a task makes of its cluster: the fields that change. An effect may change other
 * tables on the way; `at` is when the task was due.
 */
export type Effect = (
  cluster: ClusterRow,
  task: TaskRow,
  at: number,
  project: Project,
) => Partial<ClusterRow>

/** The two ends of a task. */
export interface Ends {
  readonly success: Effect
  readonly failure?: Effect
}

export type EndsOf<Kind extends TaskKindName> = Readonly<Record<Kind, Ends>>
