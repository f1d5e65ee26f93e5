import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { Age } from '../../components/display/Age.tsx'
import type { Column } from '../../components/list/DataTable.tsx'
import { IdCell } from '../../components/list/IdCell.tsx'
import { SnapshotStatus } from '../../components/status/SnapshotStatus.tsx'
import type { SnapshotAction } from '../../contract/snapshot-rules.ts'
import { snapshotsText } from '../../i18n/snapshots.ts'
import { formatDuration } from '../../lib/duration.ts'
import { missing } from '../../lib/format.ts'
import { formatGb } from '../../lib/size.ts'
import { paths } from '../../paths.ts'
import { ClusterName } from './ClusterName.tsx'
import type { SnapshotListRow } from './snapshot-rows.ts'
import classes from './Snapshots.module.css'
import { SnapshotMenu } from './SnapshotMenu.tsx'

const title = snapshotsText.columns

/** Shown when asked for: the row would be too wide with them. */
export const hiddenByDefault = ['duration', 'device', 'level', 'version', 'description', 'id']

/** A field of the service that is shown as it came. */
const plain = (
  key: string,
  value: (row: SnapshotListRow) => string | null | undefined,
): Column<SnapshotListRow> => ({
  key,
  title: title[key as keyof typeof title],
  optional: true,
  value: (row) => value(row) ?? undefined,
  cell: (row) => value(row) || missing,
})

interface Options {
  project_name: string
  onAction: (action: SnapshotAction, row: SnapshotListRow) => void
}

/** Columns of the lists of snapshots. */
export const snapshotColumns = ({ project_name, onAction }: Options): Column<SnapshotListRow>[] => [
  {
    key: 'name',
    title: title.name,
    value: ({ name }) => name.toLowerCase(),
    text: ({ name }) => name,
    cell: ({ name, snapshot }) => (
      <Anchor
        component={Link}
        to={paths.snapshot({ project_name, snapshot_id: snapshot.id })}
        size="sm"
        className={classes.name ?? ''}
        title={name}
      >
        {name}
      </Anchor>
    ),
  },
  {
    key: 'status',
    title: title.status,
    value: ({ status }) => status,
    cell: ({ snapshot }) => <SnapshotStatus snapshot={snapshot} />,
  },
  {
    key: 'type',
    title: title.type,
    optional: true,
    value: ({ type }) => snapshotsText.type[type],
    cell: ({ type }) => snapshotsText.type[type],
  },
  {
    key: 'kind',
    title: title.kind,
    optional: true,
    value: ({ kind }) => snapshotsText.kind[kind],
    cell: ({ kind }) => snapshotsText.kind[kind],
  },
  {
    key: 'cluster',
    title: title.cluster,
    optional: true,
    value: ({ cluster }) => cluster.toLowerCase(),
    text: ({ cluster }) => cluster,
    cell: (row) => <ClusterName {...row} project_name={project_name} />,
  },
  {
    key: 'started',
    title: title.started,
    value: ({ started }) => started?.getTime(),
    text: ({ started }) => started?.toISOString(),
    cell: ({ started }) => <Age date={started} />,
  },
  {
    key: 'size',
    title: title.size,
    numeric: true,
    value: ({ snapshot }) => snapshot.size ?? undefined,
    cell: ({ snapshot }) => (typeof snapshot.size === 'number' ? formatGb(snapshot.size) : missing),
  },
  {
    key: 'duration',
    title: title.duration,
    numeric: true,
    optional: true,
    value: ({ duration }) => duration,
    text: ({ duration }) => (duration === undefined ? undefined : formatDuration(duration)),
    cell: ({ duration }) => (duration === undefined ? missing : formatDuration(duration)),
  },
  plain('device', ({ snapshot }) => snapshot.backup_device?.toUpperCase()),
  plain('level', ({ snapshot }) => snapshot.backup_level),
  plain('version', ({ snapshot }) => snapshot.datastore?.version),
  {
    ...plain('description', ({ snapshot }) => snapshot.description),
    cell: ({ snapshot: { description } }) => (
      <Text size="sm" className={classes.description ?? ''} title={description ?? ''}>
        {description || missing}
      </Text>
    ),
  },
  {
    ...plain('id', ({ snapshot }) => snapshot.id),
    cell: ({ snapshot: { id } }) => <IdCell id={id} what={title.id} />,
  },
  {
    key: 'actions',
    title: title.actions,
    cell: (row) => (
      <SnapshotMenu
        {...row}
        project_name={project_name}
        onAction={(action) => {
          onAction(action, row)
        }}
      />
    ),
  },
]
