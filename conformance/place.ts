import type { OperationName, Operations } from '../src/contract/index.ts'
import type { Input, Output } from '../src/contract/operation.ts'
import { around } from './stage.ts'
import type { Project } from './stage.ts'

type List<Name extends OperationName> = Output<Operations[Name]>
type NodeType = List<'listNodeTypes'>['node_types'][number]

/** What a new cluster can be made of in a project. */
export interface Place {
  readonly node_types: List<'listNodeTypes'>['node_types']
  readonly subnets: List<'listSubnets'>['subnets']
  readonly security_groups: List<'listSecurityGroups'>['security_groups']
  readonly enterprise_project_ids: readonly string[]
  /** EIPs that nothing is bound to. */
  readonly eip_ids: readonly string[]
}

export const placeOf = async ({ call }: Project): Promise<Place> => {
  const { publicips } = await call('listPublicips', {})
  const { enterprise_projects } = await call('listEnterpriseProjects', {})
  return {
    node_types: (await call('listNodeTypes', {})).node_types,
    subnets: (await call('listSubnets', {})).subnets,
    security_groups: (await call('listSecurityGroups', {})).security_groups,
    enterprise_project_ids: enterprise_projects.map(({ id }) => id),
    eip_ids: publicips.filter(({ status }) => status === 'DOWN').map(({ id }) => id),
  }
}

type CreateBody = Input<Operations['createCluster']>['body']['cluster']
type CheckBody = Input<Operations['checkCluster']>['body']['cluster']
type PublicIp = CreateBody['public_ip']

const zonesFor = ({ available_zones }: NodeType) =>
  available_zones.filter(({ status }) => status === 'normal').map(({ code }) => code)

/** GB of a node's disk unless a request says otherwise. */
const diskOf = ({ detail }: NodeType) =>
  Number(detail.find(({ type }) => type === 'SSD' || type === 'LOCAL_DISK')?.value ?? 0)

const isStandalone = ({ datastore_type }: NodeType) => datastore_type === 'hybrid'

/** As many nodes as the quotas of an empty project allow, the standalone warehouse having one. */
const nodesFor = (node_type: NodeType, wanted: number, disk_gb: number) => {
  if (isStandalone(node_type)) return 1
  const { vcpus, ram } = node_type
  const most = Math.floor(Math.min(200, 2_400 / vcpus, 19_200 / ram, 60_000 / disk_gb))
  return Math.min(Math.max(3, wanted), most)
}

/** Two CNs at least, one on a standalone warehouse. */
const cnsFor = (wanted: number | undefined, nodes: number) =>
  wanted === undefined ? undefined : Math.min(Math.max(2, wanted), nodes, 20)

const publicIp = ({ eip_ids }: Place, wanted: PublicIp): PublicIp =>
  wanted?.public_bind_type === 'bind_existing'
    ? { public_bind_type: 'bind_existing', eip_id: around(eip_ids, 0) }
    : wanted

/** A key of a request, only if it has a value. */
const given = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [key in Key]?: Value }

const network = (place: Place, index: number, security_group_id: string | undefined) => {
  const subnet = around(place.subnets, index)
  const vpc_id = subnet.vpc_id ?? ''
  const groups = place.security_groups.filter((group) => group.vpc_id === vpc_id)
  return {
    vpc_id,
    subnet_id: subnet.id,
    ...given('security_group_id', security_group_id && around(groups, index).id),
  }
}

const enterpriseProject = ({ enterprise_project_ids }: Place, index: number, wanted?: string) =>
  given('enterprise_project_id', wanted && around(enterprise_project_ids, index))

/** Fits a cluster into an empty project: flavor, AZ, numbers, network and EIP. */
export const fitCluster = (place: Place, drawn: CreateBody, index: number): CreateBody => {
  const node_type = around(place.node_types, index)
  const { availability_zone, number_of_cn, security_group_id, enterprise_project_id, ...free } =
    drawn
  const number_of_node = nodesFor(node_type, drawn.number_of_node, diskOf(node_type))
  return {
    ...free,
    node_type: index % 2 ? node_type.id : node_type.spec_name,
    number_of_node,
    ...given('number_of_cn', cnsFor(number_of_cn, number_of_node)),
    ...given('availability_zone', availability_zone && around(zonesFor(node_type), index)),
    security_group_id: '',
    ...network(place, index, security_group_id),
    ...enterpriseProject(place, index, enterprise_project_id),
    ...(drawn.public_ip !== undefined && { public_ip: publicIp(place, drawn.public_ip) }),
  }
}

const fitVolume = (node_type: NodeType, drawn: CheckBody['volume'], index: number) => {
  const [elastic] = node_type.elastic_volume_specs
  if (!drawn || drawn.capacity === undefined) return drawn
  if (!elastic) return { volume: drawn.volume }
  const { min_size, max_size, step } = elastic
  const capacity = Math.min(min_size + step * (index % 40), max_size)
  return { ...drawn, capacity: typeof drawn.capacity === 'string' ? String(capacity) : capacity }
}

/** The same for the check before, in its own vocabulary. */
export const fitCheck = (place: Place, drawn: CheckBody, index: number): CheckBody => {
  const node_type = around(place.node_types, index)
  const { num_cn, security_group_id, enterprise_project_id, volume, ...free } = drawn
  const fitted = fitVolume(node_type, volume, index)
  const disk_gb = Number(fitted?.capacity ?? diskOf(node_type))
  const num_node = nodesFor(node_type, drawn.num_node, disk_gb)
  return {
    ...free,
    flavor: node_type.spec_name,
    num_node,
    ...given('num_cn', cnsFor(num_cn, num_node)),
    availability_zones: drawn.availability_zones.map((_, each) =>
      around(zonesFor(node_type), index + each),
    ),
    datastore_version: around(node_type.datastores, index).version,
    ...network(place, index, security_group_id),
    ...enterpriseProject(place, index, enterprise_project_id),
    ...(fitted !== undefined && { volume: fitted }),
    ...(drawn.public_ip !== undefined && { public_ip: publicIp(place, drawn.public_ip) }),
  }
}

type RestoreBody = Input<Operations['restoreCluster']>['body']['restore']

/** The same for a cluster of three nodes that is restored. */
export const fitRestore = (place: Place, drawn: RestoreBody, index: number): RestoreBody => {
  const { vpc_id, subnet_id, security_group_id, number_of_cn, enterprise_project_id, ...free } =
    drawn
  const node_type = around(place.node_types, 0)
  return {
    ...free,
    ...given('number_of_cn', cnsFor(number_of_cn, 3)),
    // Another network is chosen as a whole.
    ...(vpc_id && subnet_id && security_group_id && network(place, index, security_group_id)),
    ...(drawn.availability_zone && { availability_zone: around(zonesFor(node_type), index) }),
    ...enterpriseProject(place, index, enterprise_project_id),
    ...(drawn.public_ip !== undefined && { public_ip: publicIp(place, drawn.public_ip) }),
  }
}
