import { Group } from '@mantine/core'
import { Badge, type Tone } from '../../components/Badge.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Empty } from '../../components/ListToolbar.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { detailText as text } from '../../i18n/cluster-details.ts'
import { missing, shortId } from '../../lib/format.ts'

type Node = ClusterDetail['nodes'][number]

const tones: Readonly<Record<string, Tone>> = {
  '100': 'blue',
  '200': 'green',
  '300': 'red',
  '303': 'red',
  '304': 'blue',
  '305': 'red',
}

const columns: Column<Node>[] = [
  { key: 'name', title: text.name, cell: ({ name }) => name ?? missing },
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
  {
    key: 'status',
    title: text.status,
    cell: ({ status }) => (
      <Badge
        tone={tones[status] ?? 'grey'}
        label={text.nodeStatus[status] ?? status}
        raw={status}
      />
    ),
  },
]

export const NodeList = ({ nodes }: { nodes: readonly Node[] }) =>
  nodes.length === 0 ? (
    <Empty {...text.noNodes} />
  ) : (
    <DataTable label={text.nodes} rows={nodes} columns={columns} rowKey={({ id }) => id} />
  )
