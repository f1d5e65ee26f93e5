import type { Project } from './project.ts'

/**
 * Applies everything that is due up to `project.now`, in the order of time. Returns the time until
 * which answers stay the same: now while anything progresses, else when something is next due, or
 * Infinity. Call it before each request.
 */
export const settle = (project: Project): number => {
  return project.tables.tasks.all().some((task) => !task.ended) ? project.now : Infinity
}
