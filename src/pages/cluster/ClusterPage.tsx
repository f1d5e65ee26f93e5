import { useCallback, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { failureOf } from '../../components/status/failure.ts'
import { notify } from '../../components/status/notify.ts'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { clusterText } from '../../i18n/cluster.ts'
import { useCluster } from '../../queries/clusters.ts'
import { ClusterView } from './ClusterView.tsx'
import { GoneCluster } from './GoneCluster.tsx'

/** DWS.0015 is not among them: it may as well mean a missing permission. */
const isGone = (error: Error | null) =>
  error !== null && ['DWS.0047', 'DWS.3027'].includes(failureOf(error).error_code)

interface LiveProps {
  cluster_id: string
  onGone: (last: ClusterDetail | undefined) => void
}

const LiveCluster = ({ cluster_id, onGone }: LiveProps) => {
  const query = useCluster(cluster_id)
  const last = query.data?.cluster
  const gone = isGone(query.error) || last?.status === 'DELETED'
  useEffect(() => {
    if (gone) onGone(last)
  }, [gone, last, onGone])
  if (gone) return null
  return (
    <>
      {!last && <PageHeader title={clusterText.loadingTitle} />}
      <QueryState query={query} height={480}>
        {({ cluster }) => <ClusterView cluster={cluster} />}
      </QueryState>
    </>
  )
}

/** Once the cluster is gone nothing asks for it any more: the part that polls is no longer there. */
const ClusterById = ({ cluster_id }: { cluster_id: string }) => {
  const [gone, setGone] = useState<{ last: ClusterDetail | undefined }>()
  const onGone = useCallback((last: ClusterDetail | undefined) => {
    setGone({ last })
    if (last?.status === 'DELETING')
      void notify({ title: clusterText.taskEnd.deleted(last.name), tone: 'done' })
  }, [])
  return gone ? (
    <GoneCluster last={gone.last} />
  ) : (
    <LiveCluster cluster_id={cluster_id} onGone={onGone} />
  )
}

export const ClusterPage = () => {
  const { cluster_id = '' } = useParams()
  return <ClusterById key={cluster_id} cluster_id={cluster_id} />
}
