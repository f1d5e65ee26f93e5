import { Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { signInText as text } from '../../i18n/sign-in.ts'
import type { SignInFormState } from './sign-in-values.ts'

interface Props {
  form: SignInFormState
  mfa: boolean
  onMfa: (mfa: boolean) => void
}

/** An IAM user, with the passcode of a virtual MFA device if the user has one. */
export const PasswordFields = ({ form, mfa, onMfa }: Props) => (
  <>
    <TextInput
      label={text.domain}
      description={text.domainHint}
      autoComplete="organization"
      {...form.getInputProps('domain')}
    />
    <TextInput label={text.user} autoComplete="username" {...form.getInputProps('user')} />
    <PasswordInput
      label={text.password}
      autoComplete="current-password"
      {...form.getInputProps('password')}
    />
    <Checkbox
      label={text.mfa}
      checked={mfa}
      onChange={(event) => {
        onMfa(event.currentTarget.checked)
      }}
    />
    {mfa && (
      <>
        <TextInput
          label={text.user_id}
          description={text.user_idHint}
          autoComplete="off"
          {...form.getInputProps('user_id')}
        />
        <TextInput
          label={text.passcode}
          description={text.passcodeHint}
          autoComplete="one-time-code"
          inputMode="numeric"
          {...form.getInputProps('passcode')}
        />
      </>
    )}
  </>
)
