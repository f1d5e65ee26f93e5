import type { StartedJob } from '../../components/status/JobProgress.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'

export type DataSourceAction = 'update' | 'delete'

export interface DialogProps {
  cluster: ClusterDetail
  onJob: (job: StartedJob) => void
  onClose: () => void
}
