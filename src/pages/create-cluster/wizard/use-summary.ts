import { firstZone, isStandalone, versionsOf } from '../../../components/flavors/flavor.ts'
import { createClusterText } from '../../../i18n/create-cluster.ts'
import { useNodeTypes } from '../../../queries/clusters.ts'
import {
  useEnterpriseProjects,
  usePublicips,
  useSecurityGroups,
  useSubnets,
  useVpcs,
} from '../../../queries/neighbours.ts'
import { defaults, type Field, type NewCluster } from '../new-cluster.ts'
import { createSteps, type Step } from './steps.ts'

interface SummaryRow {
  field: Field
  value: string
  /** Differs from what the form starts with. */
  changed: boolean
}

export interface SummaryGroup {
  key: Step['key']
  rows: SummaryRow[]
}

const text = createClusterText.summary

export const nameIn = (
  items: readonly { id: string; name?: string | null | undefined }[] | undefined,
  id: string,
) => items?.find((item) => item.id === id)?.name ?? id

/** The names behind the ids, where their lists can be shown. */
const useNames = (values: NewCluster) => {
  const vpcs = useVpcs().data?.vpcs
  const subnets = useSubnets(values.vpc_id).data?.subnets
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

export type Words = Partial<Record<Field, string | undefined>>

/** Every choice of the form in words. Secrets are only said to be set. */
export const useWords = (values: NewCluster): Words => {
  const { eip_id, ...names } = useNames(values)
  return {
    node_type: values.node_type,
    availability_zone: values.availability_zone,
    version: values.version,
    number_of_node: String(values.number_of_node),
    number_of_cn: values.number_of_node === 1 ? undefined : String(values.number_of_cn),
    ...names,
    ...(values.public_bind_type === 'bind_existing' && { eip_id }),
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
}

/** The words by step; what differs from `usual` is changed, but for the fields that have nothing usual. */
export const summarize = (
  steps: readonly Step[],
  words: Words,
  values: NewCluster,
  usual: Partial<NewCluster>,
): SummaryGroup[] =>
  steps.map(({ key, fields }) => ({
    key,
    rows: fields.flatMap((field): SummaryRow[] => {
      const value = words[field]
      if (value === undefined) return []
      const changed =
        field in usual && JSON.stringify(values[field]) !== JSON.stringify(usual[field])
      return [{ field, value, changed }]
    }),
  }))

/** What was chosen for a new cluster. */
export const useSummary = (values: NewCluster): SummaryGroup[] => {
  const flavor = useNodeTypes().data?.node_types.find(
    ({ spec_name }) => spec_name === values.node_type,
  )
  const words = useWords(values)
  const standalone = flavor !== undefined && isStandalone(flavor)
  return summarize(createSteps, words, values, {
    availability_zone: (flavor && firstZone(flavor)) ?? '',
    version: (flavor && versionsOf(flavor)[0]?.version) ?? '',
    number_of_node: standalone ? 1 : defaults.number_of_node,
    number_of_cn: defaults.number_of_cn,
    security_group_id: defaults.security_group_id,
    port: defaults.port,
    public_bind_type: defaults.public_bind_type,
    enterprise_project_id: defaults.enterprise_project_id,
    user_name: defaults.user_name,
    tags: defaults.tags,
  })
}
