import type { Way } from '../caller.ts'
import type { Control, Seed } from '../control.ts'
import { reader } from './real.ts'
import type { Real, Tally } from './real.ts'
import { newData } from './rules.ts'
import { Cluster } from './state.ts'
import { usualPolicies } from './ends.ts'
import type { Model } from './state.ts'
import { signed } from '../ways.ts'

/** Where sequences take place. */
export interface Stage {
  readonly origin: string
  readonly control: Control
  readonly tally: Tally
  /** Puts something between the model and the service. */
  readonly disguise?: (way: Way) => Way
}

const day = 86_400
/** 11:00 UTC: the default snapshot policies have fired at 10:07 and do so again at 18:07. */
const begins = 11 * 3600

/** A tenant of its own in the quiet hours, and the model of what it contains. */
export const setUp = async (
  { origin, control, tally, disguise = (way) => way }: Stage,
  seed: Seed,
): Promise<{ model: Model; real: Real }> => {
  const tenant = await control.newTenant(seed)
  const { project_id } = tenant
  await control.unlimited(project_id)
  const { now: today } = await control.clock(project_id)
  const now = Math.floor(Date.parse(today) / 1000) % day
  await control.advance(project_id, `${(day + begins - now) % day}s`)

  const way = disguise(signed(origin, tenant))
  const read = reader(way)
  const { vpcs } = await read('listVpcs', {})
  const vpc_id = vpcs[0]?.id ?? ''
  const { subnets } = await read('listSubnets', { query: { vpc_id } })
  const { security_groups } = await read('listSecurityGroups', { query: { vpc_id } })
  const { topics } = await read('listTopics', {})
  const { quotas } = await read('listQuotas', {})
  const { publicips } = await read('listPublicips', {})
  const { clusters } = await read('listClusters', {})
  const { now: began } = await control.clock(project_id)
  const model: Model = {
    now: 0,
    tasks: 0,
    clusters: await Promise.all(
      clusters.map(async ({ id, name, node_type, number_of_node, recent_event, tags, created }) => {
        const { instances } = await read('listClusterCn', { cluster_id: id })
        const { private_endpoints: inside } = await read('listClusterEndpoints', { cluster_id: id })
        const cluster = new Cluster({
          id,
          name,
          node_type: node_type ?? '',
          members: number_of_node ?? 0,
          cns: instances.length,
          recent: recent_event ?? 0,
        })
        const age = (Date.parse(began) - Date.parse(created ?? '')) / 1000
        cluster.data = newData(cluster.node_type, cluster.members, -age)
        cluster.keep_day = 31
        cluster.policies = [...usualPolicies]
        cluster.tags = new Map(tags.map(({ key, value }) => [key, value ?? '']))
        if (inside?.domain_name)
          cluster.dns.private = {
            name: inside.domain_name,
            ttl: inside.domain_name_ttl ?? 0,
          }
        return cluster
      }),
    ),
    quotas: quotas.resources.map(({ type, quota }) => ({ type, quota })),
    eips: new Map(publicips.map(({ id }) => [id, { assigned: false }])),
    event_subs: new Map(),
    alarm_subs: new Map(),
    snapshots: new Map(),
    next_expiry: null,
  }
  const real: Real = {
    way,
    read,
    advance: (seconds) => control.advance(project_id, `${seconds}s`),
    place: {
      vpc_id,
      subnet_id: subnets[0]?.id ?? '',
      security_group_id: security_groups[0]?.id ?? '',
    },
    topic: { topic_urn: topics[0]?.topic_urn ?? '', name: topics[0]?.name ?? '' },
    history: [],
    tally,
  }
  return { model, real }
}
