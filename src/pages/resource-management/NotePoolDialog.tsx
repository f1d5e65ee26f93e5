import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { PoolResources } from '../../contract/workload-rules.ts'
import { common } from '../../i18n/common.ts'
import { workloadText } from '../../i18n/resource-management.ts'
import { isWhole, poolForm, resourcesOf } from './pool-form.ts'
import type { PoolNotes } from './pool-notes.ts'
import { PoolFields } from './PoolFields.tsx'
import { ShareBars } from './ShareBars.tsx'
import { sharesOf } from './shares.ts'

const text = workloadText.note

interface Props {
  name: string
  names: readonly string[]
  notes: PoolNotes
  onNote: (resources: PoolResources) => void
  onForget: () => void
  onClose: () => void
}

/** Settings of a pool that exists, for the drawing of the shares: nothing is sent. */
export const NotePoolDialog = ({ name, names, notes, onNote, onForget, onClose }: Props) => {
  const noted = notes[name]?.resources
  const [form, setForm] = useState(() => poolForm(noted))
  const resources = resourcesOf(form)
  return (
    <Modal opened onClose={onClose} title={text.title(name)} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isWhole(form)) return
          onNote(resources)
          onClose()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{text.text}</Text>
          <PoolFields form={form} onChange={setForm} />
          <ShareBars shares={sharesOf(names, notes, { name, resources })} />
          <Group justify="flex-end">
            {noted && (
              <Button
                variant="subtle"
                onClick={() => {
                  onForget()
                  onClose()
                }}
              >
                {text.forget}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" disabled={!isWhole(form)}>
              {text.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
