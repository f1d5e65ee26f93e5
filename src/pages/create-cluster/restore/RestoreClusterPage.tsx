import { Alert, Anchor, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { failureOf } from '../../../components/status/failure.ts'
import { PageHeader } from '../../../components/page/PageHeader.tsx'
import { QueryState } from '../../../components/status/QueryState.tsx'
import { snapshotCan } from '../../../contract/snapshot-rules.ts'
import type { Snapshot } from '../../../contract/snapshots.ts'
import { restoreText as text } from '../../../i18n/restore.ts'
import { snapshotText } from '../../../i18n/snapshot-details.ts'
import { snapshotsText } from '../../../i18n/snapshots.ts'
import { paths } from '../../../paths.ts'
import { useScope } from '../../../queries/scope.ts'
import { useSnapshot } from '../../../queries/snapshots.ts'
import { RestoreOfSource } from './RestoreOfSource.tsx'

const gonePage = snapshotText.page.gone

const Notice = (props: { title: string; text: string; link: { to: string; label: string } }) => (
  <Alert color="yellow" variant="light" role="alert" title={props.title}>
    <Text size="sm">{props.text}</Text>
    <Anchor size="sm" component={Link} to={props.link.to}>
      {props.link.label}
    </Anchor>
  </Alert>
)

/** The form stays once it is open: its own request makes the snapshot busy. */
const RestoreOfSnapshot = ({ snapshot }: { snapshot: Snapshot }) => {
  const { project_name } = useScope()
  const refusal = snapshotCan.restore(snapshot)
  const [open, setOpen] = useState(!refusal)
  if (!refusal && !open) setOpen(true)
  if (open) return <RestoreOfSource snapshot={snapshot} />
  return (
    <Notice
      title={text.refused}
      text={refusal ? snapshotsText.why('restore', refusal) : ''}
      link={{
        to: paths.snapshot({ project_name, snapshot_id: snapshot.id }),
        label: text.backToSnapshot,
      }}
    />
  )
}

const RestoreById = ({ snapshot_id }: { snapshot_id: string }) => {
  const { project_name } = useScope()
  const query = useSnapshot(snapshot_id)
  const gone = !query.data && query.error && failureOf(query.error).error_code === 'DWS.5149'
  const name = query.data?.snapshot.name
  return (
    <>
      <PageHeader title={name ? text.title(name) : text.loadingTitle} />
      {gone ? (
        <Notice
          title={gonePage.title}
          text={gonePage.text}
          link={{ to: paths.snapshots(project_name), label: gonePage.back }}
        />
      ) : (
        <QueryState query={query} height={640}>
          {({ snapshot }) => <RestoreOfSnapshot snapshot={snapshot} />}
        </QueryState>
      )}
    </>
  )
}

/** Restores a snapshot to a new cluster (5.5.8). */
export const RestoreClusterPage = () => {
  const { snapshot_id = '' } = useParams()
  return <RestoreById key={snapshot_id} snapshot_id={snapshot_id} />
}
