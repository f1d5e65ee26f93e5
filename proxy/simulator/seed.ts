import type { Project, Seed } from './project.ts'

/** Fills an empty project; `project.now` is the present of what it contains. */
export const applySeed = (project: Project, seed: Seed): void => {
  void project
  void seed
}
