import { bareTime } from '../clusters/cluster-view.ts'
import { incorrect, refuse } from '../pipeline/errors.ts'
import { clusterFor, findCluster } from '../clusters/find-cluster.ts'
import { newId } from '../state/ids.ts'
import type { Handlers, Project } from '../state/project.ts'
import type { ClusterRow, TaskRow } from '../clusters/cluster-rows.ts'
import type { DataSourceRow } from '../state/rows.ts'
import { jobOf, runningTasks, startTask } from '../tasks/tasks.ts'

/** The configuration while a task works on the source. */
const meanwhile: Partial<Record<TaskRow['kind'], string>> = {
  data_source_create: '100',
  data_source_update: '500',
  data_source_delete: '401',
}

const dataSource = (row: DataSourceRow, task: TaskRow | undefined) => ({
  id: row.id,
  name: row.name,
  type: row.type,
  connect_info: row.connect_info,
  user_name: row.user_name,
  version: row.type === 'MRS' ? '3.1.2-LTS' : null,
  configure_status:
    (task?.args.data_source_id === row.id && meanwhile[task.kind]) || row.configure_status,
  status: '200',
  data_source_id: row.data_source_id,
  created: bareTime(row.created),
  updated: bareTime(row.updated),
  data_source_updated: bareTime(row.configured),
  extend_properties: {},
  description: row.description,
  fail_reason: row.fail_reason,
})

const sourcesOf = ({ tables }: Project, cluster_id: string) =>
  tables.data_sources.all().filter((row) => row.cluster_id === cluster_id)

/** The data source of a path. Throws DWS.0001 for one that the cluster does not have. */
const foundSource = ({ tables }: Project, cluster: ClusterRow, id: string): DataSourceRow => {
  const row = tables.data_sources.get(id)
  if (row?.cluster_id !== cluster.id) throw incorrect('ext_data_source_id does not exist.')
  return row
}

/** Agencies begin with a letter; whether IAM knows one is not modelled. */
const checkAgency = (agency: string) => {
  if (!/^[A-Za-z]/.test(agency)) throw refuse('DWS.5130')
}

/** Agencies open OBS to clusters of 8.2.0 and later (user guide, Managing OBS Data Sources). */
const checkVersion = ({ version }: ClusterRow) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 8 || (major === 8 && minor < 2)) throw refuse('DWS.5206')
}

export const dataSources = {
  listDataSource: (project, { params, query: { type } }) => {
    const { id } = findCluster(project, params.cluster_id)
    const task = runningTasks(project).get(id)
    const shown = sourcesOf(project, id)
      .filter((row) => !type || row.type === type)
      .map((row) => dataSource(row, task))
    return {
      data_sources: shown,
      project_id: project.id,
      cluster_id: id,
      type: type ?? null,
      count: shown.length,
    }
  },

  createDataSource: (project, { params, body }) => {
    const cluster = clusterFor(project, params.cluster_id, 'editDataSources')
    const { type, user_name, reboot = false } = body
    if (type === 'OBS') {
      checkVersion(cluster)
      checkAgency(user_name)
    }
    const others = sourcesOf(project, cluster.id)
    if (others.some(({ name }) => name === body.data_source_name))
      throw incorrect(`A data source with the name ${body.data_source_name} exists.`)
    const data_source_id = type === 'MRS' ? (body.data_source_id ?? null) : null
    if (data_source_id && others.some((row) => row.data_source_id === data_source_id))
      throw incorrect('The MRS cluster is already connected.')
    const { now } = project
    // user_pwd goes nowhere: what is not kept cannot leak.
    const row: DataSourceRow = {
      id: newId(),
      cluster_id: cluster.id,
      name: body.data_source_name,
      type,
      connect_info: body.connect_info ?? null,
      user_name,
      data_source_id,
      description: body.description ?? '',
      configure_status: '100',
      fail_reason: '',
      created: now,
      updated: now,
      configured: now,
    }
    project.tables.data_sources.put(row)
    const args = { data_source_id: row.id, reboot }
    return { id: row.id, ...jobOf(startTask(project, cluster.id, 'data_source_create', args)) }
  },

  updateDataSource: (project, { params, body: { reconfigure } }) => {
    const cluster = clusterFor(project, params.cluster_id, 'editDataSources')
    const { id, type } = foundSource(project, cluster, params.ext_data_source_id)
    const { agency, reboot = false } = reconfigure
    if (agency !== undefined) {
      if (type !== 'OBS') throw refuse('DWS.5089', 'Unsupported type. Only OBS has an agency.')
      checkAgency(agency)
    }
    const args = { data_source_id: id, reboot, ...(agency !== undefined && { agency }) }
    return {
      data_source_id: id,
      ...jobOf(startTask(project, cluster.id, 'data_source_update', args)),
    }
  },

  deleteDataSource: (project, { params }) => {
    const cluster = clusterFor(project, params.cluster_id, 'editDataSources')
    const { id } = foundSource(project, cluster, params.ext_data_source_id)
    return jobOf(startTask(project, cluster.id, 'data_source_delete', { data_source_id: id }))
  },
} satisfies Partial<Handlers>
