import type { ComponentProps, ReactNode } from 'react'
import { IdPicker } from '../../components/form/IdPicker.tsx'
import { createClusterText } from '../../i18n/create-cluster.ts'
import type { NewClusterForm } from './wizard/form.ts'

type IdField = 'vpc_id' | 'subnet_id' | 'security_group_id' | 'eip_id' | 'enterprise_project_id'

type Props = Omit<
  ComponentProps<typeof IdPicker>,
  'label' | 'value' | 'onChange' | 'onBlur' | 'error' | 'path'
> & {
  form: NewClusterForm
  field: IdField
  onPick?: (value: string) => void
}

/** An id of the create form. */
export const FormIdPicker = ({ form, field, onPick, ...picker }: Props) => {
  const { error, onBlur } = form.getInputProps(field) as { error?: ReactNode; onBlur: () => void }
  return (
    <IdPicker
      {...picker}
      label={createClusterText.fields[field]}
      value={form.values[field]}
      error={error}
      onBlur={onBlur}
      path={field}
      onChange={(value) => {
        form.setFieldValue(field, value)
        onPick?.(value)
      }}
    />
  )
}
