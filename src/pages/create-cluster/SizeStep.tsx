import { NumberInput, Select, Stack, Text } from '@mantine/core'
import { cnLimits, isStandalone, versionsOf } from '../../components/flavors/flavor.ts'
import { QueryState } from '../../components/status/QueryState.tsx'
import type { NodeType } from '../../contract/clusters.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { useNodeTypes } from '../../queries/clusters.ts'
import classes from './create-cluster.module.css'
import { fitFlavor } from './fit-flavor.ts'
import { FlavorTable } from './FlavorTable.tsx'
import type { NewClusterForm } from './wizard/form.ts'
import { QuotaLine } from './QuotaLine.tsx'
import { ZoneChoice } from './ZoneChoice.tsx'

const text = createClusterText

const VersionSelect = ({ form, flavor }: { form: NewClusterForm; flavor: NodeType }) => {
  const versions = versionsOf(flavor)
  if (versions.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {text.version.none}
      </Text>
    )
  return (
    <Select
      {...form.getInputProps('version')}
      label={text.fields.version}
      description={text.version.help}
      allowDeselect={false}
      data={versions.map(({ version, preview }) => ({
        value: version,
        label: preview ? text.version.preview(version) : version,
      }))}
    />
  )
}

const Size = ({ form, flavors }: { form: NewClusterForm; flavors: readonly NodeType[] }) => {
  const { node_type, version, number_of_node } = form.values
  const flavor = flavors.find(({ spec_name }) => spec_name === node_type)
  const standalone = flavor !== undefined && isStandalone(flavor)
  const cns = cnLimits(flavor, version)
  const input = form.getInputProps('node_type')
  return (
    <Stack gap="lg">
      <FlavorTable
        flavors={flavors}
        chosen={node_type}
        error={input.error as React.ReactNode}
        onBlur={() => void form.validateField('node_type')}
        onChoose={(chosen) => {
          for (const [field, value] of Object.entries(fitFlavor(form.getValues(), chosen)))
            form.setFieldValue(field, value)
        }}
      />
      <Stack gap="lg" className={classes.fields}>
        <ZoneChoice form={form} flavors={flavors} flavor={flavor} />
        {flavor && <VersionSelect form={form} flavor={flavor} />}
        <div>
          <NumberInput
            {...form.getInputProps('number_of_node')}
            label={text.fields.number_of_node}
            description={standalone ? text.nodes.standalone : text.nodes.help}
            allowDecimal={false}
            clampBehavior="none"
            readOnly={standalone}
            mb={6}
          />
          <QuotaLine flavor={flavor} nodes={Number(number_of_node) || 0} />
        </div>
        {!standalone && (
          <NumberInput
            {...form.getInputProps('number_of_cn')}
            label={text.fields.number_of_cn}
            description={text.nodes.cns(cns.min, cns.max)}
            allowDecimal={false}
            clampBehavior="none"
          />
        )}
      </Stack>
    </Stack>
  )
}

export const SizeStep = ({ form }: { form: NewClusterForm }) => (
  <QueryState query={useNodeTypes()} height={520}>
    {({ node_types }) => <Size form={form} flavors={node_types} />}
  </QueryState>
)
