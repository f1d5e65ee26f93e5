import type { OperationName, Operations } from '../src/contract/index.ts'
import type { Input, Output } from '../src/contract/operation.ts'
import { perCluster } from './scene-clusters.ts'
import { around, times, unique } from './stage.ts'
import type { Scene } from './stage.ts'

type Parameter = Output<Operations['listClusterConfigurationsParameter']>['configurations'][number]
type Pool = Input<Operations['addWorkloadQueue']>['body']['workload_queue']

/** A value that a parameter takes: an end of its range, the other choice, or its default. */
const valueOf = ({ type, value_range, values }: Parameter, row: 'cn' | 'dn', index: number) => {
  const byDefault = values.find((value) => value.type === row)?.default_value ?? ''
  if (type === 'boolean') return index % 2 ? 'on' : 'off'
  const [, least, most] = /^(-?\d+)-(\d+)$/.exec(value_range ?? '') ?? []
  if (type !== 'integer' || least === undefined || most === undefined) return byDefault
  return around([least, most, byDefault], index)
}

/** Shares of one pool that is alone: percents within bounds, each named once, and no two kinds of CPU share. */
const fitPool = ({ workload_resource_item_list: drawn, ...pool }: Pool, index: number): Pool => {
  const known = new Map<string, Pool['workload_resource_item_list'][number]>()
  for (const { resource_name, resource_value } of drawn) {
    const percent = ['cpu', 'cpu_limit', 'cpu_share', 'memory'].includes(resource_name)
    const number = Math.abs(Number(resource_value))
    const value = percent ? number % 100 : Number(resource_value)
    known.set(resource_name, {
      resource_name,
      resource_value: typeof resource_value === 'string' ? String(value) : value,
    })
  }
  if (known.has('cpu') || known.has('cpu_share')) known.delete('cpu_limit')
  return {
    ...pool,
    workload_queue_name: unique(pool.workload_queue_name, index, 63),
    workload_resource_item_list: [...known.values()],
  }
}

export const settingScenes = {
  updateConfiguration: {
    set: async (stage, count) => {
      const slots = await perCluster<'updateConfiguration'>((project, cluster_id) => ({
        request: ({ body }) => ({ cluster_id, configuration_id: '', body }),
        project,
      }))(stage, count)
      return times(slots.length, async (index) => {
        const { project, request } = around(slots, index)
        const { cluster_id } = request({ body: { configurations: [] } })
        const { configurations } = await project.call('listClusterConfigurations', { cluster_id })
        const group = configurations.find(({ type }) => type === 'hiddenParameterGroup')
        const ids = { cluster_id, configuration_id: group?.id ?? '' }
        const known = await project.call('listClusterConfigurationsParameter', ids)
        const changeable = known.configurations.filter(({ readonly }) => !readonly)
        return {
          project,
          request: ({ body }) => ({
            ...ids,
            body: {
              configurations: body.configurations
                .slice(0, changeable.length)
                .map(({ type }, row) => {
                  const parameter = around(changeable, index + row)
                  return { type, name: parameter.name, value: valueOf(parameter, type, index) }
                }),
            },
          }),
        }
      })
    },
    impossible: [
      ({ body: { configurations }, ...ids }) => ({
        ...ids,
        body: { configurations: [...configurations, { type: 'cn', name: 'no_such', value: '1' }] },
      }),
      ({ body: { configurations }, ...ids }) => ({
        ...ids,
        body: { configurations: [...configurations, ...configurations] },
      }),
    ],
  },

  createClusterWorkload: {
    set: perCluster((_, cluster_id) => ({ request: ({ body }) => ({ cluster_id, body }) })),
  },

  createWorkloadPlan: {
    set: perCluster((_, cluster_id) => ({ request: ({ body }) => ({ cluster_id, body }) })),
  },

  addWorkloadQueue: {
    set: perCluster((_, cluster_id, index) => ({
      request: ({ body }) => ({
        cluster_id,
        body: { workload_queue: fitPool(body.workload_queue, index) },
      }),
    })),
    impossible: [
      ({ cluster_id, body: { workload_queue } }) => ({
        cluster_id,
        body: { workload_queue: { ...workload_queue, workload_queue_name: 'default_pool' } },
      }),
    ],
  },

  deleteWorkloadQueue: {
    set: perCluster(({ call }, cluster_id, index) => ({
      request: ({ query, ...rest }) => ({
        ...rest,
        cluster_id,
        query: {
          ...query,
          workload_queue_name: unique(query?.workload_queue_name ?? '', index, 63),
        },
      }),
      before: ({ query }) =>
        call('addWorkloadQueue', {
          cluster_id,
          body: {
            workload_queue: {
              workload_queue_name: query?.workload_queue_name ?? '',
              workload_resource_item_list: [{ resource_name: 'memory', resource_value: 1 }],
            },
          },
        }),
    })),
    impossible: [
      (input) => ({ ...input, query: { workload_queue_name: 'default_pool' } }),
      (input) => ({ ...input, query: { workload_queue_name: 'no_such_pool' } }),
    ],
  },
} satisfies { [Name in OperationName]?: Scene<Name> }
