import { incorrect, nameTaken, refuse } from '../pipeline/errors.ts'
import { zonesOf, zoneStatus } from './flavors.ts'
import type { Flavor } from './flavors.ts'
import { availableAddresses, holderOf } from '../connections/networks.ts'
import type { Project } from '../state/project.ts'
import { takeQuota } from './quotas.ts'

/** A cluster that someone asks for, in one vocabulary for create (v1) and precheck (v2). */
export interface Wanted {
  readonly name: string | undefined
  readonly flavor: Flavor
  readonly number_of_node: number
  readonly number_of_cn: number
  readonly availability_zones: readonly string[]
  readonly vpc_id: string
  readonly subnet_id: string
  readonly security_group_id: string
  readonly eip_id: string | undefined
  readonly enterprise_project_id: string | undefined
  readonly disk_gb: number
}

/** Default: three CNs, or as many as there are nodes (wire.md §5.10). */
export const cnsFor = (number_of_node: number): number => Math.min(3, number_of_node)

const checkName = (project: Project, name: string | undefined) => {
  const taken = project.tables.clusters
    .all()
    .some((cluster) => cluster.name === name && cluster.status !== 'DELETED')
  if (taken) throw nameTaken()
}

const checkZones = (project: Project, { flavor, availability_zones }: Wanted) => {
  const zones = zonesOf(project.region)
  for (const zone of availability_zones) {
    if (!zones.includes(zone)) throw refuse('DWS.5012')
    if (zoneStatus(flavor, zone) !== 'normal') throw refuse('DWS.5200')
  }
}

const checkNetwork = (project: Project, wanted: Wanted) => {
  const { vpcs, subnets, security_groups } = project.tables
  if (!vpcs.get(wanted.vpc_id)) throw refuse('DWS.5021')
  if (subnets.get(wanted.subnet_id)?.vpc_id !== wanted.vpc_id) throw refuse('DWS.5022')
  if (
    wanted.security_group_id &&
    security_groups.get(wanted.security_group_id)?.vpc_id !== wanted.vpc_id
  )
    throw refuse('DWS.5023')
  if (availableAddresses(project, wanted.subnet_id) < wanted.number_of_node)
    throw refuse('DWS.5015', 'Invalid subnet ID. The subnet has too few free addresses.')
}

const checkEip = (project: Project, { eip_id }: Wanted) => {
  if (eip_id && (!project.tables.publicips.get(eip_id) || holderOf(project, eip_id)))
    throw refuse('DWS.5135')
}

const checkNodes = ({ flavor, number_of_node, number_of_cn }: Wanted) => {
  const standalone = flavor.datastore_type === 'hybrid'
  if (standalone !== (number_of_node === 1)) throw refuse('DWS.5047')
  if (!standalone && number_of_cn < 2) throw refuse('DWS.5207')
}

const checkDisk = ({ flavor, disk_gb }: Wanted) => {
  const { elastic } = flavor
  const fits = elastic
    ? disk_gb >= elastic.min_size && disk_gb <= elastic.max_size && disk_gb % elastic.step === 0
    : disk_gb === flavor.disk_gb
  if (!fits) throw refuse('DWS.5093')
}

/**
 * Throws what stands against a new cluster, in the order in which the service looks. Create and
 * precheck both ask here, so that they refuse the same things.
 */
export const admit = (project: Project, wanted: Wanted): void => {
  const { enterprise_project_id } = wanted
  checkName(project, wanted.name)
  checkZones(project, wanted)
  checkNodes(wanted)
  checkDisk(wanted)
  checkNetwork(project, wanted)
  checkEip(project, wanted)
  if (enterprise_project_id && !project.tables.enterprise_projects.get(enterprise_project_id))
    throw incorrect('enterprise_project_id does not exist.')
  takeQuota(project, wanted.flavor.spec_name, wanted.number_of_node, wanted.disk_gb, 1)
}
