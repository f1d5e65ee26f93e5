import { clusterCan } from '../../src/contract/cluster-rules.ts'
import type { ClusterAction, Refusal } from '../../src/contract/cluster-rules.ts'
import { showCluster } from '../../src/contract/clusters.ts'
import { clusterDetail } from './cluster-view.ts'
import { clusterBusy, clusterDeleted, clusterNotFound, refuse } from '../pipeline/errors.ts'
import type { ServiceError } from '../pipeline/errors.ts'
import type { Project } from '../state/project.ts'
import type { ClusterRow } from './cluster-rows.ts'

/** The cluster of a path. Throws clusterNotFound, or clusterDeleted for one that once was. */
export const findCluster = (project: Project, cluster_id: string): ClusterRow => {
  const cluster = project.tables.clusters.get(cluster_id)
  if (!cluster) throw clusterNotFound(cluster_id)
  if (cluster.status === 'DELETED') throw clusterDeleted()
  return cluster
}

const answerTo = (refusal: Refusal): ServiceError => {
  switch (refusal.because) {
    case 'standalone':
      return refuse('DWS.5095')
    case 'too_few_nodes':
      return refuse(
        'DWS.5047',
        `Invalid instance quantity. At least ${refusal.minimum} nodes must remain.`,
      )
    case 'task':
    case 'status':
    case 'sub_status':
    case 'not_readonly':
    case 'yearly_monthly':
      return clusterBusy()
  }
}

/** The cluster, if its state allows the action (wire.md §2.2). Throws what the service answers if not. */
export const clusterFor = (
  project: Project,
  cluster_id: string,
  action: ClusterAction,
): ClusterRow => {
  const cluster = findCluster(project, cluster_id)
  const seen = showCluster.response.parse({ cluster: clusterDetail(project, cluster) })
  const refusal = clusterCan[action].why(seen.cluster)
  if (refusal) throw answerTo(refusal)
  return cluster
}
