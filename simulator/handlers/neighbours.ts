import { firstCn } from '../clusters/cluster-view.ts'
import { availableAddresses, holderOf } from '../connections/networks.ts'
import type { Handlers } from '../state/project.ts'

interface Page {
  limit?: number | undefined
  marker?: string | undefined
}

/** The rows after the one that `marker` names, as the VPC service pages. */
const pageOf = <Row extends { id: string }>(rows: readonly Row[], { limit, marker }: Page) => {
  const start = marker ? rows.findIndex(({ id }) => id === marker) + 1 : 0
  return rows.slice(start, limit ? start + limit : undefined)
}

const inVpc = (vpc_id: string | undefined) => (row: { vpc_id: string }) =>
  !vpc_id || row.vpc_id === vpc_id

export const neighbours = {
  listVpcs: ({ tables }, { query }) => ({
    vpcs: pageOf(tables.vpcs.all(), query).map((vpc) => ({ ...vpc, status: 'OK' })),
  }),

  listSubnets: (project, { query }) => ({
    subnets: pageOf(project.tables.subnets.all().filter(inVpc(query.vpc_id)), query).map(
      (subnet) => ({
        ...subnet,
        available_ip_address_count: availableAddresses(project, subnet.id),
      }),
    ),
  }),

  listSecurityGroups: ({ tables }, { query }) => ({
    security_groups: pageOf(tables.security_groups.all().filter(inVpc(query.vpc_id)), query).map(
      (group) => ({ ...group }),
    ),
  }),

  listPublicips: (project, { query }) => ({
    publicips: pageOf(project.tables.publicips.all(), query).map(
      ({ id, public_ip_address, bandwidth_size }) => {
        const holder = holderOf(project, id)
        return {
          id,
          public_ip_address,
          bandwidth_size,
          status: holder ? 'ACTIVE' : 'DOWN',
          private_ip_address: (holder && firstCn(holder)?.private_ip) ?? null,
        }
      },
    ),
  }),

  listEnterpriseProjects: ({ tables }, { query: { offset = 0, limit } }) => ({
    enterprise_projects: tables.enterprise_projects
      .all()
      .slice(offset, limit ? offset + limit : undefined)
      .map((row) => ({ ...row })),
  }),

  listTopics: ({ tables }, { query: { offset = 0, limit = 100 } }) => {
    const all = tables.topics.all()
    return {
      topic_count: all.length,
      topics: all.slice(offset, offset + limit).map(({ id, name, display_name }) => ({
        topic_urn: id,
        name,
        display_name,
        push_policy: 0,
        enterprise_project_id: '0',
      })),
    }
  },
} satisfies Partial<Handlers>
