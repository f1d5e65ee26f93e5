import { firstCn } from '../clusters/cluster-view.ts'
import {
  domainNameOf,
  isTaken,
  putDomainName,
  releaseDomainName,
  suffixOf,
} from '../connections/domain-names.ts'
import { incorrect, refuse } from '../pipeline/errors.ts'
import { recordEvent } from '../events/events-log.ts'
import { clusterFor, findCluster } from '../clusters/find-cluster.ts'
import { elbHolder, holderOf } from '../connections/networks.ts'
import type { Handlers, Project } from '../state/project.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import type { DomainNameRow, ElbRow, PublicIpRow } from '../connections/network-rows.ts'
import { jobOf, startTask } from '../tasks/tasks.ts'

type DomainType = DomainNameRow['type']

const change = (project: Project, cluster: ClusterRow, changed: Partial<ClusterRow> = {}) =>
  project.tables.clusters.put({ ...cluster, ...changed, updated: project.now })

/** The domain name that a request names. Throws DWS.0001 when there is none. */
const foundDomainName = (project: Project, cluster_id: string, type: DomainType) => {
  const row = domainNameOf(project, cluster_id, type)
  if (!row) throw incorrect(`The cluster has no ${type} domain name.`)
  return row
}

const setDomainName = (
  project: Project,
  cluster: ClusterRow,
  wanted: Pick<DomainNameRow, 'name' | 'type' | 'ttl'>,
) => {
  if (isTaken(project, wanted.type, wanted.name, cluster.id))
    throw incorrect(`The domain name ${wanted.name} is in use.`)
  putDomainName(project, cluster.id, wanted)
  change(project, cluster)
}

const foundElb = (project: Project, elb_id: string): ElbRow => {
  const elb = project.tables.elbs.get(elb_id)
  if (!elb) throw refuse('DWS.0102', 'The ELB does not exist.')
  return elb
}

const foundEip = (project: Project, eip_id: string): PublicIpRow => {
  const eip = project.tables.publicips.get(eip_id)
  if (!eip) throw refuse('DWS.5135')
  return eip
}

/** It has never run: nothing answers at the addresses of its nodes. */
const isUnborn = ({ status }: ClusterRow) => status === 'CREATING' || status === 'CREATE_FAILED'

/** The part of an endpoint that a domain name answers for. */
const domainPart = (project: Project, cluster: ClusterRow, type: DomainType) => {
  const row = domainNameOf(project, cluster.id, type)
  const suffix = suffixOf(project, type)
  return {
    domain_name: row?.name ?? null,
    domain_name_suffix: suffix,
    zone_name: suffix,
    domain_name_ttl: row?.ttl ?? null,
    domain_name_status: row ? 'ACTIVE' : null,
  }
}

export const connections = {
  createClusterDns: (project, { params, body }) => {
    const cluster = clusterFor(project, params.cluster_id, 'editDomainNames')
    if (body.type === 'public' && !cluster.eip_id)
      throw refuse('DWS.5095', 'A public domain name needs an EIP. Bind one to the cluster first.')
    if (domainNameOf(project, cluster.id, body.type))
      throw incorrect(`The cluster already has a ${body.type} domain name.`)
    setDomainName(project, cluster, body)
    return {}
  },

  updateClusterDns: (project, { params, body }) => {
    const cluster = clusterFor(project, params.cluster_id, 'editDomainNames')
    foundDomainName(project, cluster.id, body.type)
    setDomainName(project, cluster, body)
    return {}
  },

  deleteClusterDns: (project, { params, query }) => {
    const cluster = clusterFor(project, params.cluster_id, 'editDomainNames')
    const { type } = foundDomainName(project, cluster.id, query.type)
    releaseDomainName(project, cluster.id, type)
    change(project, cluster)
    return {}
  },

  listElbs: (project, { params }) => {
    const { vpc_id } = findCluster(project, params.cluster_id)
    const elbs = project.tables.elbs
      .all()
      .filter((elb) => elb.vpc_id === vpc_id && !elbHolder(project, elb.id))
      .map(({ id, name, description, vip_address, subnet_id, type, vpc_id }) => ({
        id,
        cluster_id: null,
        name,
        description,
        vip_address,
        vip_subnet_id: subnet_id,
        tenant_id: project.id,
        type,
        admin_state_up: true,
        bandwidth: 0,
        vpc_id,
        ip_target_enable: true,
      }))
    return { elbs, count: elbs.length }
  },

  associateElb: (project, { params }) => {
    const cluster = clusterFor(project, params.cluster_id, 'bindElb')
    const elb = foundElb(project, params.elb_id)
    if (elb.vpc_id !== cluster.vpc_id)
      throw incorrect('The ELB is in another VPC than the cluster.')
    if (cluster.elb_id) throw incorrect('The cluster is already bound to an ELB.')
    if (elbHolder(project, elb.id)) throw incorrect('The ELB is bound to another cluster.')
    return jobOf(
      startTask(project, cluster.id, 'elb_bind', {
        elb_id: elb.id,
        ...(!elb.vip_address && { fails_with: 'DWS.0114' }),
      }),
    )
  },

  disassociateElb: (project, { params }) => {
    const cluster = clusterFor(project, params.cluster_id, 'bindElb')
    const elb = foundElb(project, params.elb_id)
    if (cluster.elb_id !== elb.id) throw refuse('DWS.0102')
    return jobOf(startTask(project, cluster.id, 'elb_unbind', { elb_id: elb.id }))
  },

  associateEip: (project, { params }) => {
    const cluster = clusterFor(project, params.cluster_id, 'bindEip')
    const { id } = foundEip(project, params.eip_id)
    if (cluster.eip_id) throw refuse('DWS.6007', 'The cluster already has an EIP.')
    if (holderOf(project, id)) throw refuse('DWS.6007')
    change(project, cluster, { eip_id: id, public_bind_type: 'bind_existing' })
    recordEvent(project, cluster.id, 'bindEipToCluster', project.now)
    return undefined
  },

  /** An EIP that DWS assigned stays, as one of the project's own. */
  disassociateEip: (project, { params }) => {
    const cluster = clusterFor(project, params.cluster_id, 'bindEip')
    const eip = foundEip(project, params.eip_id)
    if (cluster.eip_id !== eip.id)
      throw refuse('DWS.5133', 'Invalid EIP ID. The EIP is not bound to the cluster.')
    releaseDomainName(project, cluster.id, 'public')
    project.tables.publicips.put({ ...eip, auto_assigned: false })
    change(project, cluster, { eip_id: null, public_bind_type: 'not_use' })
    recordEvent(project, cluster.id, 'unbindEipToCluster', project.now)
    return undefined
  },

  listClusterEndpoints: (project, { params }) => {
    const cluster = findCluster(project, params.cluster_id)
    const { elbs, publicips } = project.tables
    const eip = cluster.eip_id === null ? undefined : publicips.get(cluster.eip_id)
    const port = { port: cluster.port, enabled: true }
    return {
      public_endpoints: eip
        ? {
            ip: eip.public_ip_address,
            ...port,
            ip_id: eip.id,
            ip_bandwidth: eip.bandwidth_size,
            ...domainPart(project, cluster, 'public'),
            ip_status: 'ACTIVE',
          }
        : null,
      private_endpoints: isUnborn(cluster)
        ? null
        : {
            ip: firstCn(cluster)?.private_ip ?? null,
            ...port,
            ...domainPart(project, cluster, 'private'),
            ip_status: 'ACTIVE',
            elb_ip: (cluster.elb_id && elbs.get(cluster.elb_id)?.vip_address) || null,
          },
      public_ip_infos: eip ? [{ ip: eip.public_ip_address, ip_id: eip.id }] : [],
    }
  },
} satisfies Partial<Handlers>
