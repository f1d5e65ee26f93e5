import * as alarmSubscriptions from './alarm-subscriptions.ts'
import * as alarms from './alarms.ts'
import * as auditLogs from './audit-logs.ts'
import * as az from './az.ts'
import * as clusterCreation from './cluster-creation.ts'
import * as clusters from './clusters.ts'
import * as connections from './connections.ts'
import * as dataSources from './data-sources.ts'
import * as eventSubscriptions from './event-subscriptions.ts'
import * as events from './events.ts'
import * as jobs from './jobs.ts'
import * as neighbours from './neighbours.ts'
import * as nodeChange from './node-change.ts'
import * as nodes from './nodes.ts'
import type { AnyOperation } from './operation.ts'
import * as parameters from './parameters.ts'
import * as quotas from './quotas.ts'
import * as resourceManagement from './resource-management.ts'
import * as snapshotPolicies from './snapshot-policies.ts'
import * as snapshots from './snapshots.ts'
import * as tags from './tags.ts'

/** Every operation by name. The only barrel: for code that walks over all of them. */
export const operations = {
  listAvailabilityZones: az.listAvailabilityZones,
  listNodeTypes: clusters.listNodeTypes,
  listClusters: clusters.listClusters,
  showCluster: clusters.showCluster,
  createCluster: clusterCreation.createCluster,
  checkCluster: clusterCreation.checkCluster,
  restartCluster: clusters.restartCluster,
  resetPassword: clusters.resetPassword,
  cancelReadonly: clusters.cancelReadonly,
  deleteCluster: clusters.deleteCluster,
  listDssPools: clusters.listDssPools,
  listClusterCn: nodeChange.listClusterCn,
  batchCreateClusterCn: nodeChange.batchCreateClusterCn,
  batchDeleteClusterCn: nodeChange.batchDeleteClusterCn,
  resizeCluster: nodeChange.resizeCluster,
  shrinkCluster: nodeChange.shrinkCluster,
  listClusterWorkload: resourceManagement.listClusterWorkload,
  createWorkloadPlan: resourceManagement.createWorkloadPlan,
  listWorkloadQueue: resourceManagement.listWorkloadQueue,
  addWorkloadQueue: resourceManagement.addWorkloadQueue,
  deleteWorkloadQueue: resourceManagement.deleteWorkloadQueue,
  createClusterWorkload: resourceManagement.createClusterWorkload,
  createSnapshot: snapshots.createSnapshot,
  listSnapshots: snapshots.listSnapshots,
  listClusterSnapshots: snapshots.listClusterSnapshots,
  listSnapshotPolicy: snapshotPolicies.listSnapshotPolicy,
  showSnapshot: snapshots.showSnapshot,
  deleteSnapshotPolicy: snapshotPolicies.deleteSnapshotPolicy,
  deleteSnapshot: snapshots.deleteSnapshot,
  restoreCluster: snapshots.restoreCluster,
  copySnapshot: snapshots.copySnapshot,
  createSnapshotPolicy: snapshotPolicies.createSnapshotPolicy,
  listDataSource: dataSources.listDataSource,
  createDataSource: dataSources.createDataSource,
  updateDataSource: dataSources.updateDataSource,
  deleteDataSource: dataSources.deleteDataSource,
  createClusterDns: connections.createClusterDns,
  updateClusterDns: connections.updateClusterDns,
  deleteClusterDns: connections.deleteClusterDns,
  listElbs: connections.listElbs,
  associateElb: connections.associateElb,
  disassociateElb: connections.disassociateElb,
  associateEip: connections.associateEip,
  disassociateEip: connections.disassociateEip,
  listAlarmDetail: alarms.listAlarmDetail,
  listAlarmStatistic: alarms.listAlarmStatistic,
  listAlarmSubs: alarmSubscriptions.listAlarmSubs,
  createAlarmSub: alarmSubscriptions.createAlarmSub,
  updateAlarmSub: alarmSubscriptions.updateAlarmSub,
  deleteAlarmSub: alarmSubscriptions.deleteAlarmSub,
  listEvents: events.listEvents,
  listEventSubs: eventSubscriptions.listEventSubs,
  createEventSub: eventSubscriptions.createEventSub,
  updateEventSub: eventSubscriptions.updateEventSub,
  deleteEventSub: eventSubscriptions.deleteEventSub,
  listQuotas: quotas.listQuotas,
  listTags: tags.listTags,
  listClusterTags: tags.listClusterTags,
  batchCreateResourceTag: tags.batchCreateResourceTag,
  batchDeleteResourceTag: tags.batchDeleteResourceTag,
  listClusterConfigurations: parameters.listClusterConfigurations,
  listClusterConfigurationsParameter: parameters.listClusterConfigurationsParameter,
  updateConfiguration: parameters.updateConfiguration,
  listAuditLog: auditLogs.listAuditLog,
  showJob: jobs.showJob,
  listClusterNodes: nodes.listClusterNodes,
  startCluster: nodes.startCluster,
  stopCluster: nodes.stopCluster,
  listClusterEndpoints: connections.listClusterEndpoints,
  listVpcs: neighbours.listVpcs,
  listSubnets: neighbours.listSubnets,
  listSecurityGroups: neighbours.listSecurityGroups,
  listPublicips: neighbours.listPublicips,
  listEnterpriseProjects: neighbours.listEnterpriseProjects,
  listTopics: neighbours.listTopics,
} satisfies Record<string, AnyOperation>

export type Operations = typeof operations
export type OperationName = keyof Operations
