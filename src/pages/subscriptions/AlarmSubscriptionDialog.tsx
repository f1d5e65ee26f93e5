import { writeDialog } from '../../components/write-dialog.ts'
import {
  deleteAlarmSub,
  updateAlarmSub,
  type AlarmSubscription,
} from '../../contract/alarm-subscriptions.ts'
import type { AlarmDetail } from '../../contract/alarms.ts'
import { subscriptionsText as text } from '../../i18n/subscriptions.ts'
import type { useAlarms } from '../../queries/alarms.ts'
import { useDeleteAlarmSub, useUpdateAlarmSub } from '../../queries/alarm-subscriptions.ts'
import { useScope } from '../../queries/scope.ts'
import { CreateAlarmSubscription, EditAlarmSubscription } from './AlarmSubscriptionForm.tsx'
import { alarmDraft } from './draft.ts'
import type { Recent } from './match.ts'
import type { SubscriptionRow } from './subscription-columns.tsx'
import { DeleteDialog, MatchesDialog, SwitchDialog } from './SubscriptionDialogs.tsx'
import type { useOpened } from './use-opened.ts'

type Row = SubscriptionRow<AlarmSubscription>

interface Props {
  opened: ReturnType<typeof useOpened>
  rows: readonly Row[]
  recent: readonly Recent<AlarmDetail>[] | undefined
  alarms: ReturnType<typeof useAlarms>
}

/** The dialog that the address names; none for a subscription that is gone. */
export const AlarmSubscriptionDialog = ({ opened, rows, recent, alarms }: Props) => {
  const { action, close } = opened
  const row = rows.find(({ subscription }) => subscription.id === opened.id)
  if (action === 'create')
    return <CreateAlarmSubscription levels={opened.levels} recent={recent} onClose={close} />
  if (!row) return null
  if (action === 'edit')
    return <EditAlarmSubscription subscription={row.subscription} recent={recent} onClose={close} />
  if (action === 'switch') return <SwitchAlarmSubscription row={row} onClose={close} />
  if (action === 'delete') return <DeleteAlarmSubscription row={row} onClose={close} />
  if (action === 'matches')
    return <MatchesDialog row={row} words={text.alarms} list={alarms} onClose={close} />
  return null
}

interface OneProps {
  row: Row
  onClose: () => void
}

const SwitchAlarmSubscription = ({ row, onClose }: OneProps) => {
  const { project_id } = useScope()
  const alarm_sub_id = row.subscription.id
  const enable = row.subscription.enable === 1 ? 0 : 1
  const { dialog, send } = writeDialog(updateAlarmSub, useUpdateAlarmSub(), {
    ids: { project_id, alarm_sub_id },
    done: text.switch[enable === 1 ? 'on' : 'off'].done,
    onClose,
  })
  return (
    <SwitchDialog
      {...{ row, dialog }}
      words={text.alarms}
      onConfirm={() => {
        send({ alarm_sub_id, body: { ...alarmDraft(row.subscription), enable } })
      }}
    />
  )
}

const DeleteAlarmSubscription = ({ row, onClose }: OneProps) => {
  const { project_id } = useScope()
  const alarm_sub_id = row.subscription.id
  const { dialog, send } = writeDialog(deleteAlarmSub, useDeleteAlarmSub(), {
    ids: { project_id, alarm_sub_id },
    done: text.remove.done,
    onClose,
  })
  return (
    <DeleteDialog
      {...{ row, dialog }}
      words={text.alarms}
      onConfirm={() => {
        send({ alarm_sub_id })
      }}
    />
  )
}
