import {
  Button,
  NativeSelect,
  PasswordInput,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { signInText as text } from '../i18n/sign-in.ts'
import { FailureNotice } from './FailureNotice.tsx'

export interface RegionChoice {
  id: string
  name: string
  simulator: boolean
}

type Submitted = { region: string; project?: string } & (
  | { domain: string; user: string; password: string }
  | { access_key: string; secret_key: string; security_token?: string }
)

interface Props {
  regions: readonly RegionChoice[]
  initialRegion?: string | undefined
  pending: boolean
  error: Error | null
  onSubmit: (credentials: Submitted) => void
}

/** The simulator's documented account: fixed, public, and worth nothing. */
const demo = { domain: 'demo', user: 'operator', password: 'Simulator#2026' }

const empty = {
  project: '',
  domain: '',
  user: '',
  password: '',
  access_key: '',
  secret_key: '',
  security_token: '',
}
type Field = keyof typeof empty

const required: Record<'password' | 'key', readonly Field[]> = {
  password: ['domain', 'user', 'password'],
  key: ['access_key', 'secret_key'],
}

const options = (regions: readonly RegionChoice[], simulator: boolean) =>
  regions
    .filter((region) => region.simulator === simulator)
    .map(({ id, name }) => ({ value: id, label: `${name} (${id})` }))

export const SignInForm = ({ regions, initialRegion, pending, error, onSubmit }: Props) => {
  const known = regions.some(({ id }) => id === initialRegion)
  const [region, setRegion] = useState((known ? initialRegion : regions[0]?.id) ?? '')
  const [by, setBy] = useState<'password' | 'key'>('password')
  const form = useForm({
    initialValues: empty,
    validate: (values) =>
      Object.fromEntries(
        required[by]
          .filter((field) => values[field].trim() === '')
          .map((field) => [field, text.required(text[field])]),
      ),
  })
  const simulator = regions.find(({ id }) => id === region)?.simulator ?? false

  const submit = (values: typeof empty) => {
    const target = { region, ...(values.project ? { project: values.project } : {}) }
    const { domain, user, password, access_key, secret_key, security_token } = values
    onSubmit(
      by === 'password'
        ? { ...target, domain, user, password }
        : { ...target, access_key, secret_key, ...(security_token ? { security_token } : {}) },
    )
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="sm">
        <NativeSelect
          label={text.region}
          value={region}
          onChange={(event) => {
            setRegion(event.currentTarget.value)
          }}
          data={[
            { group: text.simulatorGroup, items: options(regions, true) },
            { group: text.realGroup, items: options(regions, false) },
          ].filter(({ items }) => items.length > 0)}
        />
        {simulator && (
          <>
            <Button
              variant="light"
              loading={pending}
              onClick={() => {
                onSubmit({ region, ...demo })
              }}
            >
              {text.demo}
            </Button>
            <Text size="xs" c="dimmed">
              {text.demoHint}
            </Text>
          </>
        )}
        <SegmentedControl
          value={by}
          onChange={(value) => {
            setBy(value === 'key' ? 'key' : 'password')
          }}
          data={[
            { value: 'password', label: text.byPassword },
            { value: 'key', label: text.byKey },
          ]}
        />
        {by === 'password' ? (
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
          </>
        ) : (
          <>
            <TextInput
              label={text.access_key}
              autoComplete="off"
              {...form.getInputProps('access_key')}
            />
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
        )}
        <TextInput
          label={text.project}
          description={text.projectHint}
          autoComplete="off"
          {...form.getInputProps('project')}
        />
        {error && <FailureNotice error={error} title={text.failed} />}
        <Button type="submit" loading={pending}>
          {text.submit}
        </Button>
      </Stack>
    </form>
  )
}
