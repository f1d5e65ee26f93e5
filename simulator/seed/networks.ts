import { zonesOf } from '../clusters/flavors.ts'
import { stableId } from '../state/ids.ts'
import type { Project } from '../state/project.ts'
import type { ElbRow, SecurityGroupRow, SubnetRow } from '../connections/network-rows.ts'

export interface Network {
  readonly vpc_id: string
  readonly subnet_id: string
  readonly security_group_id: string
}

export interface Networks {
  readonly analytics: Network
  readonly shared: Network
  /** EIPs that nothing is bound to yet. */
  readonly eip_ids: readonly string[]
  /** Enterprise projects beside the default one. */
  readonly enterprise_project_ids: readonly string[]
}

const topics = [
  ['dws-on-call', 'Warehouse on call'],
  ['dws-operations', 'Warehouse operations'],
  ['dws-reports', 'Daily reports'],
] as const

/**
 * Two VPCs with their subnets and security groups; three EIPs, three enterprise projects, three topics
 * of SMN.
 */
export const seedNetworks = (project: Project): Networks => {
  const { vpcs, subnets, security_groups, publicips, elbs, enterprise_projects } = project.tables
  const id = (what: string) => stableId(`${project.id} ${what}`)
  const zones = zonesOf(project.region)

  const vpc = (name: string, cidr: string) => {
    vpcs.put({ id: id(name), name, cidr })
    return id(name)
  }
  const subnet = (row: Omit<SubnetRow, 'id'>) => {
    subnets.put({ id: id(row.name), ...row })
    return id(row.name)
  }
  const group = (row: Omit<SecurityGroupRow, 'id'>) => {
    security_groups.put({ id: id(`${row.vpc_id} ${row.name}`), ...row })
    return id(`${row.vpc_id} ${row.name}`)
  }

  const analytics = vpc('vpc-analytics', '10.20.0.0/16')
  const shared = vpc('vpc-shared', '192.168.0.0/16')
  const warehouse = subnet({
    name: 'subnet-warehouse',
    cidr: '10.20.0.0/18',
    gateway_ip: '10.20.0.1',
    vpc_id: analytics,
    availability_zone: zones[0] ?? '',
  })
  subnet({
    name: 'subnet-ingestion',
    cidr: '10.20.64.0/20',
    gateway_ip: '10.20.64.1',
    vpc_id: analytics,
    availability_zone: zones[1] ?? '',
  })
  const common = subnet({
    name: 'subnet-common',
    cidr: '192.168.0.0/20',
    gateway_ip: '192.168.0.1',
    vpc_id: shared,
    availability_zone: zones[0] ?? '',
  })
  group({ name: 'default', vpc_id: analytics })
  const inside = group({ name: 'warehouse-internal', vpc_id: analytics })
  const open = group({ name: 'default', vpc_id: shared })

  const elb = (row: Omit<ElbRow, 'id'>) => elbs.put({ id: id(row.name), ...row })
  elb({
    name: 'elb-warehouse',
    description: 'SQL clients of the warehouse',
    vip_address: '10.20.63.250',
    vpc_id: analytics,
    subnet_id: warehouse,
    type: 'Internal',
  })
  elb({
    name: 'elb-common',
    description: '',
    vip_address: '192.168.15.250',
    vpc_id: shared,
    subnet_id: common,
    type: 'External',
  })
  elb({
    name: 'elb-without-address',
    description: 'Has no private IP address: binding it fails',
    vip_address: '',
    vpc_id: analytics,
    subnet_id: warehouse,
    type: 'Internal',
  })

  const eip_ids = ['203.0.113.2', '203.0.113.3', '203.0.113.4'].map((public_ip_address) => {
    const row = {
      id: id(public_ip_address),
      public_ip_address,
      bandwidth_size: 10,
      auto_assigned: false,
    }
    publicips.put(row)
    return row.id
  })
  enterprise_projects.put({ id: '0', name: 'default' })
  const enterprise_project_ids = ['data-platform', 'business-lines'].map((name) => {
    enterprise_projects.put({ id: id(name), name })
    return id(name)
  })

  for (const [name, display_name] of topics) {
    const urn = `urn:smn:${project.region}:${project.id}:${name}`
    project.tables.topics.put({ id: urn, name, display_name })
  }

  return {
    analytics: { vpc_id: analytics, subnet_id: warehouse, security_group_id: inside },
    shared: { vpc_id: shared, subnet_id: common, security_group_id: open },
    eip_ids,
    enterprise_project_ids,
  }
}
