import { NumberInput, Stack } from '@mantine/core'
import type { Cluster } from '../../contract/clusters.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { formatNumber } from '../../lib/format.ts'
import { useClusters } from '../../queries/clusters.ts'
import {
  useEnterpriseProjects,
  useSecurityGroups,
  useSubnets,
  useVpcs,
} from '../../queries/neighbours.ts'
import classes from './create-cluster.module.css'
import { EipChoice } from './EipChoice.tsx'
import type { NewClusterForm } from './wizard/form.ts'
import { FormIdPicker } from './FormIdPicker.tsx'

const text = createClusterText.network

/** `name (detail)`, or what there is of it. */
const labelled = (name: string | null | undefined, id: string, detail?: string | null) =>
  `${name ?? id}${detail ? ` (${detail})` : ''}`

const inUse = (
  clusters: readonly Cluster[],
  field: 'vpc_id' | 'subnet_id' | 'security_group_id' | 'enterprise_project_id',
) => clusters.flatMap((cluster) => cluster[field] ?? [])

interface SubnetProps {
  form: NewClusterForm
  known: string[]
  vpc_id: string
  blank: string | undefined
}

const SubnetPicker = ({ form, known, vpc_id, blank }: SubnetProps) => {
  const query = useSubnets(vpc_id)
  const subnets = query.data?.subnets ?? []
  return (
    <FormIdPicker
      // What was entered by hand for one VPC says nothing about the next.
      key={vpc_id}
      form={form}
      field="subnet_id"
      description={text.subnet}
      query={query}
      options={subnets.map(({ id, name, cidr, available_ip_address_count: free }) => ({
        value: id,
        label: labelled(
          name,
          id,
          [cidr, free == null ? undefined : text.free(formatNumber(free))]
            .filter(Boolean)
            .join(', '),
        ),
      }))}
      known={known}
      {...(blank && { blank })}
      waiting={vpc_id === '' ? text.vpcFirst : undefined}
    />
  )
}

/** What stays blank may stand for what another cluster has. */
export interface NetworkBlanks {
  /** The VPC that a blank one means. */
  vpc_id: string
  vpc: string | undefined
  subnet: string | undefined
  group: string | undefined
  port: string
}

const ofNewCluster: NetworkBlanks = {
  vpc_id: '',
  vpc: undefined,
  subnet: undefined,
  group: text.createGroup,
  port: text.port,
}

interface Props {
  form: NewClusterForm
  blanks?: NetworkBlanks
}

/** Where the cluster stands in the network. */
export const NetworkStep = ({ form, blanks = ofNewCluster }: Props) => {
  const vpc_id = form.values.vpc_id || blanks.vpc_id
  const clusters = useClusters().data?.clusters ?? []
  const vpcs = useVpcs()
  const groups = useSecurityGroups()
  const projects = useEnterpriseProjects()
  return (
    <Stack gap="lg" className={classes.fields}>
      <FormIdPicker
        form={form}
        field="vpc_id"
        description={text.vpc}
        query={vpcs}
        options={(vpcs.data?.vpcs ?? []).map(({ id, name, cidr }) => ({
          value: id,
          label: labelled(name, id, cidr),
        }))}
        known={inUse(clusters, 'vpc_id')}
        {...(blanks.vpc && { blank: blanks.vpc })}
        onPick={(picked) => {
          if ((picked || blanks.vpc_id) === vpc_id) return
          form.setFieldValue('subnet_id', '')
          form.setFieldValue('security_group_id', '')
        }}
      />
      <SubnetPicker
        form={form}
        known={inUse(clusters, 'subnet_id')}
        vpc_id={vpc_id}
        blank={blanks.subnet}
      />
      <FormIdPicker
        form={form}
        field="security_group_id"
        description={text.group}
        query={groups}
        options={(groups.data?.security_groups ?? [])
          .filter((group) => !group.vpc_id || group.vpc_id === vpc_id)
          .map(({ id, name }) => ({ value: id, label: labelled(name, id) }))}
        known={inUse(clusters, 'security_group_id')}
        {...(blanks.group && { blank: blanks.group })}
      />
      <NumberInput
        {...form.getInputProps('port')}
        label={createClusterText.fields.port}
        description={blanks.port}
        allowDecimal={false}
        clampBehavior="none"
        hideControls
      />
      <EipChoice form={form} />
      <FormIdPicker
        form={form}
        field="enterprise_project_id"
        description={text.project}
        query={projects}
        options={(projects.data?.enterprise_projects ?? [])
          .filter(({ id }) => id !== '0')
          .map(({ id, name }) => ({ value: id, label: name }))}
        known={inUse(clusters, 'enterprise_project_id')}
        blank={text.defaultProject}
      />
    </Stack>
  )
}
