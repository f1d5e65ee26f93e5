import type { showCluster, listClusters } from '../../src/contract/clusters.ts'
import type { Answer } from '../../src/contract/operation.ts'
import { domainNameOf, hostOf } from '../connections/domain-names.ts'
import { findFlavor } from './flavors.ts'
import type { Project } from '../state/project.ts'
import type { ClusterRow, NodeRow, SubStatus, TaskRow } from './cluster-rows.ts'
import { taskKinds } from '../tasks/task-kinds.ts'
import { progressOf, runningTasks } from '../tasks/tasks.ts'

type ClusterDetail = Answer<typeof showCluster>['cluster']
type ClusterInfo = NonNullable<Answer<typeof listClusters>['clusters']>[number]

/** 2023-01-16T02:11:19: details come without a zone, in UTC (wire.md §1). */
export const bareTime = (at: number): string => new Date(at).toISOString().slice(0, 19)
const zonedTime = (at: number) => `${bareTime(at)}Z`

/** Members of the ring; free nodes wait outside it. */
export const membersOf = ({ nodes }: ClusterRow): NodeRow[] => nodes.filter(({ free }) => !free)

const tokenOrder = [
  'DEGRADED',
  'UNBALANCED',
  'READONLY',
  'REDISTRIBUTING',
  'REDISTRIBUTION-FAILURE',
] as const

const subStatus = ({ status, sub_status }: ClusterRow, task: TaskRow | undefined) => {
  if (status !== 'AVAILABLE' || (task && taskKinds[task.kind].status)) return 'NORMAL'
  const meanwhile = (task && taskKinds[task.kind].sub_status?.(task.args)) ?? []
  const tokens = new Set<SubStatus | 'REDISTRIBUTING'>([...sub_status, ...meanwhile])
  return tokenOrder.filter((token) => tokens.has(token)).join(' | ') || 'NORMAL'
}

const restingNodeStatus = (cluster: ClusterRow, node: NodeRow, index: number) => {
  if (node.free) return '199'
  if (cluster.status === 'CREATE_FAILED') return '303'
  if (cluster.status !== 'AVAILABLE') return '300'
  return index === 0 && cluster.sub_status.includes('DEGRADED') ? '300' : '200'
}

/** The node whose CN takes the EIP, and connections to a cluster without a domain name. */
export const firstCn = ({ nodes }: ClusterRow): NodeRow | undefined =>
  nodes.find(({ cn }) => cn) ?? nodes[0]

/** The nodes and their states, with those that are on their way in or out. */
const nodesOf = (cluster: ClusterRow, task: TaskRow | undefined) => {
  const moving = new Set(task?.args.nodes?.map(({ id }) => id))
  const creating = task?.kind === 'create' || task?.kind === 'restore'
  const coming =
    task?.kind === 'grow' || task?.kind === 'create_node'
      ? (task.args.nodes ?? []).filter(({ id }) => !cluster.nodes.some((node) => node.id === id))
      : []
  const state = (node: NodeRow, index: number) => {
    if (creating) return '100'
    if (task?.kind === 'delete' || (task?.kind === 'shrink' && moving.has(node.id))) return '304'
    return restingNodeStatus(cluster, node, index)
  }
  return [
    ...cluster.nodes.map((node, index) => ({
      id: node.id,
      name: node.name,
      status: state(node, index),
    })),
    ...coming.map(({ id, name }) => ({ id, name, status: '100' })),
  ]
}

const resizeInfo = (cluster: ClusterRow, task: TaskRow | undefined) => {
  if (task?.kind === 'grow') {
    const origin_node_num = membersOf(cluster).length
    return {
      target_node_num: origin_node_num + (task.args.nodes?.length ?? 0),
      origin_node_num,
      resize_status: 'GROWING',
      start_time: bareTime(task.started_at),
    }
  }
  const failed = cluster.failed_resize
  return (
    failed && {
      target_node_num: failed.target,
      origin_node_num: failed.origin,
      resize_status: 'RESIZE_FAILURE',
      start_time: bareTime(failed.at),
    }
  )
}

/** In-Sync, Applying or Pending-Reboot. */
export const parameterStatus = ({ parameter_group }: ClusterRow): string => {
  if (parameter_group.applying_until !== null) return 'Applying'
  return parameter_group.pending_reboot ? 'Pending-Reboot' : 'In-Sync'
}

const publicIp = (project: Project, { public_bind_type, eip_id }: ClusterRow) => {
  const eip = eip_id === null ? undefined : project.tables.publicips.get(eip_id)
  return {
    public_bind_type,
    eip_id,
    ip_type: eip ? '5_bgp' : null,
    eip_address: eip?.public_ip_address ?? null,
    band_width: eip?.bandwidth_size ?? null,
    status: eip ? 'ACTIVE' : null,
    error_message: null,
  }
}

const jdbc = (host: string, port: number) => `jdbc:postgresql://${host}:${port}/gaussdb`

/** Where clients connect: the domain name if there is one, else the address. */
const hostsOf = (project: Project, cluster: ClusterRow, eip_address: string | null) => {
  const named = (type: 'private' | 'public') => {
    const row = domainNameOf(project, cluster.id, type)
    return row && hostOf(project, row)
  }
  return {
    inside: named('private') ?? firstCn(cluster)?.private_ip ?? '',
    outside: eip_address && (named('public') ?? eip_address),
  }
}

const elbOf = (project: Project, { elb_id, port }: ClusterRow) => {
  const elb = elb_id === null ? undefined : project.tables.elbs.get(elb_id)
  return elb
    ? {
        id: elb.id,
        name: elb.name,
        public_ip: null,
        private_ip: elb.vip_address,
        private_ip_v6: null,
        private_endpoint: `${elb.vip_address}:${port}`,
        vpc_id: elb.vpc_id,
      }
    : null
}

/** One cluster as the list shows it (table 5-16): every word of its state agrees at `project.now`. */
export const clusterInfo = (
  project: Project,
  cluster: ClusterRow,
  task: TaskRow | undefined,
  time: (at: number) => string = zonedTime,
): ClusterInfo => {
  const kind = task && taskKinds[task.kind]
  const reachable = !kind?.status && cluster.status === 'AVAILABLE'
  const public_ip = publicIp(project, cluster)
  const { inside, outside } = hostsOf(project, cluster, public_ip.eip_address)
  return {
    id: cluster.id,
    name: cluster.name,
    status: kind?.status ?? cluster.status,
    version: cluster.version,
    updated: time(cluster.updated),
    created: time(cluster.created),
    port: cluster.port,
    endpoints: reachable ? [{ connect_info: inside, jdbc_url: jdbc(inside, cluster.port) }] : [],
    nodes: nodesOf(cluster, task),
    tags: [...cluster.tags],
    user_name: cluster.user_name,
    number_of_node: membersOf(cluster).length,
    recent_event: cluster.recent_event,
    availability_zone: cluster.availability_zone,
    enterprise_project_id: cluster.enterprise_project_id,
    node_type: cluster.node_type,
    vpc_id: cluster.vpc_id,
    subnet_id: cluster.subnet_id,
    public_ip,
    public_endpoints:
      reachable && outside
        ? [{ public_connect_info: outside, jdbc_url: jdbc(outside, cluster.port) }]
        : [],
    action_progress:
      task && kind?.progress ? { [kind.progress]: `${progressOf(task, project.now)}%` } : {},
    sub_status: subStatus(cluster, task),
    task_status: kind ? kind.task_status : cluster.task_status,
    security_group_id: cluster.security_group_id,
    failed_reasons: cluster.failed_reasons && { ...cluster.failed_reasons },
  }
}

/** One cluster with everything (table 5-25 and wire.md §1). */
export const clusterDetail = (
  project: Project,
  cluster: ClusterRow,
  task: TaskRow | undefined = runningTasks(project).get(cluster.id),
): ClusterDetail => ({
  ...clusterInfo(project, cluster, task, bareTime),
  datastore_type: findFlavor(cluster.node_type)?.datastore_type ?? 'dws',
  node_type_id: findFlavor(cluster.node_type)?.id ?? null,
  parameter_group: {
    id: cluster.parameter_group.id,
    name: `parameterGroupFor_${cluster.id}`,
    status: parameterStatus(cluster),
  },
  order_id: cluster.order_id,
  private_ip: cluster.nodes.map(({ private_ip }) => private_ip),
  maintain_window: { day: 'Thu', start_time: '22:00', end_time: '02:00' },
  resize_info: resizeInfo(cluster, task),
  elb: elbOf(project, cluster),
  number_of_free_node: cluster.nodes.length - membersOf(cluster).length,
  cluster_timezone: 'UTC',
  guest_agent_version: '9.1.0.227',
  spec_version: 'v1.0',
  use_logical_cluster: false,
  plugins: [],
})
