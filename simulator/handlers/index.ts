import type { Handlers } from '../state/project.ts'
import { alarmSubscriptions } from './alarm-subscriptions.ts'
import { alarms } from './alarms.ts'
import { auditLogs } from './audit-logs.ts'
import { az } from './az.ts'
import { clusters } from './clusters.ts'
import { connections } from './connections.ts'
import { dataSources } from './data-sources.ts'
import { eventSubscriptions } from './event-subscriptions.ts'
import { events } from './events.ts'
import { jobs } from './jobs.ts'
import { neighbours } from './neighbours.ts'
import { nodeChange } from './node-change.ts'
import { nodes } from './nodes.ts'
import { parameters } from './parameters.ts'
import { quotas } from './quotas.ts'
import { resourceManagement } from './resource-management.ts'
import { snapshotPolicies } from './snapshot-policies.ts'
import { snapshots } from './snapshots.ts'
import { tags } from './tags.ts'

/** The service: one handler for each operation of the contract. */
export const handlers = {
  ...az,
  ...clusters,
  ...nodeChange,
  ...nodes,
  ...resourceManagement,
  ...snapshots,
  ...snapshotPolicies,
  ...alarms,
  ...alarmSubscriptions,
  ...events,
  ...eventSubscriptions,
  ...quotas,
  ...parameters,
  ...auditLogs,
  ...connections,
  ...dataSources,
  ...tags,
  ...jobs,
  ...neighbours,
} satisfies Handlers
