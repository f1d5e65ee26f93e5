import { Autocomplete, NativeSelect, Stack, Switch, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { FormDialog } from '../../../components/form/FormDialog.tsx'
import { Language } from '../../../contract/subscriptions.ts'
import { subscriptionsText } from '../../../i18n/subscriptions.ts'
import type { SubscriptionDraft } from './draft.ts'
import { refusalOf } from './refusal.ts'
import { TopicField } from './TopicField.tsx'

const text = subscriptionsText.form

/** Every whole hour; other offsets can be typed. */
const zones = Array.from({ length: 27 }, (_, index) => {
  const hours = index - 12
  const size = String(Math.abs(hours)).padStart(2, '0')
  return hours === 0 ? 'GMT' : `GMT${hours < 0 ? '-' : '+'}${size}:00`
})

/** The state of the write, and what it is called. */
export interface FormState {
  title: string
  request: string
  pending: boolean
  error: Error | null
  onClose: () => void
}

interface Props<Draft> {
  form: FormState
  draft: Draft
  onChange: (changes: Partial<SubscriptionDraft>) => void
  /** What is wrong with a field, by the contract. */
  problemOf: (field: keyof Draft & string) => string | undefined
  /** Fields that are wrong are pointed out instead of sent. */
  fields: readonly (keyof Draft & string)[]
  /** What a subscription chooses; `errorOf` says what is wrong with a field, once that is to be seen. */
  children: (errorOf: (field: keyof Draft & string) => string | undefined) => ReactNode
  /** What it would have sent. */
  matches: ReactNode
  onSend: () => void
}

/** A subscription as it is created or changed: name, whom it tells, and what chooses. */
export const SubscriptionForm = <Draft extends SubscriptionDraft>(props: Props<Draft>) => {
  const { form, draft, onChange, problemOf } = props
  const root = useRef<HTMLDivElement>(null)
  const [attempts, setAttempts] = useState(0)
  const [sent, setSent] = useState<Draft>()
  useEffect(() => {
    if (attempts > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])
  // Nothing appears because a field was left: what is about to be clicked would move away.
  const errorOf = (field: keyof Draft & string) =>
    (attempts > 0 || draft[field] !== '' ? problemOf(field) : undefined) ??
    (sent?.[field] === draft[field] ? refusalOf(form.error, field) : undefined)
  return (
    <FormDialog
      {...form}
      confirm={form.title}
      size="lg"
      onConfirm={() => {
        if (props.fields.some(problemOf)) {
          setAttempts(attempts + 1)
          return
        }
        setSent(draft)
        props.onSend()
      }}
    >
      <Stack gap="sm" ref={root}>
        <TextInput
          data-autofocus
          label={text.name}
          description={text.nameHelp}
          value={draft.name}
          error={errorOf('name')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            onChange({ name: event.currentTarget.value })
          }}
        />
        {props.children(errorOf)}
        <TopicField
          value={draft.notification_target}
          error={errorOf('notification_target')}
          onChange={onChange}
        />
        <Autocomplete
          label={text.time_zone}
          description={text.time_zoneHelp}
          data={zones}
          value={draft.time_zone}
          error={errorOf('time_zone')}
          onChange={(time_zone) => {
            onChange({ time_zone })
          }}
        />
        {draft.language && (
          <NativeSelect
            label={text.language}
            value={draft.language}
            data={Language.options.map((value) => ({ value, label: text.languages[value] }))}
            onChange={(event) => {
              onChange({ language: Language.parse(event.currentTarget.value) })
            }}
          />
        )}
        <Switch
          label={text.enable}
          checked={draft.enable === 1}
          onChange={(event) => {
            onChange({ enable: event.currentTarget.checked ? 1 : 0 })
          }}
        />
        {props.matches}
      </Stack>
    </FormDialog>
  )
}
