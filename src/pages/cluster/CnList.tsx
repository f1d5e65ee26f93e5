import { DataTable, type Column } from '../../components/list/DataTable.tsx'
import { IdCell } from '../../components/list/IdCell.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import type { CoordinatorNode } from '../../contract/node-change.ts'
import { detailText as text } from '../../i18n/cluster-details.ts'
import { missing } from '../../lib/format.ts'

const columns: Column<CoordinatorNode>[] = [
  { key: 'name', title: text.name, cell: ({ name }) => name ?? missing },
  {
    key: 'private_ip',
    title: text.privateIp,
    cell: ({ private_ip }) => private_ip && <span className="mono">{private_ip}</span>,
  },
  { key: 'id', title: text.id, cell: ({ id }) => <IdCell id={id} what={text.id} /> },
]

interface Props {
  cns: readonly CoordinatorNode[]
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
}

/** The CNs of a cluster, each of which can be chosen. */
export const CnList = ({ cns, selected, onSelect }: Props) =>
  cns.length === 0 ? (
    <Empty {...text.noCns} />
  ) : (
    <DataTable
      label={text.cns}
      rows={cns}
      columns={columns}
      rowKey={({ id }) => id}
      selection={{ selected, onChange: onSelect, nameOf: ({ name, id }) => name ?? id }}
    />
  )
