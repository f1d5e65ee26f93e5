import { Stack, TextInput } from '@mantine/core'
import { createClusterText } from '../../i18n/create-cluster.ts'
import classes from './create-cluster.module.css'
import type { NewClusterForm } from './wizard/form.ts'
import { PasswordFields } from './PasswordFields.tsx'
import { TagsEditor } from './TagsEditor.tsx'

/** Step 3: what the cluster is called and who administers its database. */
export const IdentityStep = ({ form }: { form: NewClusterForm }) => (
  <Stack gap="lg" className={classes.fields}>
    <TextInput
      {...form.getInputProps('name')}
      label={createClusterText.fields.name}
      description={createClusterText.identity.name}
      autoComplete="off"
      spellCheck={false}
    />
    <TextInput
      {...form.getInputProps('user_name')}
      label={createClusterText.fields.user_name}
      description={createClusterText.identity.user}
      autoComplete="off"
      spellCheck={false}
    />
    <PasswordFields form={form} />
    <TagsEditor form={form} />
  </Stack>
)
