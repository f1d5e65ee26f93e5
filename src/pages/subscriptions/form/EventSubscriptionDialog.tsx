import { writeDialog } from '../../../components/form/write-dialog.ts'
import {
  createEventSub,
  deleteEventSub,
  updateEventSub,
  type EventSubscription,
} from '../../../contract/event-subscriptions.ts'
import { subscriptionsText as text } from '../../../i18n/subscriptions.ts'
import {
  useCreateEventSub,
  useDeleteEventSub,
  useUpdateEventSub,
} from '../../../queries/event-subscriptions.ts'
import { useScope } from '../../../queries/scope.ts'
import { EventSubscriptionForm } from './EventSubscriptionForm.tsx'
import { eventDraft, switched } from './draft.ts'
import { DeleteDialog, MatchesDialog, SwitchDialog, switchWords } from './SubscriptionDialogs.tsx'
import type { SubscriptionRow } from '../subscription-rows.ts'
import type { useOpened } from '../use-opened.ts'
import type { useRecentEvents } from '../use-recent.ts'

interface Props {
  opened: ReturnType<typeof useOpened>
  week: ReturnType<typeof useRecentEvents>
}

type Row = SubscriptionRow<EventSubscription>

/** The dialog that the address names; none for a subscription that is gone. */
export const EventSubscriptionDialog = ({ row, ...props }: Props & { row: Row | undefined }) => {
  if (props.opened.action === 'create') return <Create {...props} />
  return row && <OfOne {...props} row={row} />
}

const Create = ({ opened, week }: Props) => {
  const { project_id } = useScope()
  const { dialog, send } = writeDialog(createEventSub, useCreateEventSub(), {
    ids: { project_id },
    done: text.created,
    onClose: opened.close,
  })
  return (
    <EventSubscriptionForm
      form={{ ...dialog, title: text.create }}
      start={eventDraft()}
      week={week}
      onSend={(body) => {
        send({ body })
      }}
    />
  )
}

const OfOne = ({ opened, row, week }: Props & { row: Row }) => {
  const { project_id } = useScope()
  const { action, close: onClose } = opened
  const event_sub_id = row.subscription.id
  const common = { ids: { project_id, event_sub_id }, onClose }
  const done = action === 'switch' ? switchWords(row).done : text.changed
  const update = writeDialog(updateEventSub, useUpdateEventSub(), { ...common, done })
  const remove = writeDialog(deleteEventSub, useDeleteEventSub(), {
    ...common,
    done: text.remove.done,
  })
  const draft = eventDraft(row.subscription)
  const about = { row, words: text.events }
  if (action === 'edit')
    return (
      <EventSubscriptionForm
        form={{ ...update.dialog, title: text.change }}
        start={draft}
        week={week}
        onSend={(body) => {
          update.send({ event_sub_id, body })
        }}
      />
    )
  if (action === 'switch')
    return (
      <SwitchDialog
        {...about}
        dialog={update.dialog}
        onConfirm={() => {
          update.send({ event_sub_id, body: switched(draft) })
        }}
      />
    )
  if (action === 'delete')
    return (
      <DeleteDialog
        {...about}
        dialog={remove.dialog}
        onConfirm={() => {
          remove.send({ event_sub_id })
        }}
      />
    )
  return action === 'matches' && <MatchesDialog {...about} list={week.list} onClose={onClose} />
}
