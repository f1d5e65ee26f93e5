import { BackupTabs } from '../../components/BackupTabs.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { backupTabsText } from '../../i18n/backup-tabs.ts'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'

/** The snapshots of all clusters. */
export const SnapshotsPage = () => {
  const { region } = useScope()
  return (
    <>
      <PageHeader title={backupTabsText.snapshots} />
      <BackupTabs
        open="snapshots"
        links={{ snapshots: paths.snapshots(region), board: paths.backupBoard(region) }}
      >
        {null}
      </BackupTabs>
    </>
  )
}
