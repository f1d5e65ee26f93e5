import { writeDialog } from '../../components/write-dialog.ts'
import {
  deleteEventSub,
  updateEventSub,
  type EventSubscription,
} from '../../contract/event-subscriptions.ts'
import type { Event } from '../../contract/events.ts'
import { subscriptionsText as text } from '../../i18n/subscriptions.ts'
import type { useEvents } from '../../queries/events.ts'
import { useDeleteEventSub, useUpdateEventSub } from '../../queries/event-subscriptions.ts'
import { useScope } from '../../queries/scope.ts'
import { CreateEventSubscription, EditEventSubscription } from './EventSubscriptionForm.tsx'
import { eventDraft } from './draft.ts'
import type { Recent } from './match.ts'
import type { SubscriptionRow } from './subscription-columns.tsx'
import { DeleteDialog, MatchesDialog, SwitchDialog } from './SubscriptionDialogs.tsx'
import type { useOpened } from './use-opened.ts'

type Row = SubscriptionRow<EventSubscription>

interface Props {
  opened: ReturnType<typeof useOpened>
  rows: readonly Row[]
  recent: readonly Recent<Event>[] | undefined
  events: ReturnType<typeof useEvents>
}

/** The dialog that the address names; none for a subscription that is gone. */
export const EventSubscriptionDialog = ({ opened, rows, recent, events }: Props) => {
  const { action, close } = opened
  const row = rows.find(({ subscription }) => subscription.id === opened.id)
  if (action === 'create') return <CreateEventSubscription recent={recent} onClose={close} />
  if (!row) return null
  if (action === 'edit')
    return <EditEventSubscription subscription={row.subscription} recent={recent} onClose={close} />
  if (action === 'switch') return <SwitchEventSubscription row={row} onClose={close} />
  if (action === 'delete') return <DeleteEventSubscription row={row} onClose={close} />
  if (action === 'matches')
    return <MatchesDialog row={row} words={text.events} list={events} onClose={close} />
  return null
}

interface OneProps {
  row: Row
  onClose: () => void
}

const SwitchEventSubscription = ({ row, onClose }: OneProps) => {
  const { project_id } = useScope()
  const event_sub_id = row.subscription.id
  const enable = row.subscription.enable === 1 ? 0 : 1
  const { dialog, send } = writeDialog(updateEventSub, useUpdateEventSub(), {
    ids: { project_id, event_sub_id },
    done: text.switch[enable === 1 ? 'on' : 'off'].done,
    onClose,
  })
  return (
    <SwitchDialog
      {...{ row, dialog }}
      words={text.events}
      onConfirm={() => {
        send({ event_sub_id, body: { ...eventDraft(row.subscription), enable } })
      }}
    />
  )
}

const DeleteEventSubscription = ({ row, onClose }: OneProps) => {
  const { project_id } = useScope()
  const event_sub_id = row.subscription.id
  const { dialog, send } = writeDialog(deleteEventSub, useDeleteEventSub(), {
    ids: { project_id, event_sub_id },
    done: text.remove.done,
    onClose,
  })
  return (
    <DeleteDialog
      {...{ row, dialog }}
      words={text.events}
      onConfirm={() => {
        send({ event_sub_id })
      }}
    />
  )
}
