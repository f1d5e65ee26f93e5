import { Stack } from '@mantine/core'
import { useParams } from 'react-router'
import { whyNot } from '../../components/cluster-actions/action.ts'
import { QueryState } from '../../components/status/QueryState.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { workloadText } from '../../i18n/resource-management.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { useCluster } from '../../queries/clusters.ts'
import { useWorkload, useWorkloadQueues } from '../../queries/resource-management.ts'
import { LogicalCluster } from './LogicalCluster.tsx'
import { WorkloadPlans } from './WorkloadPlans.tsx'
import { WorkloadPools } from './WorkloadPools.tsx'
import { WorkloadStatus } from './WorkloadStatus.tsx'

const logical = 'logical_cluster'

const Workload = ({ cluster }: { cluster: ClusterDetail }) => {
  const view = useTableParams({ key: '', descending: false })
  const logical_cluster_name = view.filter(logical)
  const workload = useWorkload(cluster.id)
  const queues = useWorkloadQueues(cluster.id, logical_cluster_name || undefined)
  // Settings change in the states in which parameters do.
  const blocked = whyNot('updateConfiguration', cluster)
  const status = workload.data?.workload_status
  const blockedAdd = blocked ?? (status?.workload_switch === 'off' ? workloadText.off : undefined)
  const subject = { cluster, logical_cluster_name }
  return (
    <Stack gap="lg">
      <QueryState query={workload} height={86}>
        {() => <WorkloadStatus cluster={cluster} status={status} blocked={blocked} />}
      </QueryState>
      {cluster.use_logical_cluster !== false && (
        <LogicalCluster
          key={logical_cluster_name}
          name={logical_cluster_name}
          onChange={(name) => {
            view.setFilter(logical, name)
          }}
        />
      )}
      <QueryState query={queues} height={360}>
        {({ workload_queue_name_list }) => (
          <WorkloadPools
            key={logical_cluster_name}
            {...subject}
            names={workload_queue_name_list}
            view={view}
            blockedAdd={blockedAdd}
            blockedDelete={blocked}
          />
        )}
      </QueryState>
      <WorkloadPlans {...subject} blocked={blockedAdd} />
    </Stack>
  )
}

/** How the statements of a cluster share it: the switch, the pools and the plans (5.4). */
export const WorkloadTab = () => {
  const { cluster_id = '' } = useParams()
  return (
    <QueryState query={useCluster(cluster_id)} height={480}>
      {({ cluster }) => <Workload key={cluster.id} cluster={cluster} />}
    </QueryState>
  )
}
