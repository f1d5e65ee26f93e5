import fc from 'fast-check'
import { kind, pick } from './command.ts'
import { attempt } from './real.ts'
import {
  anyOf,
  busy,
  exceedsQuota,
  missing,
  nameOf,
  nodeCount,
  standalone,
  subjectOf,
  unlessIdle,
  wrong,
} from './rules.ts'
import type { Subject } from './rules.ts'
import { isRestoring, secondsToRestore, secondsToTake, snapshotOf } from './snapshots.ts'
import { begin } from './progress.ts'
import { alive, Cluster } from './state.ts'
import type { Model, Snapshot } from './state.ts'

const nowhere = '00000000-0000-4000-8000-0000000000cc'
const taken = '409 DWS.5050'
const noSuchSnapshot = '400 DWS.5149'

const number = fc.nat({ max: 4 })
const snapshotAt = ({ snapshots }: Model, number: number) => anyOf([...snapshots.values()], number)

const unlessFree = (model: Model, { id, status }: Snapshot) =>
  status === 'CREATING' || isRestoring(model, id) ? busy : undefined

const whyNotRestore = (model: Model, snapshot: Snapshot | undefined, name: string) => {
  if (!snapshot) return noSuchSnapshot
  const { node_type, members } = snapshot.source
  return (
    unlessFree(model, snapshot) ??
    (alive(model).some((cluster) => cluster.name === name) ? taken : undefined) ??
    (exceedsQuota(model, node_type, members, 1) ? nodeCount : undefined)
  )
}

/** A cluster that is not there yet has no plan. */
const unlessPlanned = (subject: Subject) => {
  const early = ['CREATING', 'CREATE_FAILED'].includes(subject.cluster?.status ?? '')
  return missing(subject) ?? (early ? busy : undefined)
}

export const snapshotCommands = {
  createSnapshot: kind(
    6,
    fc.record({ which: pick, name: fc.constantFrom('monday', 'tuesday', 'friday') }),
    async (model, real, { which, name }) => {
      const subject = subjectOf(model, which)
      const { id: cluster_id, cluster } = subject
      const known = [...model.snapshots.values()].some((snapshot) => snapshot.name === name)
      await attempt(
        real,
        'createSnapshot',
        `take ${name} of ${nameOf(subject)}`,
        { body: { snapshot: { name, cluster_id } } },
        unlessIdle(subject) ?? (known ? taken : undefined),
        ({ snapshot: { id } }) => {
          if (!cluster) return
          const snapshot = snapshotOf(cluster, { id, name }, model.now)
          model.snapshots.set(id, snapshot)
          begin(model, cluster, 'snapshot', { snapshot: id, full: secondsToTake(snapshot) })
        },
      )
    },
  ),

  deleteSnapshot: kind(2, number, async (model, real, number) => {
    const snapshot = snapshotAt(model, number)
    await attempt(
      real,
      'deleteSnapshot',
      `delete snapshot ${snapshot?.name}`,
      { snapshot_id: snapshot?.id ?? nowhere },
      snapshot ? unlessFree(model, snapshot) : wrong,
      () => {
        if (!snapshot) return
        model.snapshots.delete(snapshot.id)
        model.clusters.find(({ id }) => id === snapshot.cluster_id)?.log('deleteBackup')
      },
    )
  }),

  restoreCluster: kind(
    4,
    fc.record({ number, name: fc.constantFrom('orders', 'restored') }),
    async (model, real, { number, name }) => {
      const snapshot = snapshotAt(model, number)
      await attempt(
        real,
        'restoreCluster',
        `restore ${snapshot?.name} to ${name}`,
        { snapshot_id: snapshot?.id ?? nowhere, body: { restore: { name } } },
        whyNotRestore(model, snapshot, name),
        ({ cluster: { id } }) => {
          if (!snapshot) return
          const { source } = snapshot
          const made = new Cluster({ id, name, ...source })
          made.status = 'CREATING'
          made.password = source.password
          made.data = { ...source.data, at: model.now }
          model.clusters.push(made)
          const details = { snapshot: snapshot.id, full: secondsToRestore(snapshot) }
          begin(model, made, 'restore', details)
        },
      )
    },
  ),

  /** Only automated snapshots can be copied. */
  copySnapshot: kind(1, number, async (model, real, number) => {
    const snapshot = snapshotAt(model, number)
    await attempt(
      real,
      'copySnapshot',
      `copy snapshot ${snapshot?.name}`,
      { snapshot_id: snapshot?.id ?? nowhere, body: { backup_name: 'copy-of-it' } },
      snapshot ? standalone : noSuchSnapshot,
      () => undefined,
    )
  }),

  keepDay: kind(
    3,
    fc.record({ which: pick, keep_day: fc.constantFrom(1, 7, 31, 0, 32) }),
    async (model, real, { which, keep_day }) => {
      const subject = subjectOf(model, which)
      const { id: cluster_id, cluster } = subject
      const outside = keep_day < 1 || keep_day > 31
      await attempt(
        real,
        'createSnapshotPolicy',
        `keep snapshots of ${nameOf(subject)} for ${keep_day} days`,
        { cluster_id, body: { keep_day } },
        outside ? '400 DWS.5017' : unlessPlanned(subject),
        () => {
          if (cluster) cluster.keep_day = keep_day
        },
      )
    },
  ),

  /** Several at once: all of them, or none. */
  addPolicies: kind(
    3,
    fc.record({ which: pick, first: fc.nat({ max: 8 }), amount: fc.constantFrom(1, 2, 8, 9) }),
    async (model, real, { which, first, amount }) => {
      const subject = subjectOf(model, which)
      const { id: cluster_id, cluster } = subject
      const names = Array.from({ length: amount }, (_, index) => `policy-${first + index}`)
      const { policies = [] } = cluster ?? {}
      const tooMany = policies.length + amount > 10 ? '400 DWS.5079' : undefined
      await attempt(
        real,
        'createSnapshotPolicy',
        `add ${names.join()} to ${nameOf(subject)}`,
        {
          cluster_id,
          body: {
            backup_strategies: names.map((policy_name) => ({
              policy_name,
              backup_strategy: '0 0 3 ? * 1',
              backup_type: 'full' as const,
            })),
          },
        },
        unlessPlanned(subject) ?? (names.some((name) => policies.includes(name)) ? wrong : tooMany),
        () => cluster?.policies.push(...names),
      )
    },
  ),

  deletePolicy: kind(
    2,
    fc.record({ which: pick, number }),
    async (model, real, { which, number }) => {
      const subject = subjectOf(model, which)
      const { id: cluster_id, cluster } = subject
      const known = missing(subject) === undefined
      const plan = known ? await real.read('listSnapshotPolicy', { cluster_id }) : undefined
      const id = plan?.backup_strategies[number]?.policy_id ?? nowhere
      await attempt(
        real,
        'deleteSnapshotPolicy',
        `delete policy ${number} of ${nameOf(subject)}`,
        { cluster_id, id },
        missing(subject) ?? (number < (cluster?.policies.length ?? 0) ? undefined : wrong),
        () => cluster?.policies.splice(number, 1),
      )
    },
  ),
}
