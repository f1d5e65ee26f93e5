import type { Effect, EndsOf } from './effect.ts'
import type { Project } from '../state/project.ts'
import type { TaskRow } from '../clusters/cluster-rows.ts'
import type { DataSourceRow } from '../state/rows.ts'
import { failureOf } from './tasks.ts'

/** What a task of a data source changes in its row. */
const changed =
  (change: (row: DataSourceRow, task: TaskRow, at: number) => Partial<DataSourceRow>): Effect =>
  (_cluster, task, at, { tables }) => {
    const row = tables.data_sources.get(task.args.data_source_id ?? '')
    if (row) tables.data_sources.put({ ...row, updated: at, ...change(row, task, at) })
    return {}
  }

/** MRS needs the cluster to restart before it can be read; OBS only if a restart was asked for. */
const configured = changed(({ type, user_name }, { args }, at) => ({
  configure_status: type === 'MRS' || args.reboot ? '600' : '200',
  fail_reason: '',
  configured: at,
  user_name: args.agency ?? user_name,
}))

export const dataSourceEnds: EndsOf<
  'data_source_create' | 'data_source_update' | 'data_source_delete'
> = {
  data_source_create: {
    success: configured,
    failure: changed((_row, task) => ({
      configure_status: '300',
      fail_reason: failureOf(task)?.error_msg ?? '',
    })),
  },
  data_source_update: { success: configured },
  data_source_delete: {
    success: (_cluster, { args }, _at, { tables }) => {
      tables.data_sources.delete(args.data_source_id ?? '')
      return {}
    },
  },
}

/** The data sources of a cluster that waited for its restart are there. */
export const activateDataSources = (
  { tables: { data_sources } }: Project,
  cluster_id: string,
  at: number,
): void => {
  for (const row of data_sources.all())
    if (row.cluster_id === cluster_id && row.configure_status === '600')
      data_sources.put({ ...row, configure_status: '200', updated: at })
}
