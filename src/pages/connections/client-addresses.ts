import type { ClusterDetail } from '../../contract/clusters.ts'
import type { CoordinatorNode } from '../../contract/node-change.ts'
import { privateNetwork, publicNetwork, type Endpoints } from './networks.ts'

export type AddressKind = 'elb' | 'domain' | 'cns' | 'ip' | 'public_domain' | 'public_ip'

export interface ClientAddress {
  kind: AddressKind
  hosts: readonly string[]
}

/** What is known of a cluster's connections; CNs and endpoints are asked for and may be refused. */
export interface Connections {
  cluster: ClusterDetail
  endpoints: Endpoints | undefined
  cns: readonly CoordinatorNode[] | undefined
}

/** The addresses that a client can use, the one that outlives most failures first. */
export const clientAddresses = ({ cluster, endpoints, cns }: Connections): ClientAddress[] => {
  const inside = privateNetwork(cluster, endpoints)
  const outside = publicNetwork(cluster, endpoints)
  const addresses = (cns ?? []).flatMap(({ private_ip }) => private_ip ?? [])
  const one = (kind: AddressKind, host: string | null | undefined): ClientAddress[] =>
    host ? [{ kind, hosts: [host] }] : []
  return [
    ...one('elb', cluster.elb?.private_ip ?? endpoints?.private_endpoints?.elb_ip),
    ...one('domain', inside.domain?.host),
    ...(addresses.length > 1 && (inside.ip ?? inside.domain)
      ? [{ kind: 'cns' as const, hosts: addresses }]
      : []),
    ...one('ip', inside.ip),
    ...one('public_domain', outside?.domain?.host),
    ...one('public_ip', outside?.ip),
  ]
}
