import { firstZone, isStandalone, versionsOf } from '../../components/flavor.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { useNodeTypes } from '../../queries/clusters.ts'
import {
  useEnterpriseProjects,
  usePublicips,
  useSecurityGroups,
  useSubnets,
  useVpcs,
} from '../../queries/neighbours.ts'
import { defaults, type Field, type NewCluster } from './new-cluster.ts'
import { steps } from './steps.ts'

export interface SummaryRow {
  field: Field
  value: string
  /** Differs from what the form starts with. */
  changed: boolean
}

const text = createClusterText.summary

const nameIn = (
  items: readonly { id: string; name?: string | null | undefined }[] | undefined,
  id: string,
) => items?.find((item) => item.id === id)?.name ?? id

/** The names behind the ids, where their lists can be shown. */
const useNames = (values: NewCluster) => {
  const vpcs = useVpcs().data?.vpcs
  const subnets = useSubnets(vpcs?.some(({ id }) => id === values.vpc_id) ? values.vpc_id : '').data
    ?.subnets
  const groups = useSecurityGroups().data?.security_groups
  const projects = useEnterpriseProjects().data?.enterprise_projects
  const eip = usePublicips().data?.publicips.find(({ id }) => id === values.eip_id)
  return {
    vpc_id: nameIn(vpcs, values.vpc_id),
    subnet_id: nameIn(subnets, values.subnet_id),
    security_group_id:
      values.security_group_id === ''
        ? text.createdByService
        : nameIn(groups, values.security_group_id),
    enterprise_project_id:
      values.enterprise_project_id === ''
        ? createClusterText.network.defaultProject
        : nameIn(projects, values.enterprise_project_id),
    eip_id: eip?.public_ip_address ?? values.eip_id,
  }
}

/** Every choice of the form in words, by step. Secrets are only said to be set. */
export const useSummary = (values: NewCluster) => {
  const flavor = useNodeTypes().data?.node_types.find(
    ({ spec_name }) => spec_name === values.node_type,
  )
  const names = useNames(values)
  const standalone = flavor !== undefined && isStandalone(flavor)
  const shown: Partial<Record<Field, string>> = {
    node_type: values.node_type,
    availability_zone: values.availability_zone,
    version: values.version,
    number_of_node: String(values.number_of_node),
    ...(standalone ? {} : { number_of_cn: String(values.number_of_cn) }),
    ...names,
    port: String(values.port),
    public_bind_type: createClusterText.network.bindTypes[values.public_bind_type],
    name: values.name,
    user_name: values.user_name,
    user_pwd: values.user_pwd === '' ? '' : text.passwordSet,
    tags:
      values.tags.length === 0
        ? text.none
        : values.tags.map(({ key, value }) => `${key}=${value}`).join(', '),
  }
  if (values.public_bind_type !== 'bind_existing') delete shown.eip_id
  const usual: NewCluster = {
    ...defaults,
    availability_zone: (flavor && firstZone(flavor)) ?? '',
    version: (flavor && versionsOf(flavor)[0]?.version) ?? '',
    number_of_node: standalone ? 1 : defaults.number_of_node,
  }
  /** These have no default that could be changed. */
  const free: readonly Field[] = ['node_type', 'vpc_id', 'subnet_id', 'eip_id', 'name', 'user_pwd']
  return steps.map(({ key, fields }) => ({
    key,
    rows: fields.flatMap((field): SummaryRow[] => {
      const value = shown[field]
      if (value === undefined) return []
      const changed =
        !free.includes(field) && JSON.stringify(values[field]) !== JSON.stringify(usual[field])
      return [{ field, value, changed }]
    }),
  }))
}
