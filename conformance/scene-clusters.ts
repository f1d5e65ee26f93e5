import type { OperationName } from '../src/contract/index.ts'
import { fitCheck, fitCluster, placeOf } from './place.ts'
import { around, times } from './stage.ts'
import type { Project, Scene, Slot, Stage } from './stage.ts'

export const bulk = (clusters: number) => ({ clusters, snapshots: 0, events: 0 })

export const clusterIds = async ({ call }: Project): Promise<string[]> =>
  (await call('listClusters', {})).clusters.map(({ id }) => id)

/** A cluster for each slot, all in one project. */
export const perCluster = <Name extends OperationName>(
  slot: (project: Project, cluster_id: string, index: number) => Omit<Slot<Name>, 'project'>,
  prepare?: (project: Project, cluster_ids: readonly string[]) => Promise<unknown>,
): Scene<Name>['set'] =>
  async function set(stage, count) {
    const project = await stage.newProject(bulk(count))
    const ids = await clusterIds(project)
    await prepare?.(project, ids)
    return ids.map((id, index) => ({ project, ...slot(project, id, index) }))
  }

/** A project with one cluster of three nodes for each slot: the quotas are all its own. */
export const perProject = <Name extends OperationName>(
  slot: (
    project: Project,
    cluster_id: string,
    index: number,
  ) => Promise<Omit<Slot<Name>, 'project'>>,
): Scene<Name>['set'] =>
  async function set(stage, count) {
    return times(count, async (index) => {
      const project = await stage.newProject(bulk(1))
      const [id = ''] = await clusterIds(project)
      return { project, ...(await slot(project, id, index)) }
    })
  }

const clustersInProject = 20

/** Clusters of six nodes and two to five CNs: twenty fit the quota of a project. */
const withFewCns = async (stage: Stage, count: number) => {
  const projects = await times(Math.ceil(count / clustersInProject), async () => {
    const project = await stage.newProject('empty')
    const place = await placeOf(project)
    const [subnet] = place.subnets
    const made = await times(clustersInProject, async (index) => {
      const { cluster } = await project.call('createCluster', {
        body: {
          cluster: {
            name: `fuzz-${index}`,
            node_type: 'dwsx2.xlarge.m7n',
            number_of_node: 6,
            number_of_cn: 2 + (index % 4),
            vpc_id: subnet?.vpc_id ?? '',
            subnet_id: subnet?.id ?? '',
            security_group_id: '',
            user_name: 'dbadmin',
            user_pwd: 'Conformance#2026',
          },
        },
      })
      return { project, cluster_id: cluster.id, cns: 2 + (index % 4) }
    })
    await project.advance('1h')
    return made
  })
  return projects.flat().slice(0, count)
}

/** A cluster that is read-only and that no task holds. */
const findReadonly = async ({ call }: Project) =>
  (await call('listClusters', {})).clusters.find(
    ({ sub_status, task_status }) => sub_status?.includes('READONLY') && !task_status,
  )

const untilReadonly = async (project: Project, cluster_id: string) => {
  for (let tries = 0; tries < 100; tries++) {
    if ((await findReadonly(project))?.id === cluster_id) return
    await project.advance('40m')
  }
  throw new Error('The cluster does not become read-only again.')
}

export const clusterScenes = {
  createCluster: {
    set: (stage, count) =>
      times(count, async (index) => {
        const project = await stage.newProject('empty')
        const place = await placeOf(project)
        return {
          project,
          request: ({ body }) => ({ body: { cluster: fitCluster(place, body.cluster, index) } }),
        }
      }),
    impossible: [
      ({ body }) => ({ body: { cluster: { ...body.cluster, node_type: 'no.such.flavor' } } }),
      ({ body }) => ({ body: { cluster: { ...body.cluster, vpc_id: 'no-such-vpc' } } }),
      ({ body }) => ({ body: { cluster: { ...body.cluster, availability_zone: 'nowhere' } } }),
    ],
  },

  checkCluster: {
    set: async (stage, count) => {
      const project = await stage.newProject('empty')
      const place = await placeOf(project)
      return Array.from({ length: count }, (_, index) => ({
        project,
        request: ({ body }) => ({ body: { cluster: fitCheck(place, body.cluster, index) } }),
      }))
    },
    impossible: [
      ({ body }) => ({ body: { cluster: { ...body.cluster, flavor: 'no.such.flavor' } } }),
      ({ body }) => ({ body: { cluster: { ...body.cluster, datastore_version: '0' } } }),
      ({ body }) => ({ body: { cluster: { ...body.cluster, subnet_id: 'no-such-subnet' } } }),
    ],
  },

  restartCluster: {
    set: perCluster((_, cluster_id) => ({ request: ({ body }) => ({ cluster_id, body }) })),
  },

  resetPassword: {
    set: perCluster((_, cluster_id) => ({ request: ({ body }) => ({ cluster_id, body }) })),
  },

  /** One cluster, which becomes read-only again as its disk stays full. */
  cancelReadonly: {
    serial: true,
    set: async (stage, count) => {
      const project = await stage.newProject('demo')
      const cluster_id = (await findReadonly(project))?.id ?? ''
      return Array.from({ length: count }, () => ({
        project,
        request: () => ({ cluster_id }),
        before: () => untilReadonly(project, cluster_id),
      }))
    },
  },

  deleteCluster: {
    set: perCluster((_, cluster_id) => ({ request: ({ body }) => ({ cluster_id, body }) })),
  },

  stopCluster: {
    set: perCluster((_, cluster_id) => ({ request: () => ({ cluster_id }) })),
  },

  startCluster: {
    set: perCluster(
      (_, cluster_id) => ({ request: () => ({ cluster_id }) }),
      async ({ call, advance }, ids) => {
        await times(ids.length, (index) => call('stopCluster', { cluster_id: around(ids, index) }))
        await advance('1h')
      },
    ),
  },

  batchCreateClusterCn: {
    set: async (stage, count) =>
      (await withFewCns(stage, count)).map(({ project, cluster_id, cns }) => ({
        project,
        // At most twice as many, and no more than nodes.
        request: ({ body }) => ({
          cluster_id,
          body: { num: cns + 1 + (body.num % (Math.min(2 * cns, 6) - cns)) },
        }),
      })),
    impossible: [({ cluster_id }) => ({ cluster_id, body: { num: 20 } })],
  },

  batchDeleteClusterCn: {
    set: async (stage, count) => {
      const project = await stage.newProject(bulk(count))
      const ids = await clusterIds(project)
      return times(count, async (index) => {
        const cluster_id = ids[index] ?? ''
        const { instances } = await project.call('listClusterCn', { cluster_id })
        const cn = around(instances, index).id
        return {
          project,
          // Two of three remain: it is one and the same, however often it is named.
          request: ({ body }) => ({
            cluster_id,
            body: { instances: body.instances.map(() => cn) },
          }),
        }
      })
    },
    impossible: [
      ({ cluster_id, body }) => ({
        cluster_id,
        body: { instances: [...body.instances, '0'.repeat(32)] },
      }),
    ],
  },

  resizeCluster: {
    set: perProject(async ({ call }, cluster_id, index) => {
      const { cluster } = await call('showCluster', { cluster_id })
      const { subnets } = await call('listSubnets', { query: { vpc_id: cluster.vpc_id ?? '' } })
      return {
        request: ({ body }) => {
          const { count = index, subnet_id } = body.scale_out ?? {}
          const scale_out = {
            // 200 nodes are the quota of a project.
            count: 3 + (count % 194),
            ...(subnet_id && { subnet_id: around(subnets, index).id }),
          }
          return { cluster_id, body: { ...body, scale_out } }
        },
      }
    }),
    impossible: [
      ({ cluster_id }) => ({ cluster_id, body: { scale_out: { count: 1 } } }),
      ({ cluster_id }) => ({ cluster_id, body: { scale_out: { count: 1000 } } }),
      ({ cluster_id }) => ({ cluster_id, body: {} }),
    ],
  },

  shrinkCluster: {
    set: perProject(async ({ call, advance }, cluster_id) => {
      await call('resizeCluster', { cluster_id, body: { scale_out: { count: 10 } } })
      await advance('2h')
      return {
        request: ({ body }) => ({
          cluster_id,
          body: { ...body, shrink_number: 1 + (body.shrink_number % 10) },
        }),
      }
    }),
    impossible: [({ cluster_id }) => ({ cluster_id, body: { shrink_number: 11 } })],
  },
} satisfies { [Name in OperationName]?: Scene<Name> }
