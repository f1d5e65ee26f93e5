import { alive } from './state.ts'
import type { Cluster, Model } from './state.ts'

// When the service refuses: status and code.

export const busy = '403 DWS.7023'
const unknown = '404 DWS.0047'
const gone = '404 DWS.3027'
export const standalone = '400 DWS.5095'
export const wrong = '400 DWS.0001'
export const nodeCount = '400 DWS.5047'
export const cnCount = '400 DWS.5207'

/** A cluster that somebody names: one of the project, or none. */
export interface Subject {
  readonly id: string
  readonly cluster: Cluster | undefined
}

const nowhere = '00000000-0000-4000-8000-00000000dead'

/** Nodes have joined and wait for somebody to redistribute the data: only deletion is possible. */
const parked = ({ mark }: Cluster) => mark === 'WAITING_REDISTRIBUTION'

const isIdle = (cluster: Cluster) =>
  cluster.status === 'AVAILABLE' && !cluster.task && !parked(cluster)

/** A condition for `subjectOf`: idle, and with something beside. */
export const idleWith =
  (has: (cluster: Cluster) => unknown) =>
  (cluster: Cluster): boolean =>
    isIdle(cluster) && Boolean(has(cluster))

const chosen = (model: Model, pick: number, wanted: (cluster: Cluster) => boolean) => {
  if (pick === 15) return undefined
  if (pick === 14) return model.clusters.findLast(({ status }) => status === 'DELETED')
  const there = alive(model)
  const best = there.filter(wanted)
  const some = pick < 10 && best.length > 0 ? best : there
  return some[pick % Math.max(1, some.length)]
}

/**
 * Mostly a cluster that something can be done with, by default an idle one; with higher picks any, with
 * the highest the one that was deleted last, or one that never was. `pick` is from 0 to 15.
 */
export const subjectOf = (
  model: Model,
  pick: number,
  wanted: (cluster: Cluster) => boolean = isIdle,
): Subject => {
  const cluster = chosen(model, pick, wanted)
  return { id: cluster?.id ?? nowhere, cluster }
}

/** One of the things that are there, or now and then none of them. */
export const anyOf = <Thing>(things: readonly Thing[], number: number): Thing | undefined =>
  things[number % (things.length + 1)]

export const nameOf = ({ cluster }: Subject): string => cluster?.name ?? 'no cluster'

/** Whatever is asked of it, a cluster has to exist; undefined when it does. */
export const missing = ({ cluster }: Subject): string | undefined => {
  if (!cluster) return unknown
  return cluster.status === 'DELETED' ? gone : undefined
}

const coming = ({ status, task }: Cluster) => status === 'CREATING' || task?.name === 'delete'
/** Most operations need a cluster that is available and free. */
export const unlessIdle = (subject: Subject): string | undefined => {
  const { cluster } = subject
  if (!cluster) return unknown
  return missing(subject) ?? (isIdle(cluster) ? undefined : busy)
}

export const unlessStopped = (subject: Subject): string | undefined => {
  const { cluster } = subject
  return missing(subject) ?? (cluster?.task || cluster?.status !== 'STOPPED' ? busy : undefined)
}

/** A cluster that failed, is stopped or parked can go as well. */
export const unlessDeletable = (subject: Subject): string | undefined =>
  missing(subject) ?? (subject.cluster?.task ? busy : undefined)

/** Tags can be changed during a task, but not of a cluster that comes, goes or is stopped. */
export const unlessTaggable = (subject: Subject): string | undefined => {
  const { cluster } = subject
  if (!cluster) return unknown
  const closed = coming(cluster) || cluster.status === 'STOPPED'
  return missing(subject) ?? (closed ? busy : undefined)
}

/** What a node of a flavor takes of the quotas. */
const sizes: Readonly<Record<string, { core: number; ram: number; disk_capacity: number }>> = {
  'dwsx2.xlarge.m7n': { core: 4, ram: 32, disk_capacity: 100 },
  'dwsx2.2xlarge.m7n': { core: 8, ram: 64, disk_capacity: 200 },
  'dwsx2.4xlarge.m7n': { core: 16, ram: 128, disk_capacity: 400 },
  'dwsx2.16xlarge.m7n': { core: 64, ram: 512, disk_capacity: 1600 },
  'dwsx2.h1.2xlarge.4.c7': { core: 8, ram: 32, disk_capacity: 100 },
}

/** Data of a cluster since its creation: 2 % of its disks, and a thousandth of them more a day. */
export const newData = (node_type: string, nodes: number, at: number): Cluster['data'] => {
  const disks = nodes * (sizes[node_type]?.disk_capacity ?? 0)
  return { gb: 0.02 * disks, at, daily: 0.001 * disks }
}

const amounts = (node_type: string, nodes: number, instances: number): Record<string, number> => {
  const { core = 0, ram = 0, disk_capacity = 0 } = sizes[node_type] ?? {}
  return {
    instances,
    core: nodes * core,
    ram: nodes * ram,
    disk: nodes,
    disk_capacity: nodes * disk_capacity,
  }
}

/** Nodes that a cluster has, and those that are on their way to it. */
const nodesOf = ({ members, free, task }: Cluster) => {
  const joining = task?.name === 'grow' || task?.name === 'create_node'
  return members + free + (joining ? task.amount - task.from_free : 0)
}

/** How much of each quota is used. */
export const used = (model: Model): Record<string, number> => {
  const total: Record<string, number> = amounts('', 0, 0)
  for (const cluster of alive(model))
    for (const [type, amount] of Object.entries(amounts(cluster.node_type, nodesOf(cluster), 1)))
      total[type] = (total[type] ?? 0) + amount
  return total
}

/** Whether a quota is too small for so many more nodes, in a new cluster or in one that is there. */
export const exceedsQuota = (
  model: Model,
  node_type: string,
  nodes: number,
  instances: number,
): boolean => {
  const taken = used(model)
  const needed = amounts(node_type, nodes, instances)
  return model.quotas.some(({ type, quota }) => {
    const more = needed[type] ?? 0
    return more > 0 && (taken[type] ?? 0) + more > quota
  })
}
