import { Button, Stack } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { Age } from '../../components/display/Age.tsx'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import { SnapshotStatus } from '../../components/status/SnapshotStatus.tsx'
import type { Snapshot } from '../../contract/snapshots.ts'
import { snapshotText } from '../../i18n/snapshot-details.ts'
import { snapshotsText } from '../../i18n/snapshots.ts'
import { missing } from '../../lib/format.ts'
import { formatSize } from '../../lib/size.ts'
import { paths } from '../../paths.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { ChainSection } from './chain/ChainSection.tsx'
import { ClusterName } from './ClusterName.tsx'
import { snapshotRows } from './snapshot-rows.ts'
import type { Opened } from './actions/SnapshotDialog.tsx'
import { SnapshotFields } from './SnapshotFields.tsx'
import { SnapshotNotice } from './SnapshotNotice.tsx'
import { whyNot } from './why-not.ts'

const { facts } = snapshotText.page

const noAction = () => undefined

interface Props {
  snapshot: Snapshot
  onAction: (opened: Opened) => void
}

/** A snapshot that exists: header with what can be done, its chain, and all its fields. */
export const SnapshotView = ({ snapshot, onAction }: Props) => {
  const { project_name } = useScope()
  const clusters = useClusters().data?.clusters
  const row = useMemo(
    () => snapshotRows([snapshot], clusters && new Set(clusters.map(({ id }) => id)))[0]!,
    [snapshot, clusters],
  )
  const whyNotRestore = whyNot('restore', snapshot)
  const { orphan } = row
  return (
    <>
      <PageHeader
        title={row.name}
        badges={<SnapshotStatus snapshot={snapshot} />}
        facts={[
          [facts.cluster, <ClusterName key="cluster" {...row} project_name={project_name} />],
          [facts.type, snapshotsText.type[row.type]],
          [facts.kind, snapshotsText.kind[row.kind]],
          [facts.started, <Age key="started" date={row.started} />],
          [facts.size, typeof snapshot.size === 'number' ? formatSize(snapshot.size) : missing],
        ]}
        actions={
          <>
            {whyNotRestore ? (
              <ReasonButton reason={whyNotRestore} onClick={noAction}>
                {snapshotsText.actions.restore}
              </ReasonButton>
            ) : (
              <Button
                component={Link}
                to={paths.restore({ project_name, snapshot_id: snapshot.id })}
              >
                {snapshotsText.actions.restore}
              </Button>
            )}
            {(['copy', 'delete'] as const).map((action) => (
              <ReasonButton
                key={action}
                variant="default"
                reason={whyNot(action, snapshot)}
                onClick={() => {
                  onAction({ action, snapshot, orphan })
                }}
              >
                {snapshotsText.actions[action]}
              </ReasonButton>
            ))}
          </>
        }
      />
      <Stack gap="md">
        <SnapshotNotice {...{ snapshot, orphan, project_name }} />
        <ChainSection snapshot={snapshot} />
        <SnapshotFields snapshot={snapshot} />
      </Stack>
    </>
  )
}
