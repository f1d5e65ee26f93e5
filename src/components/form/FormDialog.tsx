import { Button, Group, Modal, Stack, Text, type MantineSize } from '@mantine/core'
import type { ReactNode } from 'react'
import { common } from '../../i18n/common.ts'
import { confirmText } from '../../i18n/confirm.ts'
import { FailureNotice } from '../status/FailureNotice.tsx'

interface Props {
  title: string
  size?: MantineSize
  /** Verb and object: "Create snapshot". */
  confirm: string
  /** The exact request that will be sent: method and path. */
  request: string
  /** Fields; give the first one `data-autofocus`. */
  children: ReactNode
  /** The fields are not valid: the button cannot be pressed. */
  blocked?: boolean
  pending: boolean
  error: Error | null
  onConfirm: () => void
  onClose: () => void
  /** Something is lost for good: red, and Enter does not press the button. */
  destructive?: boolean
  /** Where the focus starts, unless a field of the form takes it. */
  focusCancel?: boolean
}

/**
 * A short form that sends one request. It stays open until the answer is there; a failure keeps all
 * that was typed. What interrupts or loses something is confirmed in a ConfirmDialog instead.
 */
export const FormDialog = ({ destructive = false, pending, onClose, ...props }: Props) => {
  const submit = () => {
    if (!props.blocked && !pending) props.onConfirm()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={props.title}
      size={props.size ?? 'md'}
      closeOnClickOutside={!pending}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!destructive) submit()
        }}
      >
        <Stack gap="sm">
          {props.children}
          <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {props.request}
          </Text>
          {props.error && <FailureNotice error={props.error} title={confirmText.failed} />}
          <Group justify="flex-end">
            <Button
              variant="default"
              onClick={onClose}
              {...(props.focusCancel && { 'data-autofocus': true })}
            >
              {common.cancel}
            </Button>
            <Button
              type={destructive ? 'button' : 'submit'}
              {...(destructive ? { color: 'red', onClick: submit } : {})}
              disabled={props.blocked ?? false}
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
