import { Anchor, Group, Text } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { whyNot } from '../../components/cluster-actions/action.ts'
import { Age } from '../../components/display/Age.tsx'
import { Badge } from '../../components/status/Badge.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { isBackup } from '../../contract/snapshot-rules.ts'
import type { Snapshot } from '../../contract/snapshots.ts'
import { snapshotsText as text } from '../../i18n/snapshots.ts'
import { parseServiceTime } from '../../lib/time.ts'
import { paths } from '../../paths.ts'
import { useCluster } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { useClusterSnapshots } from '../../queries/snapshots.ts'
import { CreateSnapshot } from './actions/CreateSnapshot.tsx'
import { newestOf } from './newest.ts'
import { SnapshotList } from './SnapshotList.tsx'
import { useCreateParameter } from './actions/use-create-parameter.ts'

/** How old the newest snapshot is that the cluster can be restored from. */
const LastGood = ({ snapshots }: { snapshots: readonly Snapshot[] }) => {
  const { project_name } = useScope()
  const newest = newestOf(snapshots.filter(isBackup))
  if (!newest) return <Badge tone={snapshots.length > 0 ? 'red' : 'grey'} label={text.noGood} />
  return (
    <Text size="sm">
      <Text span size="sm" c="dimmed">
        {text.lastGood}{' '}
      </Text>
      <Anchor
        size="sm"
        component={Link}
        to={paths.snapshot({ project_name, snapshot_id: newest.id })}
      >
        {newest.name || newest.id}
      </Anchor>{' '}
      <Age date={parseServiceTime(newest.started)} />
    </Text>
  )
}

const Tab = ({
  cluster,
  snapshots,
  count,
}: {
  cluster: ClusterDetail
  snapshots: readonly Snapshot[]
  count: number
}) => {
  const create = useCreateParameter()
  return (
    <>
      <Group justify="space-between" mb="sm">
        <LastGood snapshots={snapshots} />
        <ReasonButton
          variant="default"
          reason={whyNot('createSnapshot', cluster)}
          onClick={() => {
            create.setOpen(true)
          }}
        >
          {text.actions.create}
        </ReasonButton>
      </Group>
      <SnapshotList {...{ snapshots, count }} clusters={[cluster]} ofCluster />
      {create.open && (
        <CreateSnapshot
          clusters={[cluster]}
          only={cluster}
          snapshots={snapshots}
          onClose={() => {
            create.setOpen(false)
          }}
        />
      )}
    </>
  )
}

/**
 * The snapshots of one cluster. They are asked for whole, which the service does by default: retention
 * keeps them few, and search, filters, sizes and chart are true only over all of them.
 */
export const ClusterSnapshotsTab = () => {
  const { cluster_id = '' } = useParams()
  const cluster = useCluster(cluster_id).data?.cluster
  const query = useClusterSnapshots(cluster_id)
  return (
    <QueryState query={query} height={640}>
      {({ snapshots, count }) =>
        cluster && <Tab {...{ cluster, snapshots }} count={count ?? snapshots.length} />
      }
    </QueryState>
  )
}
