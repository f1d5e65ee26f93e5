import { passwordFitsUser } from '../../src/contract/passwords.ts'
import { admit, cnsFor } from '../clusters/quota-and-network-checks.ts'
import { clusterDetail, clusterInfo } from '../clusters/cluster-view.ts'
import { refuse } from '../pipeline/errors.ts'
import { recordEvent } from '../events/events-log.ts'
import { defaultVersion, findFlavor, flavors, zonesOf, zoneStatus } from '../clusters/flavors.ts'
import { clusterFor, findCluster } from '../clusters/find-cluster.ts'
import { newId, stableId } from '../state/ids.ts'
import { assignPublicIp, takeAddresses } from '../connections/networks.ts'
import { newCluster, newNodes } from '../clusters/new-cluster.ts'
import { hashPassword, matchesPassword } from '../clusters/passwords.ts'
import type { Handlers, Project } from '../state/project.ts'
import { restingInfo } from '../clusters/resting-clusters.ts'
import { runningTasks, startTask } from '../tasks/tasks.ts'
import { nodeType } from '../clusters/node-types.ts'

/** A read-only state that was cancelled comes back after this long if the disk is still full. */
const reprieve = 30 * 60_000

/** The group that DWS makes when a request leaves it blank. */
const makeSecurityGroup = (project: Project, name: string, port: number, vpc_id: string) => {
  const id = newId()
  project.tables.security_groups.put({ id, name: `dws-${name}-${port}`, vpc_id })
  return id
}

type PublicIpChoice = { public_bind_type: string; eip_id?: string | undefined } | null | undefined

/** The EIP that a request asks to be bound. */
export const wantedEip = (choice: PublicIpChoice) =>
  choice?.public_bind_type === 'bind_existing' ? choice.eip_id : undefined

/** The EIP of a new cluster: bought with it, or the wanted one. */
export const bindEip = (project: Project, choice: PublicIpChoice) => {
  if (choice?.public_bind_type === 'auto_assign') return assignPublicIp(project).id
  return wantedEip(choice) ?? null
}

export const clusters = {
  listNodeTypes: ({ region }) => ({
    node_types: flavors.map((flavor) => nodeType(flavor, region)),
    count: flavors.length,
  }),

  listClusters: (project, { query }) => {
    const wanted = query.enterprise_project_id
    const running = runningTasks(project)
    const shown = project.tables.clusters
      .all()
      .filter(
        ({ status, enterprise_project_id }) =>
          status !== 'DELETED' &&
          (!wanted || wanted === 'all_granted_eps' || wanted === enterprise_project_id),
      )
      .toSorted((a, b) => b.created - a.created)
      .map((cluster) => {
        const task = running.get(cluster.id)
        return task ? clusterInfo(project, cluster, task) : restingInfo(project, cluster)
      })
    return { clusters: shown, count: shown.length }
  },

  showCluster: (project, { params }) => ({
    cluster: clusterDetail(project, findCluster(project, params.cluster_id)),
  }),

  createCluster: (project, { body: { cluster } }) => {
    const flavor = findFlavor(cluster.node_type)
    // The service blames the CNs for a flavor that it does not know (wire.md §3.4).
    if (!flavor) throw refuse('DWS.5207')
    const { name, number_of_node, port = 8000, vpc_id, subnet_id } = cluster
    const availability_zone =
      cluster.availability_zone ??
      zonesOf(project.region).find((zone) => zoneStatus(flavor, zone) === 'normal') ??
      ''
    const number_of_cn = cluster.number_of_cn ?? cnsFor(number_of_node)
    admit(project, {
      name,
      flavor,
      number_of_node,
      number_of_cn,
      availability_zones: [availability_zone],
      vpc_id,
      subnet_id,
      security_group_id: cluster.security_group_id,
      eip_id: wantedEip(cluster.public_ip),
      enterprise_project_id: cluster.enterprise_project_id,
      disk_gb: flavor.disk_gb,
    })
    const id = newId()
    const addresses = takeAddresses(project, subnet_id, number_of_node)
    const row = newCluster({
      id,
      name,
      status: 'CREATING',
      version: defaultVersion(flavor),
      node_type: flavor.spec_name,
      disk_gb: flavor.disk_gb,
      nodes: newNodes(name, addresses, { cns: number_of_cn }),
      availability_zone,
      vpc_id,
      subnet_id,
      security_group_id:
        cluster.security_group_id || makeSecurityGroup(project, name, port, vpc_id),
      port,
      user_name: cluster.user_name,
      password_hash: hashPassword(cluster.user_pwd),
      enterprise_project_id: cluster.enterprise_project_id || '0',
      tags: cluster.tags ?? [],
      public_bind_type: cluster.public_ip?.public_bind_type ?? 'not_use',
      eip_id: bindEip(project, cluster.public_ip),
      created: project.now,
    })
    project.tables.clusters.put(row)
    startTask(project, id, 'create', { nodes: row.nodes })
    return { cluster: { id } }
  },

  checkCluster: (project, { body: { cluster } }) => {
    const flavor = flavors.find(({ spec_name }) => spec_name === cluster.flavor)
    if (!flavor) throw refuse('DWS.5240')
    if (!flavor.versions.some(({ version }) => version === cluster.datastore_version))
      throw refuse('DWS.5003')
    const { db_name, db_password } = cluster
    if (db_name && db_password && !passwordFitsUser(db_password, db_name)) throw refuse('DWS.5145')
    admit(project, {
      name: cluster.name,
      flavor,
      number_of_node: cluster.num_node,
      number_of_cn: cluster.num_cn ?? cnsFor(cluster.num_node),
      availability_zones: cluster.availability_zones,
      vpc_id: cluster.vpc_id,
      subnet_id: cluster.subnet_id,
      security_group_id: cluster.security_group_id ?? '',
      eip_id: wantedEip(cluster.public_ip),
      enterprise_project_id: cluster.enterprise_project_id,
      disk_gb: Number(cluster.volume?.capacity ?? flavor.disk_gb),
    })
    return {}
  },

  restartCluster: (project, { params }) => {
    const { id } = clusterFor(project, params.cluster_id, 'restart')
    startTask(project, id, 'restart')
    return {}
  },

  resetPassword: (project, { params, body }) => {
    const cluster = clusterFor(project, params.cluster_id, 'resetPassword')
    const { new_password } = body
    if (matchesPassword(new_password, cluster.password_hash))
      throw refuse('DWS.5144', 'The new password must differ from the current one.')
    if (!passwordFitsUser(new_password, cluster.user_name)) throw refuse('DWS.5145')
    project.tables.clusters.put({
      ...cluster,
      password_hash: hashPassword(new_password),
      updated: project.now,
    })
    recordEvent(project, cluster.id, 'resetPasswordSuccess', project.now)
    return {}
  },

  cancelReadonly: (project, { params }) => {
    const cluster = clusterFor(project, params.cluster_id, 'cancelReadonly')
    project.tables.clusters.put({
      ...cluster,
      sub_status: cluster.sub_status.filter((token) => token !== 'READONLY'),
      readonly_due: project.now + reprieve,
      updated: project.now,
    })
    return {}
  },

  deleteCluster: (project, { params, body }) => {
    const { id } = clusterFor(project, params.cluster_id, 'delete')
    startTask(project, id, 'delete', { keep_snapshots: body.keep_last_manual_snapshot })
    return {}
  },

  listDssPools: ({ id, region }) => ({
    pools: [
      {
        id: stableId(`dss pool ${region}`),
        name: 'dss-pool-ssd-1',
        type: 'SSD',
        project_id: id,
        availability_zone: zonesOf(region)[0],
        capacity: 100,
        status: 'available',
        created_at: '2025-03-18T06:20:11Z',
      },
    ],
    count: 1,
  }),
} satisfies Partial<Handlers>
