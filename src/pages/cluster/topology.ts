import type { ClusterDetail } from '../../contract/clusters.ts'
import { topologyText as text } from '../../i18n/topology.ts'
import { hostOf, isAddress } from '../../lib/host.ts'
import type { NodeRow } from './node-rows.ts'

/** One thing of the drawing: what stands on it, and everything that is known of it. */
export interface Place {
  key: string
  kind: string
  title: string
  details: readonly (readonly [label: string, value: string])[]
}

const entrance = (
  kind: string,
  host: string | null | undefined,
  details: Place['details'] = [],
): Place[] =>
  host
    ? [{ key: `${kind} ${host}`, kind, title: host, details: [[text.host, host], ...details] }]
    : []

/** Where clients connect, as the details of the cluster state it and in no other way. */
export const entrancesOf = (cluster: ClusterDetail): Place[] => {
  const { endpoints, public_endpoints, elb, public_ip } = cluster
  const jdbc = (url: string | null | undefined): Place['details'] => (url ? [[text.jdbc, url]] : [])
  const eip = public_ip?.eip_address ?? public_ip?.eip_id
  const named = public_endpoints.map(({ public_connect_info: host }) => host && hostOf(host))
  return [
    ...endpoints.flatMap(({ connect_info: host, jdbc_url }) =>
      entrance(host && isAddress(host) ? text.privateIp : text.privateName, host, jdbc(jdbc_url)),
    ),
    ...entrance(
      text.elb,
      elb?.private_endpoint ?? elb?.private_ip ?? elb?.name ?? elb?.id,
      elb?.name ? [[text.name, elb.name]] : [],
    ),
    ...public_endpoints.flatMap(({ public_connect_info: host, jdbc_url }) =>
      entrance(host && isAddress(host) ? text.publicIp : text.publicName, host, jdbc(jdbc_url)),
    ),
    // The address of the EIP may be the public host itself: one thing, drawn once.
    ...(eip && !named.includes(eip) ? entrance(text.eip, eip) : []),
  ]
}

/** Everything that is known of a node, for its details and for the search. */
export const placeOfNode = (node: NodeRow, title: string): Place => {
  const details: (readonly [string, string | undefined])[] = [
    [text.name, node.name],
    [text.alias, node.alias],
    [text.status, node.label],
    [text.cnAddress, node.cn_ip],
    [text.az, node.az],
    [text.flavor, node.flavor],
    [text.id, node.id],
  ]
  return {
    key: node.id,
    kind: node.idle ? text.idleNode : text.node,
    title,
    details: details.filter((pair): pair is readonly [string, string] => pair[1] !== undefined),
  }
}

/** Nodes by AZ, in the order of the codes; idle ones apart. */
export const groupsOf = (nodes: readonly NodeRow[]) => {
  const members = nodes.filter(({ idle }) => !idle)
  const zones = [...new Set(members.map(({ az }) => az))].sort()
  const free = nodes.filter(({ idle }) => idle)
  return [
    ...zones.map((az) => ({
      title: az === undefined ? text.noAz : text.inAz(az),
      nodes: members.filter((node) => node.az === az),
    })),
    ...(free.length > 0 ? [{ title: text.idleNodes, nodes: free }] : []),
  ]
}

/** Whether anything known of a place holds the text that is looked for; an id must begin with it. */
export const isMatch = ({ title, details }: Place, q: string): boolean => {
  const wanted = q.trim().toLowerCase()
  if (wanted === '') return false
  if (title.toLowerCase().includes(wanted)) return true
  return details.some(([label, value]) =>
    label === text.id
      ? value.toLowerCase().startsWith(wanted)
      : value.toLowerCase().includes(wanted),
  )
}
