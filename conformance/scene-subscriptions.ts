import type { OperationName } from '../src/contract/index.ts'
import { times, unique } from './stage.ts'
import type { Project, Scene, Stage } from './stage.ts'

const topicOf = async ({ call }: Project) => {
  const { topics } = await call('listTopics', {})
  return {
    notification_target: topics[0]?.topic_urn ?? '',
    notification_target_name: topics[0]?.name ?? '',
    notification_target_type: 'SMN' as const,
  }
}

/** A project with its topic. */
const subscribing = async (stage: Stage) => {
  const project = await stage.newProject('empty')
  return { project, whom: await topicOf(project) }
}

const subscriptionsInProject = 100

/** So many subscriptions, as many in one project as it may have. */
const subscribed = async <Ids>(
  stage: Stage,
  count: number,
  subscribe: (
    project: Project,
    body: { name: string } & Awaited<ReturnType<typeof topicOf>>,
  ) => Promise<Ids>,
) => {
  const parts = await times(Math.ceil(count / subscriptionsInProject), async () => {
    const { project, whom } = await subscribing(stage)
    return times(subscriptionsInProject, async (index) => {
      const ids = await subscribe(project, { name: `fuzz-${index}`, ...whom })
      return { project, request: () => ids }
    })
  })
  return parts.flat().slice(0, count)
}

const unknownTopic = { notification_target: 'urn:smn:nowhere:nobody:nothing' }

export const subscriptionScenes = {
  createAlarmSub: {
    set: async (stage, count) => {
      const { project, whom } = await subscribing(stage)
      return Array.from({ length: count }, (_, index) => ({
        project,
        request: ({ body }) => ({
          body: { ...body, ...whom, name: unique(body.name, index, 256) },
        }),
        // A hundred are the most.
        after: async ({ body: { name } }) => {
          const { alarm_subscriptions } = await project.call('listAlarmSubs', {})
          const alarm_sub_id = alarm_subscriptions.find((each) => each.name === name)?.id ?? ''
          await project.call('deleteAlarmSub', { alarm_sub_id })
        },
      }))
    },
    impossible: [({ body }) => ({ body: { ...body, ...unknownTopic } })],
  },

  updateAlarmSub: {
    set: async (stage, count) => {
      const { project, whom } = await subscribing(stage)
      const { id } = await project.call('createAlarmSub', {
        body: { name: 'fuzz', time_zone: 'GMT', ...whom },
      })
      return Array.from({ length: count }, () => ({
        project,
        request: ({ body }) => ({
          alarm_sub_id: id,
          body: { ...body, ...whom },
        }),
      }))
    },
    impossible: [({ body, ...ids }) => ({ ...ids, body: { ...body, ...unknownTopic } })],
  },

  deleteAlarmSub: {
    set: (stage, count) =>
      subscribed(stage, count, async ({ call }, body) => {
        const { id } = await call('createAlarmSub', { body: { time_zone: 'GMT', ...body } })
        return { alarm_sub_id: id }
      }),
  },

  deleteEventSub: {
    set: (stage, count) =>
      subscribed(stage, count, async ({ call }, body) => {
        const { id } = await call('createEventSub', { body })
        return { event_sub_id: id }
      }),
  },

  createEventSub: {
    set: async (stage, count) => {
      const { project, whom } = await subscribing(stage)
      return Array.from({ length: count }, (_, index) => ({
        project,
        request: ({ body }) => ({
          body: { ...body, ...whom, name: unique(body.name, index, 256) },
        }),
        after: async ({ body: { name } }) => {
          const { event_subscriptions } = await project.call('listEventSubs', {})
          const event_sub_id = event_subscriptions.find((each) => each.name === name)?.id ?? ''
          await project.call('deleteEventSub', { event_sub_id })
        },
      }))
    },
    impossible: [({ body }) => ({ body: { ...body, ...unknownTopic } })],
  },

  updateEventSub: {
    set: async (stage, count) => {
      const { project, whom } = await subscribing(stage)
      const { id } = await project.call('createEventSub', { body: { name: 'fuzz', ...whom } })
      return Array.from({ length: count }, () => ({
        project,
        request: ({ body }) => ({ event_sub_id: id, body: { ...body, ...whom } }),
      }))
    },
    impossible: [({ body, ...ids }) => ({ ...ids, body: { ...body, ...unknownTopic } })],
  },
} satisfies { [Name in OperationName]?: Scene<Name> }
