import type { FailedReasonRow, SubStatus, TaskKindName, TaskRow } from '../clusters/cluster-rows.ts'
import type { EventName } from '../events/event-catalogue.ts'

interface TaskKind {
  /** Simulated duration. */
  readonly minutes: (args: TaskRow['args']) => number
  /** `status` of the cluster meanwhile; AVAILABLE when absent. */
  readonly status?: 'CREATING' | 'DELETING'
  readonly task_status: string | null
  /** Key of `action_progress`; null when the service gives no progress. */
  readonly progress: string | null
  /** Tokens of `sub_status` meanwhile. */
  readonly sub_status?: (args: TaskRow['args']) => readonly (SubStatus | 'REDISTRIBUTING')[]
  readonly events: {
    readonly start?: EventName
    readonly success?: EventName
    readonly failure?: EventName
  }
  /** It hands out a `job_id`, and this is the job's name. */
  readonly job_name?: string
  /** A cluster whose name ends so sees the task fail at 60 %. */
  readonly fails_for?: string
  readonly failed_reason?: FailedReasonRow
  /** The failure is its job's alone: the cluster stays as it was. */
  readonly harmless?: true
  /** The step of the job that fails, as `failed_code` names it. */
  readonly failed_step?: string
}

const offline = ({ online }: TaskRow['args']) => !online

/** The kinds of task as data; what they change when they end is in effects.ts. */
export const taskKinds: Readonly<Record<TaskKindName, TaskKind>> = {
  create: {
    minutes: ({ nodes }) => 12 + Math.floor((nodes?.length ?? 0) / 16),
    status: 'CREATING',
    task_status: null,
    progress: 'CREATING',
    events: {
      start: 'createCluster',
      success: 'createClusterSuccess',
      failure: 'createClusterFail',
    },
    fails_for: '-create-fails',
    failed_reason: {
      error_code: 'DWS.6000',
      error_msg:
        'Failed to create the cluster. ECS.0319: insufficient capacity of the flavor in the AZ.',
    },
  },
  restart: {
    minutes: () => 3,
    task_status: 'REBOOTING',
    progress: 'REBOOTING',
    events: {
      start: 'restartCluster',
      success: 'restartClusterSuccess',
      failure: 'restartClusterFail',
    },
    fails_for: '-restart-fails',
    failed_reason: {
      error_code: 'DWS.6002',
      error_msg: 'Failed to restart the cluster. An instance did not start in time.',
    },
  },
  grow: {
    minutes: () => 15,
    task_status: 'GROWING',
    progress: 'GROWING',
    sub_status: (args) => (offline(args) ? ['READONLY'] : []),
    events: {
      start: 'extendCluster',
      success: 'extendClusterSuccess',
      failure: 'extendClusterFail',
    },
    fails_for: '-resize-fails',
    failed_reason: {
      error_code: 'DWS.6001',
      error_msg: 'Failed to scale out the cluster. ECS.0319: insufficient capacity of the flavor.',
    },
  },
  redistribute: {
    minutes: () => 10,
    task_status: 'REDISTRIBUTING',
    progress: 'REDISTRIBUTING',
    sub_status: (args) => (offline(args) ? ['READONLY', 'REDISTRIBUTING'] : ['REDISTRIBUTING']),
    events: {},
  },
  create_node: {
    minutes: () => 8,
    task_status: 'CREATING_NODE',
    progress: null,
    events: {
      start: 'extendCluster',
      success: 'extendClusterSuccess',
      failure: 'extendClusterFail',
    },
  },
  shrink: {
    minutes: () => 12,
    task_status: 'CLUSTER_SHRINKING',
    progress: 'CLUSTER_SHRINKING',
    sub_status: (args) => (offline(args) ? ['READONLY'] : []),
    events: { start: 'shrinkCluster', success: 'shrinkClusterSuccess' },
    job_name: 'dwsClusterShrinkJob',
  },
  add_cn: {
    minutes: () => 10,
    task_status: 'ADD_CN_ING',
    progress: 'ADD_CN_ING',
    events: { start: 'createCn', success: 'createCnSuccess' },
    job_name: 'dwsAddCnJob',
  },
  delete_cn: {
    minutes: () => 8,
    task_status: 'DEL_CN_ING',
    progress: 'DEL_CN_ING',
    events: { start: 'deleteCn', success: 'deleteCnSuccess' },
    job_name: 'dwsDeleteCnJob',
  },
  delete: {
    minutes: () => 4,
    status: 'DELETING',
    task_status: null,
    progress: null,
    events: { start: 'deleteCluster', success: 'deleteClusterSuccess' },
  },
  start: {
    minutes: () => 5,
    task_status: 'STARTING',
    progress: null,
    events: { start: 'startCluster', success: 'startClusterSuccess' },
    job_name: 'dwsStartClusterJob',
  },
  stop: {
    minutes: () => 3,
    task_status: 'STOPPING',
    progress: null,
    events: { start: 'stopCluster', success: 'stopClusterSuccess' },
    job_name: 'dwsStopClusterJob',
  },
  snapshot: {
    minutes: ({ minutes }) => minutes ?? 1,
    task_status: 'SNAPSHOTTING',
    progress: 'SNAPSHOTTING',
    events: {
      start: 'createBackup',
      success: 'createBackupSuccess',
      failure: 'createBackupFail',
    },
    fails_for: '-snapshot-fails',
  },
  restore: {
    minutes: ({ minutes }) => minutes ?? 12,
    status: 'CREATING',
    task_status: 'RESTORING',
    progress: 'RESTORING',
    events: {
      start: 'restoreCluster',
      success: 'restoreClusterSuccess',
      failure: 'restoreClusterFail',
    },
    job_name: 'dwsRestoreClusterJob',
    failed_step: 'RestoreClusterTask',
    fails_for: '-restore-fails',
    failed_reason: {
      error_code: 'DWS.6003',
      error_msg: 'Failed to restore the cluster. The data of the snapshot could not be read.',
    },
  },
  elb_bind: {
    minutes: () => 2,
    task_status: 'ELB_BINDING',
    progress: 'ELB_BINDING',
    events: {},
    job_name: 'ecfClusterElbCreateJob',
    failed_step: 'CreateELBTask',
    fails_for: '-elb-fails',
    failed_reason: {
      error_code: 'DWS.6013',
      error_msg: 'Failed to bind the ELB. The listener could not be created.',
    },
  },
  elb_unbind: {
    minutes: () => 2,
    task_status: 'ELB_UNBINDING',
    progress: 'ELB_UNBINDING',
    events: {},
    job_name: 'ecfClusterElbDeleteJob',
  },
  data_source_create: {
    minutes: () => 4,
    task_status: 'CONFIGURING_EXT_DATASOURCE',
    progress: 'CONFIGURING_EXT_DATASOURCE',
    events: {
      start: 'configureMRSExtDataSources',
      success: 'configureMRSExtDataSourcesSuccess',
      failure: 'configureMRSExtDataSourcesFail',
    },
    job_name: 'dwsCreateExtDataSourceJob',
    failed_step: 'CreateExtDataSourceTask',
    fails_for: '-data-source-fails',
    failed_reason: {
      error_code: 'DWS.0005',
      error_msg: 'The data source did not answer with the given user.',
    },
    harmless: true,
  },
  data_source_update: {
    minutes: () => 3,
    task_status: 'CONFIGURING_EXT_DATASOURCE',
    progress: 'CONFIGURING_EXT_DATASOURCE',
    events: {},
    job_name: 'dwsUpdateExtDataSourceJob',
  },
  data_source_delete: {
    minutes: () => 2,
    task_status: 'DELETING_EXT_DATASOURCE',
    progress: null,
    events: {
      start: 'deleteMRSExtDataSources',
      success: 'deletedMRSExtDataSourcesSuccess',
    },
    job_name: 'dwsDeleteExtDataSourceJob',
  },
}
