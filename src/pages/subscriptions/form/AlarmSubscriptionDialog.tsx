import { writeDialog } from '../../../components/form/write-dialog.ts'
import {
  createAlarmSub,
  deleteAlarmSub,
  updateAlarmSub,
  type AlarmSubscription,
} from '../../../contract/alarm-subscriptions.ts'
import { subscriptionsText as text } from '../../../i18n/subscriptions.ts'
import {
  useCreateAlarmSub,
  useDeleteAlarmSub,
  useUpdateAlarmSub,
} from '../../../queries/alarm-subscriptions.ts'
import { useScope } from '../../../queries/scope.ts'
import { AlarmSubscriptionForm } from './AlarmSubscriptionForm.tsx'
import { alarmDraft, switched } from './draft.ts'
import { DeleteDialog, MatchesDialog, SwitchDialog, switchWords } from './SubscriptionDialogs.tsx'
import type { SubscriptionRow } from '../subscription-rows.ts'
import type { useOpened } from '../use-opened.ts'
import type { useRecentAlarms } from '../use-recent.ts'

interface Props {
  opened: ReturnType<typeof useOpened>
  week: ReturnType<typeof useRecentAlarms>
}

type Row = SubscriptionRow<AlarmSubscription>

/** The dialog that the address names; none for a subscription that is gone. */
export const AlarmSubscriptionDialog = ({ row, ...props }: Props & { row: Row | undefined }) => {
  if (props.opened.action === 'create') return <Create {...props} />
  return row && <OfOne {...props} row={row} />
}

const Create = ({ opened, week }: Props) => {
  const { project_id } = useScope()
  const { dialog, send } = writeDialog(createAlarmSub, useCreateAlarmSub(), {
    ids: { project_id },
    done: text.created,
    onClose: opened.close,
  })
  return (
    <AlarmSubscriptionForm
      form={{ ...dialog, title: text.create }}
      start={alarmDraft(undefined, opened.levels)}
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
  const alarm_sub_id = row.subscription.id
  const common = { ids: { project_id, alarm_sub_id }, onClose }
  const done = action === 'switch' ? switchWords(row).done : text.changed
  const update = writeDialog(updateAlarmSub, useUpdateAlarmSub(), { ...common, done })
  const remove = writeDialog(deleteAlarmSub, useDeleteAlarmSub(), {
    ...common,
    done: text.remove.done,
  })
  const draft = alarmDraft(row.subscription)
  const about = { row, words: text.alarms }
  if (action === 'edit')
    return (
      <AlarmSubscriptionForm
        form={{ ...update.dialog, title: text.change }}
        start={draft}
        week={week}
        cluster_id={row.subscription.cluster_id}
        onSend={(body) => {
          update.send({ alarm_sub_id, body })
        }}
      />
    )
  if (action === 'switch')
    return (
      <SwitchDialog
        {...about}
        dialog={update.dialog}
        onConfirm={() => {
          update.send({ alarm_sub_id, body: switched(draft) })
        }}
      />
    )
  if (action === 'delete')
    return (
      <DeleteDialog
        {...about}
        dialog={remove.dialog}
        onConfirm={() => {
          remove.send({ alarm_sub_id })
        }}
      />
    )
  return action === 'matches' && <MatchesDialog {...about} list={week.list} onClose={onClose} />
}
