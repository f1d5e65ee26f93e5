import fc from 'fast-check'
import { kind, pick } from './command.ts'
import { attempt } from './real.ts'
import { anyOf, idleWith, nameOf, standalone, subjectOf, unlessIdle, wrong } from './rules.ts'
import { alive } from './state.ts'
import type { Cluster, Model } from './state.ts'

const nowhere = '00000000-0000-4000-8000-0000000000ee'
const noSuchEip = '400 DWS.5135'
const eipBound = '400 DWS.6007'
const eipNotBound = '400 DWS.5133'

const eipOf = ({ eips }: Model, number: number) => anyOf([...eips.keys()], number) ?? nowhere

const dns = fc.record({
  which: pick,
  name: fc.constantFrom('front-door', 'Front-Door', 'orders'),
  type: fc.constantFrom('public' as const, 'public' as const, 'private' as const),
  ttl: fc.constantFrom(300, 600),
})

const isTaken = (model: Model, name: string, type: 'public' | 'private', cluster?: Cluster) =>
  alive(model).some(
    (other) => other !== cluster && other.dns[type]?.name.toLowerCase() === name.toLowerCase(),
  )

export const connectionCommands = {
  bindEip: kind(
    5,
    fc.record({ which: pick, number: fc.nat({ max: 4 }) }),
    async (model, real, { which, number }) => {
      const subject = subjectOf(
        model,
        which,
        idleWith(({ eip }) => !eip),
      )
      const { id: cluster_id, cluster } = subject
      const eip_id = eipOf(model, number)
      const held = cluster?.eip || alive(model).some(({ eip }) => eip === eip_id)
      await attempt(
        real,
        'associateEip',
        `bind EIP ${eip_id} to ${nameOf(subject)}`,
        { cluster_id, eip_id },
        unlessIdle(subject) ??
          (model.eips.has(eip_id) ? undefined : noSuchEip) ??
          (held ? eipBound : undefined),
        () => {
          if (!cluster) return
          cluster.eip = eip_id
          cluster.bind = 'bind_existing'
          cluster.log('bindEipToCluster')
        },
      )
    },
  ),

  /** The cluster's own if `wise` says so. */
  unbindEip: kind(
    3,
    fc.record({
      which: pick,
      number: fc.nat({ max: 4 }),
      wise: fc.constantFrom(true, true, false),
    }),
    async (model, real, { which, number, wise }) => {
      const subject = subjectOf(
        model,
        which,
        idleWith(({ eip }) => eip),
      )
      const { id: cluster_id, cluster } = subject
      const eip_id = (wise && cluster?.eip) || eipOf(model, number)
      await attempt(
        real,
        'disassociateEip',
        `unbind EIP ${eip_id} from ${nameOf(subject)}`,
        { cluster_id, eip_id },
        unlessIdle(subject) ??
          (model.eips.has(eip_id) ? undefined : noSuchEip) ??
          (cluster?.eip === eip_id ? undefined : eipNotBound),
        () => {
          if (!cluster) return
          cluster.eip = null
          cluster.bind = 'not_use'
          delete cluster.dns.public
          model.eips.set(eip_id, { assigned: false })
          cluster.log('unbindEipToCluster')
        },
      )
    },
  ),

  createDns: kind(4, dns, async (model, real, { which, ...body }) => {
    const subject = subjectOf(
      model,
      which,
      idleWith(({ eip, dns }) => eip && !dns.public),
    )
    const { id: cluster_id, cluster } = subject
    const { name, type, ttl } = body
    const unfit = cluster?.dns[type] ?? isTaken(model, name, type, cluster)
    await attempt(
      real,
      'createClusterDns',
      `name ${nameOf(subject)} ${JSON.stringify(body)}`,
      { cluster_id, body },
      unlessIdle(subject) ??
        (type === 'public' && !cluster?.eip ? standalone : undefined) ??
        (unfit ? wrong : undefined),
      () => {
        if (cluster) cluster.dns[type] = { name, ttl }
      },
    )
  }),

  updateDns: kind(2, dns, async (model, real, { which, ...body }) => {
    const subject = subjectOf(
      model,
      which,
      idleWith(({ dns }) => dns[body.type]),
    )
    const { id: cluster_id, cluster } = subject
    const { name, type, ttl } = body
    const fits = cluster?.dns[type] && !isTaken(model, name, type, cluster)
    await attempt(
      real,
      'updateClusterDns',
      `rename ${nameOf(subject)} ${JSON.stringify(body)}`,
      { cluster_id, body },
      unlessIdle(subject) ?? (fits ? undefined : wrong),
      () => {
        if (cluster) cluster.dns[type] = { name, ttl }
      },
    )
  }),

  /** The private name stays. */
  deleteDns: kind(3, pick, async (model, real, which) => {
    const subject = subjectOf(
      model,
      which,
      idleWith(({ dns }) => dns.public),
    )
    const { id: cluster_id, cluster } = subject
    await attempt(
      real,
      'deleteClusterDns',
      `take the public name from ${nameOf(subject)}`,
      { cluster_id, query: { type: 'public' } },
      unlessIdle(subject) ?? (cluster?.dns.public ? undefined : wrong),
      () => delete cluster?.dns.public,
    )
  }),
}
