import { Anchor, Group } from '@mantine/core'
import { Age } from '../../components/display/Age.tsx'
import { Badge } from '../../components/status/Badge.tsx'
import type { Column } from '../../components/list/DataTable.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import { dataSourceText as text } from '../../i18n/data-sources.ts'
import { missing } from '../../lib/format.ts'
import { useServiceNow } from '../../lib/use-now.ts'
import type { DataSourceAction } from './data-source-action.ts'
import { isUpdateDue, type DataSourceListRow } from './data-source-rows.ts'
import classes from './DataSourceList.module.css'

const title = text.columns

const Configured = ({ row }: { row: DataSourceListRow }) => {
  const now = useServiceNow()
  return (
    <Group gap={6} wrap="nowrap">
      <Age date={row.configured} />
      {isUpdateDue(row, now) && (
        <Badge tone="amber" label={text.updateDue} raw={text.updateDueWhy} />
      )}
    </Group>
  )
}

interface Options {
  /** Why no data source can be changed now. */
  reason: string | undefined
  onOpen: (row: DataSourceListRow) => void
  onAction: (action: DataSourceAction, row: DataSourceListRow) => void
}

const RowActions = ({
  row,
  reason,
  onAction,
}: Omit<Options, 'onOpen'> & { row: DataSourceListRow }) => (
  <Group gap={6} wrap="nowrap">
    <ReasonButton
      variant="default"
      size="xs"
      label={text.updateOf(row.name)}
      reason={reason}
      onClick={() => {
        onAction('update', row)
      }}
    >
      {text.update}
    </ReasonButton>
    <ReasonButton
      variant="default"
      size="xs"
      label={text.deleteOf(row.name)}
      reason={reason}
      onClick={() => {
        onAction('delete', row)
      }}
    >
      {text.delete}
    </ReasonButton>
  </Group>
)

/** Columns of the list of data sources. */
export const dataSourceColumns = (options: Options): Column<DataSourceListRow>[] => [
  {
    key: 'name',
    title: title.name,
    value: ({ name }) => name.toLowerCase(),
    text: ({ name }) => name,
    cell: (row) => (
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => {
          options.onOpen(row)
        }}
      >
        {row.name}
      </Anchor>
    ),
  },
  {
    key: 'type',
    title: title.type,
    value: ({ type }) => type,
    cell: ({ type }) => text.types[type] ?? (type || missing),
  },
  {
    key: 'status',
    title: title.status,
    value: ({ status }) => status,
    cell: ({ status, tone, source }) =>
      status ? <Badge tone={tone} label={status} raw={source.configure_status ?? ''} /> : missing,
  },
  {
    key: 'database',
    title: title.database,
    optional: true,
    value: ({ source }) => source.connect_info?.toLowerCase(),
    text: ({ source }) => source.connect_info ?? undefined,
    cell: ({ source }) => source.connect_info || missing,
  },
  {
    key: 'user',
    title: title.user,
    optional: true,
    value: ({ source }) => source.user_name?.toLowerCase(),
    text: ({ source }) => source.user_name ?? undefined,
    cell: ({ source }) => source.user_name || missing,
  },
  {
    key: 'configured',
    title: title.configured,
    optional: true,
    value: ({ configured }) => configured?.getTime(),
    text: ({ configured }) => configured?.toISOString(),
    cell: (row) => <Configured row={row} />,
  },
  {
    key: 'created',
    title: title.created,
    optional: true,
    value: ({ created }) => created?.getTime(),
    text: ({ created }) => created?.toISOString(),
    cell: ({ created }) => <Age date={created} />,
  },
  {
    key: 'reason',
    title: title.reason,
    optional: true,
    text: ({ source }) => source.fail_reason ?? undefined,
    cell: ({ source }) => (
      <div className={classes.reason} title={source.fail_reason ?? ''}>
        {source.fail_reason || missing}
      </div>
    ),
  },
  {
    key: 'description',
    title: title.description,
    optional: true,
    text: ({ source }) => source.description ?? undefined,
    cell: ({ source }) => (
      <div className={classes.reason} title={source.description ?? ''}>
        {source.description || missing}
      </div>
    ),
  },
  {
    key: 'actions',
    title: title.actions,
    cell: (row) => <RowActions row={row} reason={options.reason} onAction={options.onAction} />,
  },
]
