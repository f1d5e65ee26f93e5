import { Checkbox, Group } from '@mantine/core'
import { CopyButton } from '../../components/CopyButton.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Empty } from '../../components/ListToolbar.tsx'
import type { CoordinatorNode } from '../../contract/node-change.ts'
import { detailText as text } from '../../i18n/cluster-details.ts'
import { missing, shortId } from '../../lib/format.ts'

interface Props {
  cns: readonly CoordinatorNode[]
  chosen: ReadonlySet<string>
  onToggle: (id: string) => void
}

/** The CNs of a cluster, each of which can be chosen. */
export const CnList = ({ cns, chosen, onToggle }: Props) => {
  const columns: Column<CoordinatorNode>[] = [
    {
      key: 'select',
      title: text.select,
      cell: ({ id, name }) => (
        <Checkbox
          aria-label={text.selectCn(name ?? id)}
          checked={chosen.has(id)}
          onChange={() => {
            onToggle(id)
          }}
        />
      ),
    },
    { key: 'name', title: text.name, cell: ({ name }) => name ?? missing },
    {
      key: 'private_ip',
      title: text.privateIp,
      cell: ({ private_ip }) => private_ip && <span className="mono">{private_ip}</span>,
    },
    {
      key: 'id',
      title: text.id,
      cell: ({ id }) => (
        <Group gap={4} wrap="nowrap">
          <span className="mono" title={id}>
            {shortId(id)}
          </span>
          <CopyButton value={id} what={text.id} />
        </Group>
      ),
    },
  ]
  return cns.length === 0 ? (
    <Empty {...text.noCns} />
  ) : (
    <DataTable label={text.cns} rows={cns} columns={columns} rowKey={({ id }) => id} />
  )
}
