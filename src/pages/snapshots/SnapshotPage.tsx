import { Alert, Anchor, Text } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { failureOf } from '../../components/status/failure.ts'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { snapshotText } from '../../i18n/snapshot-details.ts'
import { snapshotsText } from '../../i18n/snapshots.ts'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import { useSnapshot, useSnapshots } from '../../queries/snapshots.ts'
import { SnapshotDialog, type Opened } from './actions/SnapshotDialog.tsx'
import { SnapshotView } from './SnapshotView.tsx'

const text = snapshotText.page.gone

/** Of an id that nothing has, or has no more. */
const isGone = (error: Error | null) => error !== null && failureOf(error).error_code === 'DWS.5149'

const GoneSnapshot = ({ project_name }: { project_name: string }) => (
  <>
    <PageHeader title={snapshotsText.loadingTitle} />
    <Alert color="yellow" variant="light" role="alert" title={text.title}>
      <Text size="sm">{text.text}</Text>
      <Anchor size="sm" component={Link} to={paths.snapshots(project_name)}>
        {text.back}
      </Anchor>
    </Alert>
  </>
)

interface LiveProps {
  snapshot_id: string
  onAction: (opened: Opened) => void
  onGone: () => void
}

const LiveSnapshot = ({ snapshot_id, onAction, onGone }: LiveProps) => {
  const query = useSnapshot(snapshot_id)
  const gone = isGone(query.error)
  useEffect(() => {
    if (gone) onGone()
  }, [gone, onGone])
  if (gone) return null
  return (
    <>
      {!query.data && <PageHeader title={snapshotsText.loadingTitle} />}
      <QueryState query={query} height={640}>
        {({ snapshot }) => <SnapshotView snapshot={snapshot} onAction={onAction} />}
      </QueryState>
    </>
  )
}

/**
 * Once the snapshot is gone nothing asks for it any more. The dialog stays above that: a deletion must
 * still be able to tell how it went.
 */
const SnapshotById = ({ snapshot_id }: { snapshot_id: string }) => {
  const { project_name } = useScope()
  const navigate = useNavigate()
  const snapshots = useSnapshots().data?.snapshots
  const [opened, setOpened] = useState<Opened>()
  const [gone, setGone] = useState(false)
  const onGone = useCallback(() => {
    setGone(true)
  }, [])
  return (
    <>
      {gone ? (
        <GoneSnapshot project_name={project_name} />
      ) : (
        <LiveSnapshot {...{ snapshot_id, onGone }} onAction={setOpened} />
      )}
      {opened && (
        <SnapshotDialog
          opened={opened}
          snapshots={snapshots}
          onClose={() => {
            setOpened(undefined)
          }}
          onDeleted={() => void navigate(paths.snapshots(project_name))}
        />
      )}
    </>
  )
}

export const SnapshotPage = () => {
  const { snapshot_id = '' } = useParams()
  return <SnapshotById key={snapshot_id} snapshot_id={snapshot_id} />
}
