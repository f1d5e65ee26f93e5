import { Badge } from '../../components/status/Badge.tsx'
import { FieldsDialog } from '../../components/page/FieldsDialog.tsx'
import { dataSourceText } from '../../i18n/data-sources.ts'
import { formatTime } from '../../lib/format.ts'
import { parseServiceTime } from '../../lib/time.ts'
import type { DataSourceListRow } from './data-source-rows.ts'

const { columns, details } = dataSourceText

const timeOf = (text: string | null | undefined) => {
  const time = parseServiceTime(text)
  return time && formatTime(time)
}

/** All that the service says of a data source. */
export const DataSourceDetails = (props: { row: DataSourceListRow; onClose: () => void }) => {
  const { source, name, type, status, tone } = props.row
  return (
    <FieldsDialog
      title={name}
      onClose={props.onClose}
      fields={[
        { label: columns.type, value: type, shown: dataSourceText.types[type] },
        {
          label: columns.status,
          value: source.configure_status,
          shown: status && <Badge tone={tone} label={status} raw={source.configure_status ?? ''} />,
        },
        { label: columns.reason, value: source.fail_reason },
        { label: columns.database, value: source.connect_info },
        { label: type === 'OBS' ? details.agency : details.user, value: source.user_name },
        { label: details.mrs, value: source.data_source_id },
        { label: details.version, value: source.version },
        { label: columns.description, value: source.description },
        { label: columns.configured, value: timeOf(source.data_source_updated) },
        { label: details.updated, value: timeOf(source.updated) },
        { label: columns.created, value: timeOf(source.created) },
        { label: details.id, value: source.id },
      ]}
    />
  )
}
