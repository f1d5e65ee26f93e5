import fc from 'fast-check'
import { kind, pick } from './command.ts'
import { attempt } from './real.ts'
import {
  busy,
  cnCount,
  exceedsQuota,
  nameOf,
  newData,
  nodeCount,
  subjectOf,
  unlessDeletable,
  unlessIdle,
  unlessStopped,
} from './rules.ts'
import { begin } from './progress.ts'
import { alive, Cluster } from './state.ts'
import type { Model } from './state.ts'

const names = [
  'orders',
  'ledger',
  'drill-create-fails',
  'drill-restart-fails',
  'drill-resize-fails',
] as const
const small = 'dwsx2.xlarge.m7n'
const single = 'dwsx2.h1.2xlarge.4.c7'
const flavors = [small, small, 'dwsx2.16xlarge.m7n', 'dwsx2.16xlarge.m7n', single] as const
const passwords = ['Conformance#2026', 'Conformance#2027', 'Conformance#2028', 'too-short'] as const

interface Wanted {
  readonly name: string
  readonly node_type: string
  readonly number_of_node: number
  readonly number_of_cn: number | undefined
  readonly eip: string
}

/** In the order in which the service looks. */
const whyNotCreate = (model: Model, { eip, ...wanted }: Wanted, eip_id: string | undefined) => {
  const { name, node_type, number_of_node, number_of_cn = Math.min(3, number_of_node) } = wanted
  if (eip === 'bind_existing' && eip_id === undefined) return '400 DWS.5133'
  if (number_of_cn > number_of_node) return cnCount
  if (alive(model).some((cluster) => cluster.name === name)) return '409 DWS.5050'
  if ((number_of_node === 1) !== (node_type === single)) return nodeCount
  if (number_of_cn < 2 && node_type !== single) return cnCount
  if (eip_id && alive(model).some((cluster) => cluster.eip === eip_id)) return '400 DWS.5135'
  return exceedsQuota(model, node_type, number_of_node, 1) ? nodeCount : undefined
}

export const clusterCommands = {
  create: kind(
    12,
    fc.record({
      name: fc.constantFrom(...names),
      node_type: fc.constantFrom(...flavors),
      number_of_node: fc.constantFrom(3, 6, 6, 1, 12, 16, 20),
      number_of_cn: fc.constantFrom(undefined, 2, 2, 3, 1, 5),
      eip: fc.constantFrom('not_use', 'auto_assign', 'bind_existing'),
      eip_number: fc.nat({ max: 3 }),
    }),
    async (model, real, { eip_number, ...wanted }) => {
      const public_bind_type = wanted.eip
      const bought = [...model.eips].filter(([, { assigned }]) => !assigned)
      const eip_id = public_bind_type === 'bind_existing' ? bought[eip_number]?.[0] : undefined
      const { eip, ...cluster } = wanted
      let made: Cluster | undefined
      await attempt(
        real,
        'createCluster',
        `create ${JSON.stringify({ ...wanted, eip_id })}`,
        {
          body: {
            cluster: {
              ...cluster,
              ...real.place,
              user_name: 'dbadmin',
              user_pwd: passwords[0],
              public_ip: { public_bind_type, ...(eip_id && { eip_id }) },
            },
          },
        },
        whyNotCreate(model, wanted, eip_id),
        ({ cluster: { id } }) => {
          const { name, node_type, number_of_node: members, number_of_cn } = wanted
          const cns = number_of_cn ?? Math.min(3, members)
          made = new Cluster({ id, name, node_type, members, cns })
          made.status = 'CREATING'
          made.password = passwords[0]
          made.bind = public_bind_type
          made.eip = eip_id ?? null
          made.data = newData(node_type, members, model.now)
          model.clusters.push(made)
          begin(model, made, 'create')
        },
      )
      if (!made || eip !== 'auto_assign') return
      // Its id is the service's choice.
      const shown = await real.read('showCluster', { cluster_id: made.id })
      made.eip = shown.cluster.public_ip?.eip_id ?? ''
      model.eips.set(made.eip, { assigned: true })
    },
  ),

  delete: kind(
    4,
    fc.record({ which: pick, keep: fc.nat({ max: 2 }) }),
    async (model, real, { which, keep }) => {
      const subject = subjectOf(model, which)
      const { id: cluster_id, cluster } = subject
      await attempt(
        real,
        'deleteCluster',
        `delete ${nameOf(subject)}, keep ${keep} snapshots`,
        { cluster_id, body: { keep_last_manual_snapshot: keep } },
        unlessDeletable(subject),
        () => cluster && begin(model, cluster, 'delete', { keep }),
      )
    },
  ),

  restart: kind(5, pick, async (model, real, which) => {
    const subject = subjectOf(model, which)
    const { id: cluster_id, cluster } = subject
    await attempt(
      real,
      'restartCluster',
      `restart ${nameOf(subject)}`,
      { cluster_id, body: { restart: {} } },
      unlessIdle(subject),
      () => cluster && begin(model, cluster, 'restart'),
    )
  }),

  stop: kind(3, pick, async (model, real, which) => {
    const subject = subjectOf(model, which)
    const { id: cluster_id, cluster } = subject
    await attempt(
      real,
      'stopCluster',
      `stop ${nameOf(subject)}`,
      { cluster_id },
      unlessIdle(subject),
      () => cluster && begin(model, cluster, 'stop'),
    )
  }),

  start: kind(4, pick, async (model, real, which) => {
    const subject = subjectOf(model, which, ({ status, task }) => status === 'STOPPED' && !task)
    const { id: cluster_id, cluster } = subject
    await attempt(
      real,
      'startCluster',
      `start ${nameOf(subject)}`,
      { cluster_id },
      unlessStopped(subject),
      () => cluster && begin(model, cluster, 'start'),
    )
  }),

  resetPassword: kind(
    3,
    fc.record({ which: pick, new_password: fc.constantFrom(...passwords) }),
    async (model, real, { which, new_password }) => {
      const subject = subjectOf(model, which)
      const { id: cluster_id, cluster } = subject
      const unfit = new_password === 'too-short' || cluster?.password === new_password
      await attempt(
        real,
        'resetPassword',
        `reset the password of ${nameOf(subject)} to ${new_password}`,
        { cluster_id, body: { new_password } },
        new_password === 'too-short'
          ? '400 DWS.5144'
          : (unlessIdle(subject) ?? (unfit ? '400 DWS.5144' : undefined)),
        () => {
          if (!cluster) return
          cluster.password = new_password
          cluster.log('resetPasswordSuccess')
        },
      )
    },
  ),

  /** Nothing in this time fills a disk. */
  cancelReadonly: kind(1, pick, async (model, real, which) => {
    const subject = subjectOf(model, which)
    await attempt(
      real,
      'cancelReadonly',
      `cancel read-only of ${nameOf(subject)}`,
      { cluster_id: subject.id },
      unlessIdle(subject) ?? busy,
      () => undefined,
    )
  }),
}
