import type { Cluster, Model, Task } from './state.ts'

// What several tasks have in common when they end well.

/** Parameters and data sources that waited for a restart have got one. */
export const restarted = (cluster: Cluster) => {
  cluster.pending_reboot = false
  for (const source of cluster.sources) if (source.status === '600') source.status = '200'
}

const lower = (name: string) => name.toLowerCase()

/** The policies that every new cluster has. */
export const usualPolicies = [
  'apie-default-full-strategy',
  'apie-default-increment-strategy',
] as const

/** A new cluster has a domain name in the private zone, and a public one if its EIP came with it. */
const named = (cluster: Cluster, model: Model) => {
  const give = (type: 'private' | 'public') => {
    const taken = model.clusters.some(
      (other) => other !== cluster && lower(other.dns[type]?.name ?? '') === cluster.name,
    )
    cluster.dns[type] = {
      name: taken ? `${cluster.name}-${cluster.id.slice(0, 8)}` : cluster.name,
      ttl: 300,
    }
  }
  give('private')
  if (cluster.bind === 'auto_assign') give('public')
}

/** A cluster is there, newly created or restored. */
export const born = (cluster: Cluster, _task: Task, model: Model) => {
  cluster.status = 'AVAILABLE'
  cluster.policies = [...usualPolicies]
  named(cluster, model)
  if (cluster.eip) cluster.log('bindEipToCluster')
}

const sourceOf = (cluster: Cluster, { source }: Task) =>
  cluster.sources.find(({ id }) => id === source)

/** What came of work on a data source. */
export const configured = (cluster: Cluster, task: Task) => {
  const source = sourceOf(cluster, task)
  if (source) source.status = source.type === 'MRS' || task.reboot ? '600' : '200'
}
