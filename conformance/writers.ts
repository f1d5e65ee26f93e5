import type { Call } from './caller.ts'

/** What a writer has done and what a reader must find after the server was killed. */
export interface Writer {
  readonly name: string
  /** One write; resolves when it is acknowledged, with false when there is nothing left to write. */
  write: () => Promise<boolean>
  /** Reads back; throws when an acknowledged write is lost, or one is half there. */
  verify: (call: Call) => Promise<void>
}

/**
 * A writer whose whole effect is one value: `step` asks for the next state, `read` says which one is
 * there. After a kill it is the acknowledged state, or the one that was on its way.
 */
const stateful = <State>(
  name: string,
  start: State,
  /** The next state and the request that leads there; undefined when there is none. */
  step: (state: State, number: number) => { next: State; done: Promise<unknown> } | undefined,
  read: (call: Call) => Promise<unknown>,
): Writer => {
  let acknowledged = start
  let onItsWay = start
  let number = 0
  return {
    name,
    write: async () => {
      const asked = step(acknowledged, number++)
      if (!asked) return false
      onItsWay = asked.next
      await asked.done
      acknowledged = asked.next
      return true
    },
    verify: async (call) => {
      const found = JSON.stringify(await read(call))
      const possible = [acknowledged, onItsWay].map((state) => JSON.stringify(state))
      if (!possible.includes(found))
        throw new Error(`${name}: found ${found}, acknowledged was ${possible[0]}`)
    },
  }
}

/** Five tags at a time come and go: a batch is there as a whole or not at all. */
const tags = (call: Call, cluster_id: string): Writer => {
  const batch = (number: number) =>
    Array.from({ length: 5 }, (_, index) => ({ key: `k${index}`, value: `v${number}` }))
  return stateful(
    'tags',
    [] as { key: string; value: string }[],
    (present, number) => {
      const next = present.length > 0 ? [] : batch(number)
      const done =
        next.length > 0
          ? call('batchCreateResourceTag', { cluster_id, body: { tags: next } })
          : call('batchDeleteResourceTag', { cluster_id, body: { tags: present } })
      return { next, done }
    },
    async (read) => (await read('listClusterTags', { cluster_id })).tags,
  )
}

interface Plan {
  readonly keep_day: number | null | undefined
  readonly names: readonly (string | null | undefined)[]
}

const planOf = async (call: Call, cluster_id: string): Promise<Plan> => {
  const { keep_day, backup_strategies } = await call('listSnapshotPolicy', { cluster_id })
  return { keep_day, names: backup_strategies.map(({ policy_name }) => policy_name) }
}

/** The retention of a cluster's snapshots and its policies change in one request. */
const policies = (call: Call, cluster_id: string, before: Plan): Writer =>
  stateful(
    'snapshot policies',
    before,
    ({ names }, number) => {
      const policy_name = `policy-${number}`
      const keep_day = 1 + (number % 31)
      // Ten is the most: from then on only the retention changes.
      const add = names.length < 10
      const strategy = { policy_name, backup_strategy: '0 0 3 ? * 1', backup_type: 'full' as const }
      return {
        next: { keep_day, names: add ? [...names, policy_name] : names },
        done: call('createSnapshotPolicy', {
          cluster_id,
          body: { keep_day, ...(add && { backup_strategies: [strategy] }) },
        }),
      }
    },
    (read) => planOf(read, cluster_id),
  )

/** Subscriptions are created one after the other, and the oldest is deleted when there are five. */
const subscriptions = (call: Call, topic: { topic_urn: string; name: string }): Writer => {
  const ids: string[] = []
  return stateful(
    'subscriptions',
    [] as string[],
    (names, number) => {
      const [oldest] = names
      if (names.length >= 5 && oldest) {
        const event_sub_id = ids.shift() ?? ''
        return { next: names.slice(1), done: call('deleteEventSub', { event_sub_id }) }
      }
      const name = `subscription-${number}`
      const body = {
        name,
        notification_target: topic.topic_urn,
        notification_target_name: topic.name,
        notification_target_type: 'SMN' as const,
      }
      const done = call('createEventSub', { body }).then(({ id }) => ids.push(id))
      return { next: [...names, name], done }
    },
    async (read) =>
      (await read('listEventSubs', {})).event_subscriptions
        .map(({ name }) => name ?? '')
        .toSorted((a, b) => Number(a.split('-')[1]) - Number(b.split('-')[1])),
  )
}

/**
 * Each restart writes a task, an event and the cluster: all three are there for the first so many
 * clusters and for no other.
 */
const restarts = (call: Call, cluster_ids: readonly string[]): Writer =>
  stateful(
    'restarts',
    0,
    (count) => {
      const cluster_id = cluster_ids[count]
      if (!cluster_id) return undefined
      const body = { restart: {} }
      return { next: count + 1, done: call('restartCluster', { cluster_id, body }) }
    },
    async (read) => {
      const { clusters } = await read('listClusters', {})
      const { events } = await read('listEvents', {})
      const started = new Set(
        events.filter(({ name }) => name === 'restartCluster').map(({ source_id }) => source_id),
      )
      const facts = cluster_ids.map((id) => {
        const cluster = clusters.find((row) => row.id === id)
        const busy = cluster?.task_status === 'REBOOTING'
        if (busy !== started.has(id) || busy !== (cluster?.recent_event === 1))
          throw new Error(`restarts: ${id} is half restarted`)
        return busy
      })
      const count = facts.lastIndexOf(true) + 1
      return facts.slice(0, count).every(Boolean) ? count : facts
    },
  )

/** Four writers on a project of so many idle clusters, none in another's way. */
export const fourWriters = async (call: Call): Promise<Writer[]> => {
  const { clusters } = await call('listClusters', {})
  const [tagged, planned, ...others] = clusters
  if (!tagged || !planned) throw new Error('The project needs clusters.')
  await call('batchDeleteResourceTag', {
    cluster_id: tagged.id,
    body: { tags: tagged.tags.map(({ key, value }) => ({ key, value: value ?? '' })) },
  })
  const { topics } = await call('listTopics', {})
  const [topic] = topics
  return [
    tags(call, tagged.id),
    policies(call, planned.id, await planOf(call, planned.id)),
    subscriptions(call, { topic_urn: topic?.topic_urn ?? '', name: topic?.name ?? '' }),
    restarts(
      call,
      others.map(({ id }) => id),
    ),
  ]
}
