import { born, configured, restarted } from './ends.ts'
import { releaseSnapshots } from './snapshots.ts'
import type { Cluster, Model, Task, TaskName } from './state.ts'

// The tasks of clusters as the service announces them: an independent statement of what the
// simulator does. Nothing here comes from proxy/.

interface Announced {
  readonly minutes: number
  readonly status?: 'CREATING' | 'DELETING'
  readonly task_status?: string
  /** Its key in `action_progress`. */
  readonly progress?: string
  readonly events: readonly [start?: string, success?: string, failure?: string]
  /** It fails at 60 % for clusters whose name ends so; then this is what stays. */
  readonly fails?: { readonly suffix: string; readonly mark: string | null; readonly code: string }
  readonly done?: (cluster: Cluster, task: Task, model: Model) => void
}

export const announced: Readonly<Record<TaskName, Announced>> = {
  create: {
    minutes: 12,
    status: 'CREATING',
    progress: 'CREATING',
    events: ['createCluster', 'createClusterSuccess', 'createClusterFail'],
    fails: { suffix: '-create-fails', mark: null, code: 'DWS.6000' },
    done: born,
  },
  restart: {
    minutes: 3,
    task_status: 'REBOOTING',
    progress: 'REBOOTING',
    events: ['restartCluster', 'restartClusterSuccess', 'restartClusterFail'],
    fails: { suffix: '-restart-fails', mark: 'REBOOT_FAILURE', code: 'DWS.6002' },
    done: restarted,
  },
  grow: {
    minutes: 15,
    task_status: 'GROWING',
    progress: 'GROWING',
    events: ['extendCluster', 'extendClusterSuccess', 'extendClusterFail'],
    fails: { suffix: '-resize-fails', mark: 'RESIZE_FAILURE', code: 'DWS.6001' },
    done: (cluster, { amount, from_free, redistribute }) => {
      cluster.members += amount
      cluster.free -= from_free
      if (!redistribute) cluster.mark = 'WAITING_REDISTRIBUTION'
    },
  },
  redistribute: {
    minutes: 10,
    task_status: 'REDISTRIBUTING',
    progress: 'REDISTRIBUTING',
    events: [],
  },
  create_node: {
    minutes: 8,
    task_status: 'CREATING_NODE',
    events: ['extendCluster', 'extendClusterSuccess', 'extendClusterFail'],
    done: (cluster, { amount }) => {
      cluster.free += amount
    },
  },
  shrink: {
    minutes: 12,
    task_status: 'CLUSTER_SHRINKING',
    progress: 'CLUSTER_SHRINKING',
    events: ['shrinkCluster', 'shrinkClusterSuccess'],
    done: (cluster, { amount }) => {
      cluster.members -= amount
    },
  },
  add_cn: {
    minutes: 10,
    task_status: 'ADD_CN_ING',
    progress: 'ADD_CN_ING',
    events: ['createCn', 'createCnSuccess'],
    done: (cluster, { amount }) => {
      cluster.cns += amount
    },
  },
  delete_cn: {
    minutes: 8,
    task_status: 'DEL_CN_ING',
    progress: 'DEL_CN_ING',
    events: ['deleteCn', 'deleteCnSuccess'],
    done: (cluster, { amount }) => {
      cluster.cns -= amount
    },
  },
  delete: {
    minutes: 4,
    status: 'DELETING',
    events: ['deleteCluster', 'deleteClusterSuccess'],
    done: (cluster, { keep, ends }, model) => {
      cluster.status = 'DELETED'
      releaseSnapshots(model, cluster, keep, ends)
      if (cluster.eip && model.eips.get(cluster.eip)?.assigned) model.eips.delete(cluster.eip)
      cluster.eip = null
      cluster.dns = {}
    },
  },
  start: {
    minutes: 5,
    task_status: 'STARTING',
    events: ['startCluster', 'startClusterSuccess'],
    done: (cluster) => {
      cluster.status = 'AVAILABLE'
      restarted(cluster)
    },
  },
  stop: {
    minutes: 3,
    task_status: 'STOPPING',
    events: ['stopCluster', 'stopClusterSuccess'],
    done: (cluster) => {
      cluster.status = 'STOPPED'
    },
  },
  // The next two take longer for more data.
  snapshot: {
    minutes: 2,
    task_status: 'SNAPSHOTTING',
    progress: 'SNAPSHOTTING',
    events: ['createBackup', 'createBackupSuccess'],
    done: (_cluster, { snapshot }, model) => {
      const taken = model.snapshots.get(snapshot)
      if (taken) taken.status = 'AVAILABLE'
    },
  },
  restore: {
    minutes: 12,
    status: 'CREATING',
    task_status: 'RESTORING',
    progress: 'RESTORING',
    events: ['restoreCluster', 'restoreClusterSuccess'],
    done: born,
  },
  data_source_create: {
    minutes: 4,
    task_status: 'CONFIGURING_EXT_DATASOURCE',
    progress: 'CONFIGURING_EXT_DATASOURCE',
    events: ['configureMRSExtDataSources', 'configureMRSExtDataSourcesSuccess'],
    done: configured,
  },
  data_source_update: {
    minutes: 3,
    task_status: 'CONFIGURING_EXT_DATASOURCE',
    progress: 'CONFIGURING_EXT_DATASOURCE',
    events: [],
    done: configured,
  },
  data_source_delete: {
    minutes: 2,
    task_status: 'DELETING_EXT_DATASOURCE',
    events: ['deleteMRSExtDataSources', 'deletedMRSExtDataSourcesSuccess'],
    done: (cluster, { source }) => {
      cluster.sources = cluster.sources.filter(({ id }) => id !== source)
    },
  },
}

/** Twelve minutes, and one more for every 16 nodes of a new cluster. */
export const secondsOf = (name: TaskName, nodes: number): number =>
  60 * (announced[name].minutes + (name === 'create' ? Math.floor(nodes / 16) : 0))
