import type { UseFormReturnType } from '@mantine/form'
import { signInText as text } from '../../i18n/sign-in.ts'

export interface RegionChoice {
  id: string
  name: string
  simulator: boolean
}

/** What is sent to sign in; `environment` asks for the console server's own key. */
export type SignInCredentials = { region: string; project?: string } & (
  | {
      domain: string
      user: string
      password: string
      totp?: { user_id: string; passcode: string }
    }
  | { access_key: string; secret_key: string; security_token?: string }
  | { environment: true }
)

export const emptyValues = {
  project: '',
  domain: '',
  user: '',
  password: '',
  user_id: '',
  passcode: '',
  access_key: '',
  secret_key: '',
  security_token: '',
}
export type SignInValues = typeof emptyValues
export type SignInFormState = UseFormReturnType<SignInValues>

/** How somebody signs in; `mfa`: by password and the passcode of a virtual MFA device. */
export type Way = 'password' | 'mfa' | 'key'

const required: Record<Way, readonly (keyof SignInValues)[]> = {
  password: ['domain', 'user', 'password'],
  mfa: ['domain', 'user', 'password', 'user_id', 'passcode'],
  key: ['access_key', 'secret_key'],
}

/** The message of each field that is wrong. */
export const problemsOf = (way: Way, values: SignInValues): Record<string, string> => ({
  ...(way === 'mfa' &&
    !/^\d{6}$/.test(values.passcode.trim()) && { passcode: text.passcodeFormat }),
  ...Object.fromEntries(
    required[way]
      .filter((field) => values[field].trim() === '')
      .map((field) => [field, text.required(text[field])]),
  ),
})

/** The body of the sign-in. What is copied from elsewhere often brings spaces: only passwords keep theirs. */
export const credentialsOf = (
  way: Way,
  region: string,
  values: SignInValues,
): SignInCredentials => {
  const trimmed = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, value.trim()]),
  ) as SignInValues
  const { project, domain, user, user_id, passcode, access_key, secret_key, security_token } =
    trimmed
  const target = { region, ...(project && { project }) }
  if (way === 'key')
    return { ...target, access_key, secret_key, ...(security_token && { security_token }) }
  const { password } = values
  return {
    ...target,
    domain,
    user,
    password,
    ...(way === 'mfa' && { totp: { user_id, passcode } }),
  }
}
