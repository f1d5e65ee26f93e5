import { Alert, Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { snapshotStatus } from '../../contract/snapshot-rules.ts'
import type { Snapshot } from '../../contract/snapshots.ts'
import { snapshotText } from '../../i18n/snapshot-details.ts'
import { paths } from '../../paths.ts'

const text = snapshotText.page

interface Props {
  snapshot: Snapshot
  orphan: boolean
  project_name: string
}

/** What a person should know before using the snapshot. */
export const SnapshotNotice = ({ snapshot, orphan, project_name }: Props) => {
  const { cluster_id } = snapshot
  const status = snapshotStatus(snapshot)
  return (
    <>
      {status === 'UNAVAILABLE' && (
        <Alert color="red" variant="light" role="status" title={text.unavailable.title}>
          <Text size="sm">{text.unavailable.text}</Text>
          {cluster_id && !orphan && (
            <Anchor
              size="sm"
              c="inherit"
              underline="always"
              component={Link}
              to={paths.cluster({ project_name, cluster_id }, 'events')}
            >
              {text.unavailable.events}
            </Anchor>
          )}
        </Alert>
      )}
      {/FROZEN$/.test(status) && (
        <Alert color="yellow" variant="light" role="status" title={text.frozen.title}>
          <Text size="sm">{text.frozen.text}</Text>
        </Alert>
      )}
      {orphan && (
        <Alert color="yellow" variant="light" role="status" title={text.orphan.title}>
          <Text size="sm">{text.orphan.text}</Text>
        </Alert>
      )}
    </>
  )
}
