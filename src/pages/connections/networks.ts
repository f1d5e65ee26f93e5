import type { listClusterEndpoints } from '../../contract/connections.ts'
import type { ClusterDetail } from '../../contract/clusters.ts'
import type { Output } from '../../contract/operation.ts'
import { hostOf, isAddress } from '../../lib/host.ts'

export type Endpoints = Output<typeof listClusterEndpoints>
type Endpoint = NonNullable<Endpoints['private_endpoints']>

export interface DomainName {
  /** What a person chose: the part before the zone. */
  name: string
  host: string
  /** Seconds; undefined where the endpoints cannot be read. */
  ttl: number | undefined
  status: string | undefined
}

/** How clients of one side, inside the VPC or on the internet, reach a cluster. */
export interface Network {
  domain: DomainName | undefined
  ip: string | undefined
}

export interface PublicNetwork extends Network {
  eip_id: string | undefined
  bandwidth: number | undefined
}

/** Some answers give the whole name, others the part before the zone. */
const domainOf = (endpoint: Partial<Endpoint>): DomainName | undefined => {
  const { domain_name: text, domain_name_suffix, zone_name } = endpoint
  if (!text) return undefined
  const zone = domain_name_suffix || zone_name
  const whole = text.includes('.') || !zone
  return {
    name: text.split('.')[0]!,
    host: whole ? text : `${text}.${zone}`,
    ttl: endpoint.domain_name_ttl ?? undefined,
    status: endpoint.domain_name_status ?? undefined,
  }
}

/** All that the details of a cluster say: one host, which is a name or an address (wire.md §5.46). */
const networkOf = (connect_info: string | null | undefined): Network => {
  if (!connect_info) return { domain: undefined, ip: undefined }
  const host = hostOf(connect_info)
  if (isAddress(host)) return { domain: undefined, ip: host }
  const name = host.split('.')[0]!
  return { domain: { name, host, ttl: undefined, status: undefined }, ip: undefined }
}

export const privateNetwork = (
  cluster: Pick<ClusterDetail, 'endpoints'>,
  endpoints: Endpoints | undefined,
): Network => {
  const read = endpoints?.private_endpoints
  return read
    ? { domain: domainOf(read), ip: read.ip ?? undefined }
    : networkOf(cluster.endpoints[0]?.connect_info)
}

/** undefined: nothing reaches the cluster from the internet. */
export const publicNetwork = (
  { public_ip, public_endpoints }: Pick<ClusterDetail, 'public_ip' | 'public_endpoints'>,
  endpoints: Endpoints | undefined,
): PublicNetwork | undefined => {
  const read = endpoints?.public_endpoints
  const known = networkOf(public_endpoints[0]?.public_connect_info)
  const ip = read?.ip || public_ip?.eip_address || known.ip
  const eip_id = public_ip?.eip_id || read?.ip_id || undefined
  if (!ip && !eip_id && !known.domain) return undefined
  return {
    domain: read ? domainOf(read) : known.domain,
    ip,
    eip_id,
    bandwidth: read?.ip_bandwidth ?? undefined,
  }
}
