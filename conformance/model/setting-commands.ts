import fc from 'fast-check'
import { kind, pick } from './command.ts'
import { attempt } from './real.ts'
import {
  anyOf,
  busy,
  idleWith,
  missing,
  nameOf,
  subjectOf,
  unlessIdle,
  unlessTaggable,
  wrong,
} from './rules.ts'

/** Parameters with what the service says to the value; a change of the second waits for a restart. */
const parameters = [
  { name: 'enable_codegen', value: 'off', refusal: undefined, restart: false },
  { name: 'cstore_buffers', value: '32768', refusal: undefined, restart: true },
  { name: 'query_dop', value: '999', refusal: '400 DWS.5038', restart: false },
  { name: 'no_such_parameter', value: '1', refusal: '400 DWS.5037', restart: false },
  { name: 'server_version', value: '9', refusal: wrong, restart: false },
] as const

const tagsFrom = (first: number, amount: number, value: string) =>
  Array.from({ length: amount }, (_, index) => ({ key: `key-${first + index}`, value }))

const tagBatch = {
  which: pick,
  first: fc.constantFrom(0, 0, 1, 15),
  amount: fc.constantFrom(1, 2, 3, 20),
  value: fc.constantFrom('a', 'b'),
}

const pools = ['etl', 'reports', 'adhoc', 'default_pool'] as const
/** What resource management refuses is a success of HTTP, most of the time. */
const refusedInside = '200 workload'

export const settingCommands = {
  updateConfiguration: kind(
    5,
    fc.record({
      which: pick,
      row: fc.constantFrom(0, 0, 1, 1, 2, 3, 4),
      twice: fc.constantFrom(false, false, false, true),
    }),
    async (model, real, { which, row, twice }) => {
      const subject = subjectOf(model, which)
      const { id: cluster_id, cluster } = subject
      const { name, value, refusal, restart } = parameters[row] ?? parameters[0]
      const change = { type: 'cn' as const, name, value }
      const known = missing(subject) === undefined
      const shown = known ? await real.read('showCluster', { cluster_id }) : undefined
      const configuration_id = shown?.cluster.parameter_group?.id ?? cluster_id
      await attempt(
        real,
        'updateConfiguration',
        `set ${name} of ${nameOf(subject)} ${twice ? 'twice' : 'once'}`,
        {
          cluster_id,
          configuration_id,
          body: { configurations: twice ? [change, change] : [change] },
        },
        unlessIdle(subject) ??
          (cluster?.applying_until !== null ? busy : undefined) ??
          refusal ??
          (twice ? '400 DWS.5039' : undefined),
        () => {
          if (!cluster) return
          cluster.applying_until = model.now + 60
          cluster.pending_reboot ||= restart
          cluster.log('updateConfigurationSuccess')
        },
      )
    },
  ),

  tag: kind(4, fc.record(tagBatch), async (model, real, { which, first, amount, value }) => {
    const subject = subjectOf(model, which)
    const { id: cluster_id, cluster } = subject
    const tags = tagsFrom(first, amount, value)
    const after = new Map(cluster?.tags)
    for (const { key } of tags) after.set(key, value)
    await attempt(
      real,
      'batchCreateResourceTag',
      `tag ${nameOf(subject)} with ${JSON.stringify(tags)}`,
      { cluster_id, body: { tags } },
      unlessTaggable(subject) ?? (after.size > 20 ? '400 DWS.5194' : undefined),
      () => {
        if (cluster) cluster.tags = after
      },
    )
  }),

  /** Tags that the cluster has if `wise` says so. */
  untag: kind(
    3,
    fc.record({ ...tagBatch, wise: fc.boolean() }),
    async (model, real, { which, first, amount, value, wise }) => {
      const subject = subjectOf(model, which)
      const { id: cluster_id, cluster } = subject
      const own = [...(cluster?.tags ?? [])].map(([key, value]) => ({ key, value }))
      const tags = wise && own.length > 0 ? own.slice(-amount) : tagsFrom(first, amount, value)
      const there = tags.every(({ key, value }) => cluster?.tags.get(key) === value)
      await attempt(
        real,
        'batchDeleteResourceTag',
        `untag ${nameOf(subject)} of ${JSON.stringify(tags)}`,
        { cluster_id, body: { tags } },
        unlessTaggable(subject) ?? (there ? undefined : '400 DWS.5191'),
        () => {
          for (const { key } of tags) cluster?.tags.delete(key)
        },
      )
    },
  ),

  addPool: kind(
    4,
    fc.record({ which: pick, name: fc.constantFrom(...pools), memory: fc.constantFrom(30, 60) }),
    async (model, real, { which, name, memory }) => {
      const subject = subjectOf(model, which)
      const { id: cluster_id, cluster } = subject
      const others = [...(cluster?.pools.values() ?? [])].reduce((sum, each) => sum + each, 0)
      const fits = cluster?.workload.on && name !== 'default_pool' && !cluster.pools.has(name)
      await attempt(
        real,
        'addWorkloadQueue',
        `add pool ${name} of ${memory}% to ${nameOf(subject)}`,
        {
          cluster_id,
          body: {
            workload_queue: {
              workload_queue_name: name,
              workload_resource_item_list: [{ resource_name: 'memory', resource_value: memory }],
            },
          },
        },
        unlessIdle(subject) ?? (fits && others + memory <= 100 ? undefined : refusedInside),
        () => cluster?.pools.set(name, memory),
      )
    },
  ),

  deletePool: kind(
    2,
    fc.record({ which: pick, number: fc.nat({ max: 9 }) }),
    async (model, real, { which, number }) => {
      const subject = subjectOf(
        model,
        which,
        idleWith(({ pools }) => pools.size > 0),
      )
      const { id: cluster_id, cluster } = subject
      const own = [...(cluster?.pools.keys() ?? [])]
      const name = anyOf([...own, 'default_pool'], number) ?? 'no_such_pool'
      const refusal = name === 'default_pool' ? refusedInside : '500 workload'
      await attempt(
        real,
        'deleteWorkloadQueue',
        `delete pool ${name} of ${nameOf(subject)}`,
        { cluster_id, query: { workload_queue_name: name } },
        unlessIdle(subject) ?? (own.includes(name) ? undefined : refusal),
        () => cluster?.pools.delete(name),
      )
    },
  ),

  switchWorkload: kind(
    2,
    fc.record({ which: pick, on: fc.boolean(), most: fc.constantFrom(undefined, 5, 80) }),
    async (model, real, { which, on, most }) => {
      const subject = subjectOf(model, which)
      const { id: cluster_id, cluster } = subject
      await attempt(
        real,
        'createClusterWorkload',
        `switch resource management of ${nameOf(subject)} ${on ? 'on' : 'off'}`,
        {
          cluster_id,
          body: {
            workload_status: {
              workload_switch: on ? 'on' : 'off',
              ...(most !== undefined && { max_concurrency_num: most }),
            },
          },
        },
        unlessIdle(subject),
        () => {
          if (cluster) cluster.workload = { on, most: most ?? cluster.workload.most }
        },
      )
    },
  ),
}
