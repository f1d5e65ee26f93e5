import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import type { leaveText } from '../../i18n/leave.ts'

interface Props {
  /** Something would be lost. */
  when: boolean
  text: (typeof leaveText)[keyof typeof leaveText]
}

/** Asks before a page with something unfinished is left: for another page here, or out of the console. */
export const LeaveGuard = ({ when, text }: Props) => {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      when && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!when) return
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
    }
  }, [when])
  if (blocker.state !== 'blocked') return null
  return (
    <Modal opened onClose={blocker.reset} title={text.title} zIndex={400}>
      <Stack gap="md">
        <Text size="sm">{text.text}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={blocker.reset}>
            {text.stay}
          </Button>
          <Button onClick={blocker.proceed}>{text.leave}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
