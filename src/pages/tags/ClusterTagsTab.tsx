import { useParams } from 'react-router'
import { whyNot } from '../../components/cluster-actions/action.ts'
import { QueryState } from '../../components/status/QueryState.tsx'
import { useCluster } from '../../queries/clusters.ts'
import { useClusterTags } from '../../queries/tags.ts'
import { TagEditor } from './TagEditor.tsx'

/** The tags of one cluster. */
export const ClusterTagsTab = () => {
  const { cluster_id = '' } = useParams()
  const cluster = useCluster(cluster_id).data?.cluster
  return (
    <QueryState query={useClusterTags(cluster_id)} height={320}>
      {({ tags }) => (
        <TagEditor
          // Unsaved edits belong to one cluster.
          key={cluster_id}
          cluster_id={cluster_id}
          name={cluster?.name ?? cluster_id}
          tags={tags}
          reason={cluster && whyNot('editTags', cluster)}
        />
      )}
    </QueryState>
  )
}
