import { PasswordInput, Stack } from '@mantine/core'
import { PasswordRules } from '../../components/form/PasswordRules.tsx'
import { createClusterText } from '../../i18n/create-cluster.ts'
import type { NewClusterForm } from './wizard/form.ts'

const text = createClusterText

/** The password twice, with its rules ticked off while it is typed. */
export const PasswordFields = ({ form }: { form: NewClusterForm }) => (
  <>
    <Stack gap="xs">
      <PasswordInput
        {...form.getInputProps('user_pwd')}
        label={text.fields.user_pwd}
        description={text.identity.password}
        visibilityToggleButtonProps={{ 'aria-label': text.identity.show(text.fields.user_pwd) }}
        autoComplete="new-password"
      />
      <PasswordRules password={form.values.user_pwd} user_name={form.values.user_name} />
    </Stack>
    <PasswordInput
      {...form.getInputProps('repeat_pwd')}
      label={text.fields.repeat_pwd}
      description={text.identity.repeat}
      visibilityToggleButtonProps={{ 'aria-label': text.identity.show(text.fields.repeat_pwd) }}
      autoComplete="new-password"
    />
  </>
)
