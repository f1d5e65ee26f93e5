import * as alarms from './alarms.ts'
import * as az from './az.ts'
import * as clusterCreation from './cluster-creation.ts'
import * as clusters from './clusters.ts'
import * as events from './events.ts'
import * as jobs from './jobs.ts'
import * as neighbours from './neighbours.ts'
import * as nodeChange from './node-change.ts'
import type { AnyOperation } from './operation.ts'
import * as parameters from './parameters.ts'
import * as quotas from './quotas.ts'

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
  listAlarmDetail: alarms.listAlarmDetail,
  listAlarmStatistic: alarms.listAlarmStatistic,
  listEvents: events.listEvents,
  listQuotas: quotas.listQuotas,
  listClusterConfigurations: parameters.listClusterConfigurations,
  listClusterConfigurationsParameter: parameters.listClusterConfigurationsParameter,
  updateConfiguration: parameters.updateConfiguration,
  showJob: jobs.showJob,
  listVpcs: neighbours.listVpcs,
  listSubnets: neighbours.listSubnets,
  listSecurityGroups: neighbours.listSecurityGroups,
  listPublicips: neighbours.listPublicips,
  listEnterpriseProjects: neighbours.listEnterpriseProjects,
} satisfies Record<string, AnyOperation>

export type Operations = typeof operations
export type OperationName = keyof Operations
