import { useQuery } from '@tanstack/react-query'
import { Uuid } from '../contract/fields.ts'
import * as contract from '../contract/neighbours.ts'
import { operationQuery } from './operation-query.ts'
import { useScope, type Scope } from './scope.ts'

const chapter = 'neighbours'

export const neighbourQueries = {
  vpcs: (scope: Scope) => operationQuery(scope, chapter, contract.listVpcs, {}),
  subnets: (scope: Scope, vpc_id: string) =>
    operationQuery(scope, chapter, contract.listSubnets, { query: { vpc_id } }),
  securityGroups: (scope: Scope) => operationQuery(scope, chapter, contract.listSecurityGroups, {}),
  publicips: (scope: Scope) => operationQuery(scope, chapter, contract.listPublicips, {}),
  enterpriseProjects: (scope: Scope) =>
    operationQuery(scope, chapter, contract.listEnterpriseProjects, {}),
  topics: (scope: Scope) => operationQuery(scope, chapter, contract.listTopics, {}),
}

export const useVpcs = () => useQuery(neighbourQueries.vpcs(useScope()))
/** A VPC whose id is still being typed has none. */
export const useSubnets = (vpc_id: string) =>
  useQuery({
    ...neighbourQueries.subnets(useScope(), vpc_id),
    enabled: Uuid.safeParse(vpc_id).success,
  })
export const useSecurityGroups = () => useQuery(neighbourQueries.securityGroups(useScope()))
export const usePublicips = () => useQuery(neighbourQueries.publicips(useScope()))
export const useEnterpriseProjects = () => useQuery(neighbourQueries.enterpriseProjects(useScope()))
export const useTopics = () => useQuery(neighbourQueries.topics(useScope()))
