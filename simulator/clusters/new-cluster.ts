import { newId, stableId } from '../state/ids.ts'
import type { ClusterRow, NodeRow } from './cluster-rows.ts'

/** New nodes: named in their ring, as the service does, with addresses in the order given. */
export const newNodes = (
  cluster_name: string,
  addresses: readonly string[],
  {
    first = 1,
    cns = 0,
    free = false,
    id = newId,
  }: {
    /** Number of the first node. */
    first?: number
    /** The first so many carry a CN. */
    cns?: number
    free?: boolean
    id?: () => string
  } = {},
): NodeRow[] =>
  addresses.map((private_ip, index) => ({
    id: id(),
    name: `${cluster_name}-dws-cn-cn-${Math.ceil((first + index) / 3)}-${((first + index - 1) % 3) + 1}`,
    private_ip,
    cn: index < cns,
    free,
  }))

/** The fields that a caller chooses; everything else of a new cluster follows from them. */
type Chosen = Pick<
  ClusterRow,
  | 'id'
  | 'name'
  | 'version'
  | 'node_type'
  | 'disk_gb'
  | 'nodes'
  | 'availability_zone'
  | 'vpc_id'
  | 'subnet_id'
  | 'security_group_id'
  | 'password_hash'
  | 'created'
> &
  Partial<ClusterRow>

/** A cluster in good health with little data in it. */
export const newCluster = (chosen: Chosen): ClusterRow => ({
  status: 'AVAILABLE',
  sub_status: [],
  task_status: null,
  failed_reasons: null,
  port: 8000,
  user_name: 'dbadmin',
  enterprise_project_id: '0',
  tags: [],
  public_bind_type: 'not_use',
  eip_id: null,
  elb_id: null,
  order_id: null,
  updated: chosen.created,
  recent_event: 0,
  parameter_group: {
    id: stableId(`hiddenParameterGroup ${chosen.id}`),
    values: {},
    applying_until: null,
    pending_reboot: false,
  },
  load: {
    seed: Number.parseInt(chosen.id.slice(0, 8), 16),
    base: 6,
    swing: 12,
    data_gb: 0.02 * chosen.disk_gb * chosen.nodes.length,
    data_at: chosen.created,
    growth_gb: 0.001 * chosen.disk_gb * chosen.nodes.length,
  },
  readonly_due: null,
  failed_resize: null,
  ...chosen,
})
