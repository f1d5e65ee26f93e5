import { defaultPort } from '../../contract/fields.ts'
import type { Connections } from './client-addresses.ts'
import { privateNetwork, publicNetwork } from './networks.ts'

export type Note =
  | { kind: 'one_cn'; cns: number }
  | { kind: 'no_elb' | 'no_domain' }
  | { kind: 'default_port'; ip: string }
  | { kind: 'no_public_domain'; ip: string }

/** What would take clients down, or lets strangers in, and can be mended. The gravest first. */
export const connectionNotes = (connections: Connections): Note[] => {
  const { cluster, endpoints, cns } = connections
  const inside = privateNetwork(cluster, endpoints)
  const outside = publicNetwork(cluster, endpoints)
  const reachable = !!(inside.ip ?? inside.domain)
  const standalone = cluster.number_of_node === 1
  const notes: Note[] = []
  if (reachable && !cluster.elb?.id && !standalone && cns?.length !== 1)
    notes.push(cns ? { kind: 'one_cn', cns: cns.length } : { kind: 'no_elb' })
  // What scanners try first.
  if (outside?.ip && cluster.port === defaultPort)
    notes.push({ kind: 'default_port', ip: outside.ip })
  if (reachable && !inside.domain) notes.push({ kind: 'no_domain' })
  if (outside?.ip && !outside.domain) notes.push({ kind: 'no_public_domain', ip: outside.ip })
  return notes
}
