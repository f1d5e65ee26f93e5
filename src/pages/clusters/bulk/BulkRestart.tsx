import { BulkDialog } from '../../../components/bulk/BulkDialog.tsx'
import { eligibilityOf } from '../../../components/bulk/eligibility.ts'
import { restartCluster } from '../../../contract/clusters.ts'
import { bulkText } from '../../../i18n/bulk.ts'
import { useRestartClusters } from '../../../queries/clusters.ts'
import type { BulkProps } from './props.ts'

const text = bulkText.restartDialog

/** 5.2.6 on many clusters. */
export const BulkRestart = ({ clusters, onClose }: BulkProps) => {
  const { send, settle } = useRestartClusters()
  const eligibility = eligibilityOf('restart', clusters)
  const { eligible } = eligibility
  return (
    <BulkDialog
      title={text.title(clusters.length)}
      confirm={text.confirm(eligible.length)}
      tier="L2"
      impact={text.impact}
      eligibility={eligibility}
      request={bulkText.requests(eligible.length, restartCluster)}
      jobs={eligible.map(({ id, name }) => ({
        id,
        name,
        send: () => send({ cluster_id: id, body: { restart: {} } }),
      }))}
      settle={settle}
      fileName="restart-result"
      onClose={onClose}
    />
  )
}
