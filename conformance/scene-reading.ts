import type { OperationName } from '../src/contract/index.ts'
import { bulk } from './scene-clusters.ts'
import { around } from './stage.ts'
import type { Free, Project, Scene } from './stage.ts'

/** Reads the demo, which a slot sees another part of: `look` finds what there is, `ids` picks. */
const reading = <Name extends OperationName, Seen>(
  look: (project: Project) => Promise<Seen>,
  request: (seen: Seen, index: number, free: Free<Name>) => ReturnType<Slot<Name>>,
): Scene<Name> => ({
  set: async (stage, count) => {
    const project = await stage.demo()
    const seen = await look(project)
    return Array.from({ length: count }, (_, index) => ({
      project,
      request: (free) => request(seen, index, free),
    }))
  },
})

type Slot<Name extends OperationName> = Awaited<ReturnType<Scene<Name>['set']>>[number]['request']

const nothing = async () => undefined

/** A list of the whole project. */
const plain = <Name extends OperationName>(): Scene<Name> =>
  reading<Name, undefined>(nothing, (_, __, free) => free as object as ReturnType<Slot<Name>>)

const clustersOf = async ({ call }: Project) => (await call('listClusters', {})).clusters

/** Something of a cluster, one cluster after the other. */
const ofCluster = <
  Name extends
    | 'showCluster'
    | 'listClusterCn'
    | 'listClusterWorkload'
    | 'listWorkloadQueue'
    | 'listClusterSnapshots'
    | 'listSnapshotPolicy'
    | 'listDataSource'
    | 'listElbs'
    | 'listClusterTags'
    | 'listClusterConfigurations'
    | 'listAuditLog'
    | 'listClusterNodes'
    | 'listClusterEndpoints',
>(): Scene<Name> =>
  reading<Name, Awaited<ReturnType<typeof clustersOf>>>(
    clustersOf,
    (clusters, index, free) =>
      ({ ...free, cluster_id: around(clusters, index).id }) as object as ReturnType<Slot<Name>>,
  )

/** Jobs of tasks that run, and of some that have ended. */
const jobsOf = async ({ call, advance }: Project) => {
  const { clusters } = await call('listClusters', {})
  const jobs: string[] = []
  for (const { id, status, sub_status, task_status } of clusters) {
    if (status !== 'AVAILABLE' || sub_status !== 'NORMAL' || task_status) continue
    jobs.push((await call('stopCluster', { cluster_id: id })).job_id)
    if (jobs.length === 1) await advance('1h')
  }
  return jobs
}

export const readingScenes = {
  listAvailabilityZones: plain(),
  listNodeTypes: plain(),
  listClusters: plain(),
  listDssPools: plain(),
  listSnapshots: plain(),
  listAlarmDetail: plain(),
  listAlarmStatistic: plain(),
  listAlarmSubs: plain(),
  listEvents: plain(),
  listEventSubs: plain(),
  listQuotas: plain(),
  listTags: plain(),
  listVpcs: plain(),
  listSubnets: plain(),
  listSecurityGroups: plain(),
  listPublicips: plain(),
  listEnterpriseProjects: plain(),
  listTopics: plain(),
  showCluster: ofCluster(),
  listClusterCn: ofCluster(),
  listClusterWorkload: ofCluster(),
  listWorkloadQueue: ofCluster(),
  listClusterSnapshots: ofCluster(),
  listSnapshotPolicy: ofCluster(),
  listDataSource: ofCluster(),
  listElbs: ofCluster(),
  listClusterTags: ofCluster(),
  listClusterConfigurations: ofCluster(),
  listAuditLog: ofCluster(),
  listClusterNodes: ofCluster(),
  listClusterEndpoints: ofCluster(),
  showSnapshot: reading<'showSnapshot', { id: string }[]>(
    async ({ call }) => (await call('listSnapshots', {})).snapshots,
    (snapshots, index) => ({ snapshot_id: around(snapshots, index).id }),
  ),
  listClusterConfigurationsParameter: reading<
    'listClusterConfigurationsParameter',
    { cluster_id: string; configuration_id: string }[]
  >(
    async (project) => {
      const found = []
      for (const { id: cluster_id } of await clustersOf(project)) {
        const { configurations } = await project.call('listClusterConfigurations', { cluster_id })
        found.push(...configurations.map(({ id }) => ({ cluster_id, configuration_id: id })))
      }
      return found
    },
    (found, index) => around(found, index),
  ),
  showJob: {
    set: async (stage, count) => {
      const project = await stage.newProject(bulk(5))
      const jobs = await jobsOf(project)
      return Array.from({ length: count }, (_, index) => ({
        project,
        request: () => ({ job_id: around(jobs, index) }),
      }))
    },
  },
} satisfies { [Name in OperationName]?: Scene<Name> }
