import { dumpsOf } from '../clusters/audit-dumps.ts'
import { bareTime } from '../clusters/cluster-view.ts'
import { findCluster } from '../clusters/find-cluster.ts'
import type { Handlers } from '../state/project.ts'

export const auditLogs = {
  listAuditLog: (project, { params }) => {
    const cluster = findCluster(project, params.cluster_id)
    const where = project.tables.audit_dumps.get(cluster.id)
    const records = dumpsOf(project, cluster).map(({ begin, end, ...result }) => ({
      cluster_id: cluster.id,
      executor_time: bareTime(end),
      begin_time: bareTime(begin),
      end_time: bareTime(end),
      bucket_name: where?.bucket_name,
      location_prefix: where?.location_prefix,
      ...result,
    }))
    return { records, cluster_id: cluster.id, count: records.length }
  },
} satisfies Partial<Handlers>
