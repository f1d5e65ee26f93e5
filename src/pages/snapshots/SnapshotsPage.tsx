import { Button } from '@mantine/core'
import { BackupTabs } from '../../components/page/ChapterTabs.tsx'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { snapshotsText } from '../../i18n/snapshots.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { paths } from '../../paths.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { useSnapshots } from '../../queries/snapshots.ts'
import { CreateSnapshot } from './actions/CreateSnapshot.tsx'
import { SnapshotList } from './SnapshotList.tsx'
import { useCreateParameter } from './actions/use-create-parameter.ts'

/** The snapshots of all clusters, also of those that are gone. */
export const SnapshotsPage = () => {
  const { project_name } = useScope()
  const snapshots = useSnapshots()
  const clusters = useClusters()
  const create = useCreateParameter()
  const chosen = useTableParams({ key: 'started', descending: true }).filter('cluster')
  const createButton = (
    <Button
      onClick={() => {
        create.setOpen(true)
      }}
    >
      {snapshotsText.actions.create}
    </Button>
  )
  return (
    <>
      <PageHeader title={snapshotsText.title} actions={createButton} />
      <BackupTabs
        open="snapshots"
        links={{ snapshots: paths.snapshots(project_name), board: paths.backupBoard(project_name) }}
      >
        <QueryState query={snapshots} height={640}>
          {(data) => (
            <SnapshotList
              snapshots={data.snapshots}
              count={data.count ?? data.snapshots.length}
              clusters={clusters.data?.clusters}
            />
          )}
        </QueryState>
      </BackupTabs>
      {create.open && (
        <CreateSnapshot
          clusters={clusters.data?.clusters ?? []}
          failed={clusters.data ? null : clusters.error}
          chosen={chosen}
          snapshots={snapshots.data?.snapshots ?? []}
          onClose={() => {
            create.setOpen(false)
          }}
        />
      )}
    </>
  )
}
