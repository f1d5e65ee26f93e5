import { NumberInput, Stack, TextInput } from '@mantine/core'
import { createClusterText } from '../../../i18n/create-cluster.ts'
import { restoreText as text } from '../../../i18n/restore.ts'
import { useNodeTypes } from '../../../queries/clusters.ts'
import classes from '../create-cluster.module.css'
import { cnLimits } from '../../../components/flavors/flavor.ts'
import type { NewClusterForm } from '../wizard/form.ts'
import { flavorOf, type Source } from './restore-source.ts'
import { SourcePanel } from './SourcePanel.tsx'
import { ZoneChoice } from '../ZoneChoice.tsx'

/** What is restored, and what the new cluster is called and where it stands. */
export const SourceStep = ({ form, source }: { form: NewClusterForm; source: Source }) => {
  const flavors = useNodeTypes().data?.node_types ?? []
  const flavor = flavorOf(source, flavors)
  const { min, max } = cnLimits(flavor, form.values.version)
  return (
    <>
      <SourcePanel source={source} />
      <Stack gap="lg" className={classes.fields}>
        <TextInput
          {...form.getInputProps('name')}
          label={createClusterText.fields.name}
          description={createClusterText.identity.name}
          autoComplete="off"
          spellCheck={false}
        />
        <ZoneChoice
          form={form}
          flavors={flavors}
          flavor={flavor}
          help={text.zone}
          blank={flavor ? undefined : text.asSource}
        />
        {form.values.number_of_node !== 1 && (
          <NumberInput
            {...form.getInputProps('number_of_cn')}
            label={createClusterText.fields.number_of_cn}
            description={text.cns(min, max)}
            placeholder={text.asSource}
            allowDecimal={false}
            clampBehavior="none"
          />
        )}
      </Stack>
    </>
  )
}
