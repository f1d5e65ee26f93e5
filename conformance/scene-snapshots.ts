import type { OperationName, Operations } from '../src/contract/index.ts'
import type { Input } from '../src/contract/operation.ts'
import { fitRestore, placeOf } from './place.ts'
import { bulk, clusterIds, perCluster, perProject } from './scene-clusters.ts'
import { around, times, unique } from './stage.ts'
import type { Project, Scene } from './stage.ts'

type Strategy = NonNullable<
  Input<Operations['createSnapshotPolicy']>['body']['backup_strategies']
>[number]

/** A clear night every day of the week: for what never comes, or has been. */
const nightly = '0 0 3 ? * 1,2,3,4,5,6,7'

/** A policy to add, not one to change. */
const withoutId = ({ policy_id: _, ...strategy }: Strategy): Strategy => strategy

/** A time that lies ahead, a day that comes, and below the level of the cluster a thing to back up. */
const fitStrategy = (drawn: Strategy, index: number): Strategy => {
  const { backup_level, backup_strategy } = drawn
  const day = backup_strategy.split(/\s+/)[3] ?? ''
  const once = backup_strategy.includes('T') && !backup_strategy.includes(' ')
  const never = once ? backup_strategy < '2055' : Number(day.split(/[-,/]/)[0]) > 28
  return {
    ...withoutId(drawn),
    policy_name: unique(drawn.policy_name, index, 92),
    backup_strategy: never ? nightly : backup_strategy,
    ...((backup_level === 'schema' || backup_level === 'table') && {
      backup_database: drawn.backup_database || 'gaussdb',
      backup_schema_list: [...(drawn.backup_schema_list ?? []), 'public'],
      backup_table_list: [...(drawn.backup_table_list ?? []), 'public.orders'],
    }),
  }
}

/** A snapshot of each cluster by hand, taken and there. */
const manual = async ({ call, advance }: Project, ids: readonly string[]) => {
  const made = await times(ids.length, (index) =>
    call('createSnapshot', {
      body: { snapshot: { name: `fuzz-${index}`, cluster_id: ids[index] ?? '' } },
    }),
  )
  await advance('12h')
  return made.map(({ snapshot }) => snapshot.id)
}

export const snapshotScenes = {
  createSnapshot: {
    set: perCluster((_, cluster_id, index) => ({
      request: ({ body: { snapshot } }) => ({
        body: {
          snapshot: { ...snapshot, name: unique(snapshot.name, index, 64), cluster_id },
        },
      }),
    })),
    impossible: [
      ({ body: { snapshot } }) => ({
        body: { snapshot: { ...snapshot, cluster_id: '0'.repeat(32) } },
      }),
    ],
  },

  deleteSnapshot: {
    set: async (stage, count) => {
      const project = await stage.newProject(bulk(count))
      const snapshots = await manual(project, await clusterIds(project))
      return snapshots.map((snapshot_id) => ({ project, request: () => ({ snapshot_id }) }))
    },
  },

  /** Of what a few policies have taken, again and again. */
  copySnapshot: {
    set: async (stage, count) => {
      const project = await stage.newProject({ clusters: 5, snapshots: 60, events: 0 })
      const { snapshots } = await project.call('listSnapshots', {})
      const taken = snapshots.filter(
        ({ type, status }) => type === 'AUTO' && status === 'AVAILABLE',
      )
      return Array.from({ length: count }, (_, index) => ({
        project,
        request: ({ body }) => ({
          snapshot_id: around(taken, index).id,
          body: { ...body, backup_name: unique(body.backup_name, index, 64) },
        }),
      }))
    },
  },

  restoreCluster: {
    set: perProject(async (project, cluster_id, index) => {
      const [snapshot_id = ''] = await manual(project, [cluster_id])
      const place = await placeOf(project)
      return {
        request: ({ body }) => ({
          snapshot_id,
          body: { restore: fitRestore(place, body.restore, index) },
        }),
      }
    }),
    impossible: [
      ({ snapshot_id, body }) => ({
        snapshot_id,
        body: { restore: { ...body.restore, vpc_id: 'no-such-vpc' } },
      }),
    ],
  },

  createSnapshotPolicy: {
    set: perCluster((_, cluster_id) => ({
      request: ({ body }) => ({
        cluster_id,
        body: {
          ...body,
          // Two are there, and ten are the most.
          ...(body.backup_strategies && {
            backup_strategies: body.backup_strategies.slice(0, 8).map(fitStrategy),
          }),
        },
      }),
    })),
    impossible: [
      ({ cluster_id, body }) => ({
        cluster_id,
        body: {
          ...body,
          backup_strategies: [
            {
              policy_name: 'never',
              backup_strategy: '0 0 0 30 2 ?',
              backup_type: 'full',
            },
          ],
        },
      }),
    ],
  },

  deleteSnapshotPolicy: {
    set: async (stage, count) => {
      const project = await stage.newProject(bulk(count))
      const ids = await clusterIds(project)
      return times(count, async (index) => {
        const cluster_id = ids[index] ?? ''
        const plan = await project.call('listSnapshotPolicy', { cluster_id })
        const id = around(plan.backup_strategies, index).policy_id
        return { project, request: () => ({ cluster_id, id }) }
      })
    },
  },
} satisfies { [Name in OperationName]?: Scene<Name> }
