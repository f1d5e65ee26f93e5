import type { Tone } from '../../theme.ts'
import type { ClusterDetail } from '../../contract/clusters.ts'
import type { CoordinatorNode } from '../../contract/node-change.ts'
import type { Node } from '../../contract/nodes.ts'
import { detailText as text } from '../../i18n/cluster-details.ts'

/** A node of a cluster, out of everything that the service tells about it. */
export interface NodeRow {
  id: string
  name: string | undefined
  alias: string | undefined
  /** As it came: a number of the details, or a word of the node list. */
  status: string
  tone: Tone
  label: string
  /** Waits outside the cluster for a scale-out. */
  idle: boolean
  az: string | undefined
  flavor: string | undefined
  /** Address of the CN that carries the id or the name of this node. */
  cn_ip: string | undefined
}

const tones: Readonly<Record<string, Tone>> = {
  '100': 'blue',
  '200': 'green',
  '300': 'red',
  '303': 'red',
  '304': 'blue',
  '305': 'red',
  CREATING: 'blue',
  ACTIVE: 'green',
  FAILED: 'red',
  CREATE_FAILED: 'red',
  DELETING: 'blue',
}
const idle = new Set(['199', 'FREE'])

/**
 * The details of a cluster name its nodes and their states; the list of nodes, where the region has
 * it, adds the rest. A node that the details no longer name is gone.
 */
export const nodeRows = (
  cluster: Pick<ClusterDetail, 'nodes' | 'availability_zone' | 'node_type'>,
  listed: readonly Node[] = [],
  cns: readonly CoordinatorNode[] = [],
): NodeRow[] => {
  const more = new Map(listed.map((node) => [node.id, node]))
  const nodes = cluster.nodes.length > 0 ? cluster.nodes : listed
  return nodes.map(({ id, name: named, status: stated }) => {
    const rich = more.get(id)
    const name = named ?? rich?.name ?? undefined
    const status = rich?.status ?? stated ?? ''
    const cn = cns.find((one) => one.id === id || (name !== undefined && one.name === name))
    return {
      id,
      name,
      alias: rich?.alias_name || undefined,
      status,
      tone: tones[status] ?? 'grey',
      label: text.nodeStatus[status] ?? status,
      idle: idle.has(status),
      az: rich?.az_code ?? cluster.availability_zone ?? undefined,
      flavor: rich?.spec ?? cluster.node_type ?? undefined,
      cn_ip: cn?.private_ip ?? undefined,
    }
  })
}

/** `1-2` of `sales-dws-cn-cn-1-2`: ring and place, which is what tells nodes apart at a glance. */
export const shortName = ({ id, name }: Pick<NodeRow, 'id' | 'name'>): string =>
  /-(\d+-\d+)$/.exec(name ?? '')?.[1] ?? name ?? id.slice(0, 6)
