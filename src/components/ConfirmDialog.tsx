import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { common } from '../i18n/common.ts'
import { confirmText } from '../i18n/confirm.ts'
import { FailureNotice } from './FailureNotice.tsx'

/**
 * How much a person must do before the button works: L1 read the effect, L2 tick that the impact is
 * understood, L3 and L4 type the name of what will be lost.
 */
export type Tier = 'L1' | 'L2' | 'L3' | 'L4'

interface Props {
  tier: Tier
  title: string
  /** Verb and object: "Restart cluster analytics". */
  confirm: string
  /** What is typed in L3 and L4. */
  name: string
  /** What will happen. */
  impact: readonly string[]
  /** The exact request that will be sent: method and path. */
  request: string
  /** Fields of a short form, above the confirmation. */
  children?: ReactNode
  /** The form above is not yet valid. */
  blocked?: boolean
  pending: boolean
  error: Error | null
  onConfirm: () => void
  onClose: () => void
}

/** The one confirmation of the console. Focus starts on Cancel, and Enter never confirms L3 or L4. */
export const ConfirmDialog = (props: Props) => {
  const { tier, name, pending, onClose } = props
  const [understood, setUnderstood] = useState(false)
  const [typed, setTyped] = useState('')
  const destructive = tier === 'L3' || tier === 'L4'
  const ready = !props.blocked && (tier === 'L1' || (tier === 'L2' ? understood : typed === name))
  const submit = () => {
    if (ready && !pending) props.onConfirm()
  }
  return (
    <Modal opened onClose={onClose} title={props.title} size="md" closeOnClickOutside={!pending}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!destructive) submit()
        }}
      >
        <Stack gap="sm">
          <ul>
            {props.impact.map((line) => (
              <li key={line}>
                <Text size="sm">{line}</Text>
              </li>
            ))}
          </ul>
          {props.children}
          {tier === 'L2' && (
            <Checkbox
              label={confirmText.understood}
              checked={understood}
              onChange={(event) => {
                setUnderstood(event.currentTarget.checked)
              }}
            />
          )}
          {destructive && (
            <TextInput
              label={confirmText.typeName(name)}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
              }}
            />
          )}
          <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {props.request}
          </Text>
          {props.error && <FailureNotice error={props.error} title={confirmText.failed} />}
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={onClose}>
              {common.cancel}
            </Button>
            <Button
              type={destructive ? 'button' : 'submit'}
              {...(destructive ? { color: 'red', onClick: submit } : {})}
              disabled={!ready}
              loading={pending}
            >
              {props.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
