import type { OperationName, Operations } from '../src/contract/index.ts'
import type { Input } from '../src/contract/operation.ts'
import { bulk, clusterIds, perCluster } from './scene-clusters.ts'
import { around, times, unique } from './stage.ts'
import type { Project, Scene, Stage } from './stage.ts'

/** A cluster with what it can be bound to. */
const bindable = async (stage: Stage) => {
  const project = await stage.newProject(bulk(1))
  const [cluster_id = ''] = await clusterIds(project)
  const { elbs } = await project.call('listElbs', { cluster_id })
  const { publicips } = await project.call('listPublicips', {})
  return {
    project,
    cluster_id,
    // One without an address cannot be bound, which shows later.
    elb_ids: elbs.filter(({ vip_address }) => vip_address).map(({ id }) => id),
    eip_ids: publicips.filter(({ status }) => status === 'DOWN').map(({ id }) => id),
  }
}

type Bound<Key extends 'elb_id' | 'eip_id'> = { readonly cluster_id: string } & Record<Key, string>

/** Binds or unbinds one cluster again and again; `steps` makes ready before, or clears up after. */
const binding =
  <Key extends 'elb_id' | 'eip_id'>(
    key: Key,
    steps: (scene: { project: Project }) => {
      before?: (input: Bound<Key>) => Promise<unknown>
      after?: (input: Bound<Key>) => Promise<unknown>
    },
  ) =>
  async (stage: Stage, count: number) => {
    const { project, cluster_id, ...ids } = await bindable(stage)
    return Array.from({ length: count }, (_, index) => ({
      project,
      request: () => ({ cluster_id, [key]: around(ids[`${key}s`], index) }) as Bound<Key>,
      ...steps({ project }),
    }))
  }

const bindElb = async (
  { call, advance }: Project,
  input: { cluster_id: string; elb_id: string },
) => {
  await call('associateElb', input)
  await advance('15m')
}

const unbindElb = async (
  { call, advance }: Project,
  input: { cluster_id: string; elb_id: string },
) => {
  await call('disassociateElb', input)
  await advance('15m')
}

/** Agencies open OBS to clusters from 8.2.0. */
const opensObs = (version: string | null | undefined) => {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number)
  return major > 8 || (major === 8 && minor >= 2)
}

const clustersForObs = async (stage: Stage, count: number) => {
  const project = await stage.newProject(bulk(Math.ceil(count * 1.6)))
  const { clusters } = await project.call('listClusters', {})
  const cluster_ids = clusters.filter(({ version }) => opensObs(version)).map(({ id }) => id)
  return { project, cluster_ids: cluster_ids.slice(0, count) }
}

/** An agency's name begins with a letter. */
const agency = (text: string, most: number) => `A${text}`.slice(0, most)

type CreateBody = Input<Operations['createDataSource']>['body']

const fitSource = (body: CreateBody): CreateBody =>
  body.type === 'OBS' ? { ...body, user_name: agency(body.user_name, 20) } : body

/** A data source on each cluster, ready to be changed. */
const withSources = async (stage: Stage, count: number) => {
  const { project, cluster_ids } = await clustersForObs(stage, count)
  const sources = await times(cluster_ids.length, async (index) => {
    const cluster_id = around(cluster_ids, index)
    const { id } = await project.call('createDataSource', {
      cluster_id,
      body: {
        type: 'OBS',
        data_source_name: 'lake',
        user_name: 'DWSAccessOBS',
        connect_info: 'gaussdb',
      },
    })
    return { project, cluster_id, ext_data_source_id: id }
  })
  await project.advance('30m')
  return sources
}

/** A cluster with an EIP, which a public domain name needs. */
const withEip = async (stage: Stage) => {
  const { project, cluster_id, eip_ids } = await bindable(stage)
  await project.call('associateEip', { cluster_id, eip_id: around(eip_ids, 0) })
  const apply = () =>
    project.call('createClusterDns', { cluster_id, body: { name: 'fuzz', type: 'public' } })
  return { project, cluster_id, apply }
}

export const connectionScenes = {
  /** A cluster is born with its private name: the public one comes and goes. */
  createClusterDns: {
    serial: true,
    set: async (stage, count) => {
      const { project, cluster_id } = await withEip(stage)
      return Array.from({ length: count }, () => ({
        project,
        request: ({ body }) => ({ cluster_id, body: { ...body, type: 'public' as const } }),
        after: () => project.call('deleteClusterDns', { cluster_id, query: { type: 'public' } }),
      }))
    },
    impossible: [({ cluster_id, body }) => ({ cluster_id, body: { ...body, type: 'private' } })],
  },

  updateClusterDns: {
    serial: true,
    set: async (stage, count) => {
      const { project, cluster_id, apply } = await withEip(stage)
      await apply()
      return Array.from({ length: count }, (_, index) => ({
        project,
        request: ({ body }) => ({
          cluster_id,
          body: { ...body, name: unique(body.name, index, 63, '-') },
        }),
      }))
    },
  },

  deleteClusterDns: {
    serial: true,
    set: async (stage, count) => {
      const { project, cluster_id, apply } = await withEip(stage)
      return Array.from({ length: count }, () => ({
        project,
        request: (free) => ({ ...free, cluster_id }),
        before: apply,
      }))
    },
  },

  associateElb: {
    serial: true,
    set: binding('elb_id', ({ project }) => ({
      after: async (input) => {
        await project.advance('15m')
        await unbindElb(project, input)
      },
    })),
  },

  disassociateElb: {
    serial: true,
    set: binding('elb_id', ({ project }) => ({
      before: (input) => bindElb(project, input),
      after: () => project.advance('15m'),
    })),
  },

  associateEip: {
    serial: true,
    set: binding('eip_id', ({ project }) => ({
      after: (input) => project.call('disassociateEip', input),
    })),
  },

  disassociateEip: {
    serial: true,
    set: binding('eip_id', ({ project }) => ({
      before: (input) => project.call('associateEip', input),
    })),
  },

  createDataSource: {
    set: async (stage, count) => {
      const { project, cluster_ids } = await clustersForObs(stage, count)
      return cluster_ids.map((cluster_id) => ({
        project,
        request: ({ body }) => ({ cluster_id, body: fitSource(body) }),
      }))
    },
  },

  updateDataSource: {
    set: async (stage, count) =>
      (await withSources(stage, count)).map(({ project, ...ids }) => ({
        project,
        request: ({ body: { reconfigure } }) => ({
          ...ids,
          body: {
            reconfigure: {
              ...reconfigure,
              ...(reconfigure.agency && { agency: agency(reconfigure.agency, 64) }),
            },
          },
        }),
      })),
  },

  deleteDataSource: {
    set: async (stage, count) =>
      (await withSources(stage, count)).map(({ project, ...ids }) => ({
        project,
        request: () => ids,
      })),
  },

  batchCreateResourceTag: {
    set: perCluster((_, cluster_id) => ({
      // One is there, and twenty are the most.
      request: ({ body }) => ({ cluster_id, body: { tags: body.tags.slice(0, 19) } }),
    })),
  },

  batchDeleteResourceTag: {
    set: perCluster(({ call }, cluster_id) => ({
      request: ({ body }) => ({ cluster_id, body: { tags: body.tags.slice(0, 19) } }),
      before: (input) => call('batchCreateResourceTag', input),
    })),
    impossible: [
      ({ cluster_id }) => ({ cluster_id, body: { tags: [{ key: 'no such tag', value: '' }] } }),
    ],
  },
} satisfies { [Name in OperationName]?: Scene<Name> }
