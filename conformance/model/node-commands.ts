import fc from 'fast-check'
import { kind, pick } from './command.ts'
import { attempt, Divergence } from './real.ts'
import type { Real } from './real.ts'
import {
  cnCount,
  exceedsQuota,
  idleWith,
  missing,
  nameOf,
  nodeCount,
  standalone,
  subjectOf,
  unlessIdle,
  wrong,
} from './rules.ts'
import type { Subject } from './rules.ts'
import { begin } from './progress.ts'
import type { Model } from './state.ts'

const tooManyNodes = '400 DWS.5091'

/** The operations of chapter 5.3 need a cluster of several nodes. */
const unlessRing = (subject: Subject) =>
  unlessIdle(subject) ?? (subject.cluster?.members === 1 ? standalone : undefined)

const whyNotGrow = (model: Model, subject: Subject, count: number, free_only: boolean) => {
  const refusal = unlessRing(subject)
  const { cluster } = subject
  if (refusal || !cluster) return refusal
  const fresh = free_only ? count : Math.max(0, count - cluster.free)
  if (!free_only && count < 3 && fresh > 0) return nodeCount
  if (cluster.members + cluster.free + fresh > 256) return tooManyNodes
  return exceedsQuota(model, cluster.node_type, fresh, 0) ? nodeCount : undefined
}

/** Three nodes and every node with a CN stay. Its refusals are a 200. */
const whyNotShrink = (subject: Subject, count: number) => {
  const { cluster } = subject
  const refusal = missing(subject)
  if (refusal || !cluster) return refusal
  const tooMany = count > cluster.members - Math.max(3, cluster.cns)
  return (unlessRing(subject) ?? (tooMany ? nodeCount : undefined))?.replace(/^\d+/, '200')
}

/** The ids of a cluster's CNs, in the order of its nodes; none of a cluster that is not there. */
const cnsOf = async (real: Real, subject: Subject): Promise<string[]> => {
  const { id: cluster_id, cluster } = subject
  if (!cluster || missing(subject)) return []
  const { instances, min_num, max_num } = await real.read('listClusterCn', { cluster_id })
  const expected = [cluster.cns, Math.min(2, cluster.members), Math.min(20, cluster.members)]
  const found = [instances.length, min_num, max_num]
  if (found.join() !== expected.join())
    throw new Divergence(`CNs, least and most should be ${expected.join()}, are ${found.join()}`)
  return instances.map(({ id }) => id)
}

export const nodeCommands = {
  addCns: kind(
    5,
    fc.record({ which: pick, num: fc.constantFrom(3, 4, 5, 6, 2, 20) }),
    async (model, real, { which, num }) => {
      const subject = subjectOf(
        model,
        which,
        idleWith(({ members, cns }) => members > cns),
      )
      const { id: cluster_id, cluster } = subject
      const { cns = 0, members = 0 } = cluster ?? {}
      const fits = num > cns && num <= 2 * cns && num <= Math.min(20, members)
      await attempt(
        real,
        'batchCreateClusterCn',
        `${num} CNs for ${nameOf(subject)}`,
        { cluster_id, body: { num } },
        unlessRing(subject) ?? (fits ? undefined : cnCount),
        () => cluster && begin(model, cluster, 'add_cn', { amount: num - cns }),
      )
    },
  ),

  deleteCns: kind(
    5,
    fc.record({ which: pick, first: fc.nat({ max: 3 }), amount: fc.integer({ min: 1, max: 3 }) }),
    async (model, real, { which, first, amount }) => {
      const subject = subjectOf(
        model,
        which,
        idleWith(({ cns }) => cns > 2),
      )
      const { id: cluster_id, cluster } = subject
      const chosen = (await cnsOf(real, subject)).slice(first, first + amount)
      const known = chosen.length > 0
      const instances = known ? chosen : [subject.id]
      const whyNot = () => {
        if (!cluster || !known || (first === 0 && cluster.eip)) return wrong
        return cluster.cns - chosen.length < 2 ? cnCount : undefined
      }
      await attempt(
        real,
        'batchDeleteClusterCn',
        `delete ${chosen.length} CNs of ${nameOf(subject)} from number ${first}`,
        { cluster_id, body: { instances } },
        unlessRing(subject) ?? whyNot(),
        () => cluster && begin(model, cluster, 'delete_cn', { amount: chosen.length }),
      )
    },
  ),

  scaleOut: kind(
    8,
    fc.record({
      which: pick,
      count: fc.constantFrom(3, 3, 4, 6, 1, 2, 12, 30, 300),
      free_only: fc.constantFrom(false, false, true),
      online: fc.boolean(),
      redistribute: fc.constantFrom(true, true, true, false),
    }),
    async (model, real, { which, count, free_only, online, redistribute }) => {
      const subject = subjectOf(
        model,
        which,
        idleWith(({ members }) => members > 1),
      )
      const { id: cluster_id, cluster } = subject
      await attempt(
        real,
        'resizeCluster',
        `${count} more nodes for ${nameOf(subject)} ${JSON.stringify({ free_only, online, redistribute })}`,
        {
          cluster_id,
          body: {
            scale_out: { count },
            create_node_only: free_only,
            auto_redistribute: redistribute,
            mode: online ? 'insert' : 'read-only',
          },
        },
        whyNotGrow(model, subject, count, free_only),
        () => {
          if (!cluster) return
          const from_free = free_only ? 0 : Math.min(count, cluster.free)
          const details = { amount: count, from_free, online, redistribute }
          begin(model, cluster, free_only ? 'create_node' : 'grow', details)
        },
      )
    },
  ),

  scaleIn: kind(
    6,
    fc.record({ which: pick, shrink_number: fc.constantFrom(1, 2, 3, 9), online: fc.boolean() }),
    async (model, real, { which, shrink_number, online }) => {
      const subject = subjectOf(
        model,
        which,
        idleWith(({ members, cns }) => members > Math.max(3, cns)),
      )
      const { id: cluster_id, cluster } = subject
      await attempt(
        real,
        'shrinkCluster',
        `${shrink_number} nodes less for ${nameOf(subject)}, online ${online}`,
        { cluster_id, body: { shrink_number, online } },
        whyNotShrink(subject, shrink_number),
        () => cluster && begin(model, cluster, 'shrink', { amount: shrink_number, online }),
      )
    },
  ),
}
