import { Radio, Stack } from '@mantine/core'
import { eipOptions } from '../../components/form/eip-options.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { usePublicips } from '../../queries/neighbours.ts'
import type { NewClusterForm } from './wizard/form.ts'
import { FormIdPicker } from './FormIdPicker.tsx'

const text = createClusterText.network
const types = ['not_use', 'auto_assign', 'bind_existing'] as const

const ExistingEip = ({ form }: { form: NewClusterForm }) => {
  const query = usePublicips()
  return (
    <FormIdPicker
      form={form}
      field="eip_id"
      description={text.eip}
      query={query}
      options={eipOptions(query.data?.publicips)}
    />
  )
}

/** Whether and how the cluster is reached from the internet. */
export const EipChoice = ({ form }: { form: NewClusterForm }) => (
  <>
    <div data-path="public_bind_type">
      <Radio.Group
        {...form.getInputProps('public_bind_type')}
        label={createClusterText.fields.public_bind_type}
        data-path={undefined}
      >
        <Stack gap={6} mt={8}>
          {types.map((type) => (
            <Radio
              key={type}
              value={type}
              label={text.bindTypes[type]}
              description={text.bindHelp[type]}
            />
          ))}
        </Stack>
      </Radio.Group>
    </div>
    {form.values.public_bind_type === 'bind_existing' && <ExistingEip form={form} />}
  </>
)
