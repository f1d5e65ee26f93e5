import { useParams } from 'react-router'
import { QueryState } from '../../components/status/QueryState.tsx'
import { useCluster } from '../../queries/clusters.ts'
import { useSnapshotPolicies } from '../../queries/snapshot-policies.ts'
import { useClusterSnapshots } from '../../queries/snapshots.ts'
import { PlanView } from './PlanView.tsx'

/** When snapshots of a cluster are taken by themselves, and how long they are kept. */
export const SnapshotPoliciesTab = () => {
  const { cluster_id = '' } = useParams()
  const cluster = useCluster(cluster_id).data?.cluster
  const snapshots = useClusterSnapshots(cluster_id)
  return (
    <QueryState query={useSnapshotPolicies(cluster_id)} height={720}>
      {(plan) => (
        <PlanView
          plan={plan}
          cluster_id={cluster_id}
          cluster_name={cluster?.name ?? cluster_id}
          status={cluster?.status}
          snapshots={snapshots.data?.snapshots}
          snapshotsFailed={snapshots.error !== null}
        />
      )}
    </QueryState>
  )
}
