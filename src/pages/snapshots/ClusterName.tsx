import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { snapshotsText } from '../../i18n/snapshots.ts'
import { missing } from '../../lib/format.ts'
import { paths } from '../../paths.ts'
import type { SnapshotListRow } from './snapshot-rows.ts'

type Props = Pick<SnapshotListRow, 'snapshot' | 'cluster' | 'orphan'> & { project_name: string }

/** The cluster that a snapshot was taken of: a link while there is one, else the word that it is gone. */
export const ClusterName = ({ snapshot: { cluster_id }, cluster, orphan, project_name }: Props) => {
  if (!cluster_id) return cluster || missing
  if (orphan)
    return (
      <span>
        {cluster}{' '}
        <Text span size="xs" c="dimmed">
          {snapshotsText.gone}
        </Text>
      </span>
    )
  return (
    <Anchor
      component={Link}
      to={paths.cluster({ project_name, cluster_id }, 'snapshots')}
      size="sm"
    >
      {cluster}
    </Anchor>
  )
}
