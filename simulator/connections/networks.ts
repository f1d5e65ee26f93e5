import { newId } from '../state/ids.ts'
import type { Project } from '../state/project.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import type { PublicIpRow, SubnetRow } from './network-rows.ts'

/** A cluster that still exists. */
const alive = (cluster: ClusterRow) => cluster.status !== 'DELETED'

const toNumber = (ip: string) =>
  ip.split('.').reduce((total, part) => total * 256 + Number(part), 0)
const toText = (ip: number) =>
  [24, 16, 8, 0].map((shift) => Math.floor(ip / 2 ** shift) % 256).join('.')

/** First address and number of addresses of a block such as 192.168.0.0/20. */
const block = (cidr: string) => {
  const [base = '0.0.0.0', bits = '32'] = cidr.split('/')
  return { base: toNumber(base), size: 2 ** (32 - Number(bits)) }
}

const isWithin = (ip: string, cidr: string) => {
  const { base, size } = block(cidr)
  return toNumber(ip) >= base && toNumber(ip) < base + size
}

const usedAddresses = (project: Project, { id: subnet_id, cidr }: SubnetRow): Set<string> => {
  const used = new Set<string>()
  for (const cluster of project.tables.clusters.all())
    if (alive(cluster) && cluster.subnet_id === subnet_id)
      for (const node of cluster.nodes) used.add(node.private_ip)
  for (const elb of project.tables.elbs.all())
    if (elb.vip_address && elb.subnet_id === subnet_id && isWithin(elb.vip_address, cidr))
      used.add(elb.vip_address)
  return used
}

/** Addresses that the subnet still has: five of a block are the network's own. */
export const availableAddresses = (project: Project, subnet_id: string): number => {
  const subnet = project.tables.subnets.get(subnet_id)
  if (!subnet) return 0
  return Math.max(0, block(subnet.cidr).size - 5 - usedAddresses(project, subnet).size)
}

/**
 * The lowest `count` free addresses of a subnet; fewer when it is full. `taken` are addresses of
 * nodes that no cluster holds yet.
 */
export const takeAddresses = (
  project: Project,
  subnet_id: string,
  count: number,
  taken: readonly string[] = [],
): string[] => {
  const subnet = project.tables.subnets.get(subnet_id)
  if (!subnet) return []
  const used = new Set([...usedAddresses(project, subnet), ...taken])
  const { base, size } = block(subnet.cidr)
  const free: string[] = []
  for (let host = 4; host < size - 1 && free.length < count; host++) {
    const ip = toText(base + host)
    if (!used.has(ip)) free.push(ip)
  }
  return free
}

/** The cluster that an EIP is bound to. */
export const holderOf = (project: Project, eip_id: string): ClusterRow | undefined =>
  project.tables.clusters.all().find((cluster) => cluster.eip_id === eip_id)

/** The cluster that an ELB is bound to, or is being bound to. */
export const elbHolder = (project: Project, elb_id: string): ClusterRow | undefined => {
  const { clusters, tasks } = project.tables
  const binding = tasks
    .all()
    .find(({ ended, kind, args }) => !ended && kind === 'elb_bind' && args.elb_id === elb_id)
  return binding
    ? clusters.get(binding.cluster_id)
    : clusters.all().find((cluster) => cluster.elb_id === elb_id)
}

/** An EIP that DWS buys with a cluster and releases with it. Addresses of a documentation block. */
export const assignPublicIp = (project: Project): PublicIpRow => {
  const used = new Set(project.tables.publicips.all().map((row) => row.public_ip_address))
  const { base } = block('203.0.113.0/24')
  let host = 10
  while (used.has(toText(base + host))) host++
  const row: PublicIpRow = {
    id: newId(),
    public_ip_address: toText(base + host),
    bandwidth_size: 5,
    auto_assigned: true,
  }
  project.tables.publicips.put(row)
  return row
}
