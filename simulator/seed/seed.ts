import { nameAtBirth } from '../connections/domain-names.ts'
import type { Project, Seed } from '../state/project.ts'
import { seedBulk } from './bulk.ts'
import { seedDemo } from './demo.ts'
import { seedNetworks } from './networks.ts'

/**
 * Fills a new project; `project.now` is the present of what it contains. `empty` has networks and no
 * cluster, `demo` looks like a company at work, numbers make long lists. The same project id gives
 * the same rows.
 */
export const applySeed = (project: Project, seed: Seed): void => {
  const networks = seedNetworks(project)
  if (seed === 'demo') seedDemo(project, networks)
  else if (seed !== 'empty') {
    seedBulk(project, networks, seed)
    for (const cluster of project.tables.clusters.all()) nameAtBirth(project, cluster)
  }
}
