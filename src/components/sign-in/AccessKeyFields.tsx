import { PasswordInput, TextInput } from '@mantine/core'
import { signInText as text } from '../../i18n/sign-in.ts'
import type { SignInFormState } from './sign-in-values.ts'

/** A permanent access key, or a temporary one with its security token. */
export const AccessKeyFields = ({ form }: { form: SignInFormState }) => (
  <>
    <TextInput label={text.access_key} autoComplete="off" {...form.getInputProps('access_key')} />
    <PasswordInput
      label={text.secret_key}
      autoComplete="off"
      {...form.getInputProps('secret_key')}
    />
    <PasswordInput
      label={text.security_token}
      description={text.security_tokenHint}
      autoComplete="off"
      {...form.getInputProps('security_token')}
    />
  </>
)
