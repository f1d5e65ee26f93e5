import { nameAtBirth, putDomainName } from '../connections/domain-names.ts'
import { stableId } from '../state/ids.ts'
import { day } from '../clusters/load.ts'
import type { Project } from '../state/project.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import type { DataSourceRow } from '../state/rows.ts'
import type { Networks } from './networks.ts'

/** Created before clusters were born with a domain name: they are reached by address. */
const unnamed = new Set(['finance-ledger', 'archive-2023'])

const unborn = new Set<ClusterRow['status']>(['CREATING', 'CREATE_FAILED'])

/** Chosen by hand since. */
const renamed = [
  { cluster_name: 'sales-reporting', name: 'sales', type: 'private', ttl: 300 },
  { cluster_name: 'sales-reporting', name: 'sales-analytics', type: 'public', ttl: 600 },
  { cluster_name: 'risk-scoring', name: 'risk', type: 'private', ttl: 3600 },
] as const

type DemoSource = Pick<DataSourceRow, 'name' | 'type' | 'user_name' | 'connect_info'> &
  Partial<DataSourceRow> & { readonly cluster_name: string; readonly age_days: number }

const dataSources: readonly DemoSource[] = [
  {
    cluster_name: 'sales-reporting',
    name: 'sales_archive',
    type: 'OBS',
    user_name: 'DWSAccessOBS',
    connect_info: 'gaussdb',
    description: 'Orders older than two years, as ORC files',
    age_days: 204,
  },
  {
    cluster_name: 'clickstream',
    name: 'clicks_landing',
    type: 'OBS',
    user_name: 'DWSAccessOBS',
    connect_info: 'gaussdb',
    description: 'Raw events of the web shop',
    age_days: 188,
  },
  {
    cluster_name: 'clickstream',
    name: 'clicks_hive',
    type: 'MRS',
    user_name: 'dws_reader',
    connect_info: null,
    data_source_id: '6b1f02d7-3f4b-4b0e-9d55-7c1d5b0a9e21',
    description: 'Sessions that Hive has cut',
    age_days: 120,
  },
  {
    cluster_name: 'iot-telemetry',
    name: 'telemetry_cold',
    type: 'OBS',
    user_name: 'DWSColdStorage',
    connect_info: 'telemetry',
    description: '',
    age_days: 61,
  },
  {
    cluster_name: 'customer-360',
    name: 'crm_export',
    type: 'OBS',
    user_name: 'DWSCrmExport',
    connect_info: 'gaussdb',
    description: 'Nightly export of the CRM',
    configure_status: '300',
    fail_reason: 'The agency has no permission on OBS.',
    age_days: 2,
  },
]

/** Domain names, an ELB and data sources, as people would have set them up. */
export const seedDemoConnections = (project: Project, networks: Networks): void => {
  const { clusters, data_sources, elbs } = project.tables
  const named = new Map(clusters.all().map((cluster) => [cluster.name, cluster]))
  const change = (name: string, changed: Partial<ClusterRow>) => {
    const cluster = named.get(name)
    if (cluster) clusters.put({ ...cluster, ...changed })
  }

  for (const cluster of clusters.all())
    if (!unborn.has(cluster.status) && !unnamed.has(cluster.name)) nameAtBirth(project, cluster)
  for (const { cluster_name, ...chosen } of renamed) {
    const cluster = named.get(cluster_name)
    if (cluster) putDomainName(project, cluster.id, chosen)
  }

  const elb_id = stableId(`${project.id} elb-reporting`)
  elbs.put({
    id: elb_id,
    name: 'elb-reporting',
    description: 'Dashboards of the sales floor',
    vip_address: '10.20.63.251',
    vpc_id: networks.analytics.vpc_id,
    subnet_id: networks.analytics.subnet_id,
    type: 'Internal',
  })
  change('sales-reporting', { elb_id })

  for (const { cluster_name, age_days, ...source } of dataSources) {
    const cluster = named.get(cluster_name)
    if (!cluster) continue
    const at = project.now - age_days * day
    data_sources.put({
      id: stableId(`${cluster.id} data source ${source.name}`),
      cluster_id: cluster.id,
      data_source_id: null,
      description: '',
      configure_status: '200',
      fail_reason: '',
      created: at,
      updated: at,
      configured: at,
      ...source,
    })
  }
}
