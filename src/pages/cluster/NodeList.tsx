import { Badge } from '../../components/status/Badge.tsx'
import { DataTable, type Column } from '../../components/list/DataTable.tsx'
import { IdCell } from '../../components/list/IdCell.tsx'
import { detailText as text } from '../../i18n/cluster-details.ts'
import { missing } from '../../lib/format.ts'
import type { NodeRow } from './node-rows.ts'

const columns: Column<NodeRow>[] = [
  { key: 'name', title: text.name, cell: ({ name }) => name ?? missing },
  {
    key: 'id',
    title: text.id,
    cell: ({ id }) => <IdCell id={id} what={text.id} />,
  },
  {
    key: 'status',
    title: text.status,
    cell: ({ tone, label, status }) => <Badge tone={tone} label={label} raw={status} />,
  },
  {
    key: 'cn',
    title: text.cn,
    cell: ({ cn_ip }) => (cn_ip ? <span className="mono">{cn_ip}</span> : missing),
  },
  { key: 'az', title: text.zone, cell: ({ az }) => az ?? missing },
  { key: 'flavor', title: text.flavor, cell: ({ flavor }) => flavor ?? missing },
]

const alias: Column<NodeRow> = {
  key: 'alias',
  title: text.alias,
  cell: (node) => node.alias ?? missing,
}

/** Nodes of a cluster. The alias has a column only where one was given. */
export const NodeList = ({ label, nodes }: { label: string; nodes: readonly NodeRow[] }) => {
  const [name, ...others] = columns
  const aliased = nodes.some((node) => node.alias !== undefined)
  return (
    <DataTable
      label={label}
      rows={nodes}
      columns={aliased && name ? [name, alias, ...others] : columns}
      rowKey={({ id }) => id}
    />
  )
}
