import { Button, NativeSelect, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { signInText as text } from '../../i18n/sign-in.ts'
import { FailureNotice } from '../status/FailureNotice.tsx'
import { AccessKeyFields } from './AccessKeyFields.tsx'
import { PasswordFields } from './PasswordFields.tsx'
import { QuickSignIn } from './QuickSignIn.tsx'
import {
  credentialsOf,
  emptyValues,
  problemsOf,
  type RegionChoice,
  type SignInCredentials,
} from './sign-in-values.ts'

interface Props {
  regions: readonly RegionChoice[]
  /** Whether the console server has a key of its own. */
  environment: boolean
  initialRegion?: string | undefined
  initialProject?: string | undefined
  pending: boolean
  error: Error | null
  /** IAM wants the passcode of a virtual MFA device. */
  mfaRequired: boolean
  onSubmit: (credentials: SignInCredentials) => void
}

/** The simulator's documented account: fixed, public, and worth nothing. */
const demo = { domain: 'demo', user: 'operator', password: 'Simulator#2026' }

const options = (regions: readonly RegionChoice[], simulator: boolean) =>
  regions
    .filter((region) => region.simulator === simulator)
    .map(({ id, name }) => ({ value: id, label: `${name} (${id})` }))

export const SignInForm = (props: Props) => {
  const { regions, environment, initialRegion, initialProject = '', pending, error } = props
  const { mfaRequired, onSubmit } = props
  const known = regions.some(({ id }) => id === initialRegion)
  const [region, setRegion] = useState((known ? initialRegion : regions[0]?.id) ?? '')
  const [byKey, setByKey] = useState(false)
  const [mfa, setMfa] = useState(false)
  // Once asked for, its fields stay while the next attempt runs.
  const [asked, setAsked] = useState(mfaRequired)
  if (mfaRequired !== asked) {
    setAsked(mfaRequired)
    if (mfaRequired) setMfa(true)
  }
  const way = byKey ? 'key' : mfa ? 'mfa' : 'password'
  const form = useForm({
    initialValues: { ...emptyValues, project: initialProject },
    validate: (values) => problemsOf(way, values),
  })
  const simulator = regions.find(({ id }) => id === region)?.simulator ?? false

  return (
    <form
      onSubmit={form.onSubmit((values) => {
        onSubmit(credentialsOf(way, region, values))
      })}
      noValidate
    >
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
          <QuickSignIn
            label={text.demo}
            hint={text.demoHint}
            pending={pending}
            onClick={() => {
              onSubmit({ region, ...demo })
            }}
          />
        )}
        {environment && !simulator && (
          <QuickSignIn
            label={text.environment}
            hint={text.environmentHint}
            pending={pending}
            onClick={() => {
              const project = form.values.project.trim()
              onSubmit({ region, environment: true, ...(project && { project }) })
            }}
          />
        )}
        <SegmentedControl
          value={byKey ? 'key' : 'password'}
          onChange={(value) => {
            setByKey(value === 'key')
          }}
          data={[
            { value: 'password', label: text.byPassword },
            { value: 'key', label: text.byKey },
          ]}
        />
        {byKey ? (
          <AccessKeyFields form={form} />
        ) : (
          <PasswordFields form={form} mfa={mfa} onMfa={setMfa} />
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
