import { z } from 'zod'
import * as field from './fields.ts'
import { Empty, JobAccepted, list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'

/** 4–63 characters (wire.md §5.32). */
export const DomainName = field.name(
  4,
  63,
  /^[A-Za-z][A-Za-z0-9-]*$/,
  'Start with a letter; use letters, digits and hyphens only.',
)

export const Ttl = z
  .int(field.rule('DWS.5060', 'Enter a whole number of seconds.'))
  .min(300, field.rule('DWS.5060', 'Use 300 seconds or more.'))
  .max(2_147_483_647, field.rule('DWS.5060', 'Use 2147483647 seconds or less.'))

const domainTypes = field.rule('DWS.5089', 'A domain name is public or private.')
const publicOnly = field.rule('DWS.5089', 'Only the public domain name can be deleted.')

// ── Domain names ────────────────────────────────────────────────────────────────────────────────

/** Tables 5-145, 5-147. No operation of the reference reads it back: `listClusterEndpoints` does. */
export const ClusterDns = z.strictObject({
  name: DomainName,
  type: z.enum(['public', 'private'], { error: domainTypes }),
  /** Seconds; called mandatory and given a default of 300 (wire.md §5.32). */
  ttl: Ttl.default(300),
})

export const createClusterDns = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/dns',
  section: '5.7.1',
  summary: 'Apply for a domain name',
  action: 'dws:clusterDns:create',
  body: ClusterDns,
  status: 200,
  response: Empty,
})

export const updateClusterDns = operation({
  method: 'PUT',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/dns',
  section: '5.7.2',
  summary: 'Modify a domain name',
  action: 'dws:clusterDns:update',
  body: ClusterDns,
  status: 200,
  response: Empty,
})

/** The private one cannot be deleted. */
export const deleteClusterDns = operation({
  method: 'DELETE',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/dns',
  section: '5.7.3',
  summary: 'Delete a domain name',
  action: 'dws:clusterDns:delete',
  query: z.object({ type: z.literal('public', { error: publicOnly }) }),
  status: 200,
  response: Empty,
})

// ── ELB ─────────────────────────────────────────────────────────────────────────────────────────

export const Elb = z.looseObject({
  id: z.string(),
  cluster_id: LooseText,
  name: LooseText,
  description: LooseText,
  vip_address: LooseText,
  vip_subnet_id: LooseText,
  tenant_id: LooseText,
  /** Internal: dedicated; External: shared. */
  type: LooseText,
  /** A boolean, although its range is of words (wire.md §5.33). */
  admin_state_up: z.boolean().nullish(),
  bandwidth: LooseInt.nullish(),
  vpc_id: LooseText,
  ip_target_enable: z.boolean().nullish(),
})
export type Elb = z.output<typeof Elb>

/** Those that *can* be bound; the bound one is in `elb` of the cluster's details (wire.md §5.33). */
export const listElbs = operation({
  method: 'GET',
  path: '/v2/{project_id}/clusters/{cluster_id}/elbs',
  section: '5.7.4',
  summary: 'Query the ELBs that can be bound',
  action: 'dws:clusterElb:list',
  status: 200,
  response: z.looseObject({ elbs: list(Elb), count: LooseInt.nullish() }),
})

export const associateElb = operation({
  method: 'POST',
  path: '/v2/{project_id}/clusters/{cluster_id}/elbs/{elb_id}',
  section: '5.7.5',
  summary: 'Bind an ELB',
  action: 'dws:clusterElb:bind',
  status: 200,
  response: JobAccepted,
})

export const disassociateElb = operation({
  method: 'DELETE',
  path: '/v2/{project_id}/clusters/{cluster_id}/elbs/{elb_id}',
  section: '5.7.6',
  summary: 'Unbind an ELB',
  action: 'dws:clusterElb:unbind',
  status: 200,
  response: JobAccepted,
})

// ── EIP ─────────────────────────────────────────────────────────────────────────────────────────

export const associateEip = operation({
  method: 'POST',
  path: '/v2/{project_id}/clusters/{cluster_id}/eips/{eip_id}',
  section: '5.7.7',
  summary: 'Bind an EIP',
  action: 'dws:clusterEip:bind',
  status: 200,
  response: Empty,
})

export const disassociateEip = operation({
  method: 'DELETE',
  path: '/v2/{project_id}/clusters/{cluster_id}/eips/{eip_id}',
  section: '5.7.8',
  summary: 'Unbind an EIP',
  action: 'dws:clusterEip:unbind',
  status: 200,
  response: Empty,
})

// ── Endpoints ───────────────────────────────────────────────────────────────────────────────────

export const EndpointInfo = z.looseObject({
  ip: LooseText,
  port: LooseInt.nullish(),
  enabled: z.boolean().nullish(),
  domain_name: LooseText,
  domain_name_suffix: LooseText,
  zone_name: LooseText,
  domain_name_ttl: LooseInt.nullish(),
  domain_name_status: LooseText,
  ip_status: LooseText,
})

/** Not in the reference: the only read-back of a domain name (wire.md §1.1). */
export const listClusterEndpoints = operation({
  method: 'GET',
  path: '/v1/{project_id}/clusters/{cluster_id}/endpoints',
  section: 'wire',
  addition: true,
  summary: 'Query the endpoints of a cluster',
  action: 'dws:clusterEndpoint:list',
  status: 200,
  response: z.looseObject({
    public_endpoints: EndpointInfo.extend({
      ip_id: LooseText,
      ip_bandwidth: LooseInt.nullish(),
    }).nullish(),
    private_endpoints: EndpointInfo.extend({ elb_ip: LooseText }).nullish(),
    public_ip_infos: list(z.looseObject({ ip: LooseText, ip_id: LooseText })),
  }),
})
