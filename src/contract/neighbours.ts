import { z } from 'zod'
import { list, LooseInt, LooseText, QueryInt } from './fields.ts'
import { operation } from './operation.ts'

/**
 * Lists of other services that forms pick from. They are not part of DWS: a region or a
 * user may refuse them, and every picker then takes an id as text.
 */
const page = z.object({ limit: QueryInt, marker: z.string().optional() })

export const Vpc = z.looseObject({
  id: z.string(),
  name: LooseText,
  cidr: LooseText,
  status: LooseText,
})

export const listVpcs = operation({
  service: 'vpc',
  method: 'GET',
  path: '/v1/{project_id}/vpcs',
  section: 'neighbour',
  summary: 'Query VPCs',
  action: 'vpc:vpcs:list',
  query: page,
  status: 200,
  response: z.looseObject({ vpcs: list(Vpc) }),
})

export const Subnet = z.looseObject({
  id: z.string(),
  name: LooseText,
  cidr: LooseText,
  vpc_id: LooseText,
  gateway_ip: LooseText,
  availability_zone: LooseText,
  available_ip_address_count: z.number().nullish(),
})

export const listSubnets = operation({
  service: 'vpc',
  method: 'GET',
  path: '/v1/{project_id}/subnets',
  section: 'neighbour',
  summary: 'Query subnets',
  action: 'vpc:subnets:get',
  query: page.extend({ vpc_id: z.string().optional() }),
  status: 200,
  response: z.looseObject({ subnets: list(Subnet) }),
})

export const SecurityGroup = z.looseObject({ id: z.string(), name: LooseText, vpc_id: LooseText })

export const listSecurityGroups = operation({
  service: 'vpc',
  method: 'GET',
  path: '/v1/{project_id}/security-groups',
  section: 'neighbour',
  summary: 'Query security groups',
  action: 'vpc:securityGroups:get',
  query: page.extend({ vpc_id: z.string().optional() }),
  status: 200,
  response: z.looseObject({ security_groups: list(SecurityGroup) }),
})

export const PublicIpAddress = z.looseObject({
  id: z.string(),
  /** DOWN: not bound to anything. */
  status: LooseText,
  public_ip_address: LooseText,
  private_ip_address: LooseText,
  bandwidth_size: z.number().nullish(),
})

export const listPublicips = operation({
  service: 'vpc',
  method: 'GET',
  path: '/v1/{project_id}/publicips',
  section: 'neighbour',
  summary: 'Query EIPs',
  action: 'vpc:publicIps:list',
  query: page,
  status: 200,
  response: z.looseObject({ publicips: list(PublicIpAddress) }),
})

export const EnterpriseProject = z.looseObject({ id: z.string(), name: z.string() })

export const listEnterpriseProjects = operation({
  service: 'eps',
  method: 'GET',
  path: '/v1.0/enterprise-projects',
  section: 'neighbour',
  summary: 'Query enterprise projects',
  action: 'eps:enterpriseProjects:list',
  query: z.object({ limit: QueryInt, offset: QueryInt }),
  status: 200,
  response: z.looseObject({ enterprise_projects: list(EnterpriseProject) }),
})

export const Topic = z.looseObject({
  topic_urn: z.string(),
  name: LooseText,
  display_name: LooseText,
})

/** SMN: whom a subscription can notify. */
export const listTopics = operation({
  service: 'smn',
  method: 'GET',
  path: '/v2/{project_id}/notifications/topics',
  section: 'neighbour',
  summary: 'Query SMN topics',
  action: 'smn:topic:list',
  query: z.object({ limit: QueryInt, offset: QueryInt }),
  status: 200,
  response: z.looseObject({ topics: list(Topic), topic_count: LooseInt.nullish() }),
})
