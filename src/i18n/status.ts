import type { Refusal } from '../contract/cluster-rules.ts'

/** Words for the values that the service sends: `statusWord` finds them. */
export const statusText = {
  status: {
    AVAILABLE: 'Available',
    ACTIVE: 'Available',
    CREATING: 'Creating',
    DELETING: 'Deleting',
    CREATE_FAILED: 'Creation failed',
    'CREATION FAILED': 'Creation failed',
    FAILED: 'Unavailable',
    UNAVAILABLE: 'Unavailable',
    DELETE_FAILED: 'Deletion failed',
    DELETED: 'Deleted',
    FROZEN: 'Frozen',
    POLICE_FROZEN: 'Frozen by the police',
    STOPPED: 'Stopped',
  } as Readonly<Record<string, string>>,
  sub_status: {
    NORMAL: 'Normal',
    READONLY: 'Read-only',
    REDISTRIBUTING: 'Redistributing',
    'REDISTRIBUTION-FAILURE': 'Redistribution failed',
    UNBALANCED: 'Unbalanced',
    DEGRADED: 'Degraded',
  } as Readonly<Record<string, string>>,
  task: {
    CREATING: 'Creating',
    DELETING: 'Deleting',
    RESTORING: 'Restoring',
    SNAPSHOTTING: 'Taking a snapshot',
    GROWING: 'Scaling out',
    REBOOTING: 'Restarting',
    STARTING: 'Starting',
    STOPPING: 'Stopping',
    SETTING_CONFIGURATION: 'Changing security settings',
    CONFIGURING_EXT_DATASOURCE: 'Connecting a data source',
    DELETING_EXT_DATASOURCE: 'Removing a data source',
    ADD_CN_ING: 'Adding CNs',
    DEL_CN_ING: 'Deleting CNs',
    CREATING_NODE: 'Adding nodes',
    DELETING_NODE: 'Deleting nodes',
    REDISTRIBUTING: 'Redistributing',
    CLUSTER_SHRINKING: 'Scaling in',
    SHRINK_CHECKING: 'Checking the scale-in',
    ELB_BINDING: 'Binding an ELB',
    ELB_UNBINDING: 'Unbinding an ELB',
    ELB_SWITCHING: 'Switching the ELB',
    NETWORK_CONFIGURING: 'Configuring the network',
    DISK_EXPANDING: 'Expanding disks',
    FLAVOR_RESIZING: 'Changing the flavor',
    WAITING_REDISTRIBUTION: 'Waiting for redistribution',
    REDISTRIBUTION_PAUSED: 'Redistribution paused',
    ORDER_PENDING: 'Order to be paid',
    REBOOT_FAILURE: 'Restart failed',
    ELB_BIND_FAILED: 'Binding the ELB failed',
    ELB_UNBIND_FAILED: 'Unbinding the ELB failed',
    RESIZE_FAILURE: 'Scale-out failed',
    CREATE_NODE_FAILED: 'Adding nodes failed',
    DELETE_NODE_FAILED: 'Deleting nodes failed',
    REDISTRIBUTE_FAILURE: 'Redistribution failed',
    CLUSTER_SHRINK_FAILED: 'Scale-in failed',
    SHRINK_CHECK_FAILED: 'Scale-in check failed',
  } as Readonly<Record<string, string>>,
  parameters: {
    'In-Sync': 'In sync',
    Applying: 'Applying',
    'Pending-Reboot': 'Restart due',
    'Sync-Failure': 'Not applied',
  } as Readonly<Record<string, string>>,
  refusal: (refusal: Refusal): string => {
    switch (refusal.because) {
      case 'task':
        return `Possible when the running task ends: ${statusWord(refusal.task).toLowerCase()}.`
      case 'status': {
        const word = statusWord(refusal.status).toLowerCase()
        return / failed$/.test(word)
          ? `Not possible: its ${word}.`
          : `Not possible while the cluster is ${word}.`
      }
      case 'sub_status':
        return `Not possible while the cluster is ${statusWord(refusal.sub_status).toLowerCase()}.`
      case 'not_readonly':
        return 'The cluster is not read-only.'
      case 'standalone':
        return 'A standalone data warehouse has one node.'
      case 'yearly_monthly':
        return 'A yearly or monthly cluster is cancelled through its order.'
      case 'too_few_nodes':
        return `At least ${refusal.minimum} nodes must stay.`
    }
  },
}

/** A status, sub-status or task of a cluster in words; a value that is not known as it came. */
export const statusWord = (value: string): string =>
  statusText.status[value] ?? statusText.sub_status[value] ?? statusText.task[value] ?? value
