import type { ClusterDetail } from '../../contract/clusters.ts'

/** What the dialogs of the chapter act on. */
export interface WorkloadSubject {
  cluster: ClusterDetail
  /** Empty: the cluster is not divided into logical clusters. */
  logical_cluster_name: string
}
