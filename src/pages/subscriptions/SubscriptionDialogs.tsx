import { Modal, Stack, Text } from '@mantine/core'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { LoadOlder } from '../../components/LoadOlder.tsx'
import { common } from '../../i18n/common.ts'
import { subscriptionsText as text, type SubscriptionWords } from '../../i18n/subscriptions.ts'
import type { PagedList } from '../../lib/load-all.ts'
import { MatchTable, type AnyRecent } from './MatchTable.tsx'
import type { SubscriptionRow } from './subscription-columns.tsx'

interface Props {
  row: SubscriptionRow
  words: SubscriptionWords
}

interface ConfirmProps extends Props {
  /** Request, state and closing of the write. */
  dialog: { request: string; pending: boolean; error: Error | null; onClose: () => void }
  onConfirm: () => void
}

const week = (matches: readonly AnyRecent[] | undefined, words: SubscriptionWords) =>
  matches ? [text.switch.week(matches.length, words.causes)] : []

/** Turns a subscription on or off: it can be turned back, but people rely on it. */
export const SwitchDialog = ({ row, words, dialog, onConfirm }: ConfirmProps) => {
  const { name, enable, notification_target_name } = row.subscription
  const texts = text.switch[enable === 1 ? 'off' : 'on']
  return (
    <ConfirmDialog
      {...dialog}
      tier="L1"
      title={texts.title(name ?? '')}
      confirm={texts.confirm}
      name={name ?? ''}
      impact={[
        texts.impact(notification_target_name ?? '', words.causes),
        ...week(row.matches, words),
      ]}
      onConfirm={onConfirm}
    />
  )
}

/** Deletes a subscription: it can be made again from what the list shows. */
export const DeleteDialog = ({ row, words, dialog, onConfirm }: ConfirmProps) => {
  const { name, notification_target_name } = row.subscription
  return (
    <ConfirmDialog
      {...dialog}
      tier="L1"
      title={text.remove.title(name ?? '')}
      confirm={text.remove.confirm}
      name={name ?? ''}
      impact={[
        text.remove.impact(notification_target_name ?? '', words.causes),
        ...week(row.matches, words),
        text.remove.again,
      ]}
      onConfirm={onConfirm}
    />
  )
}

interface MatchesProps extends Props {
  /** The list that the matches are found in. */
  list: PagedList & {
    isFetching: boolean
    data: { rows: readonly unknown[]; count: number } | undefined
  }
  onClose: () => void
}

/** What a subscription would have sent in the last days. */
export const MatchesDialog = ({ row, words, list, onClose }: MatchesProps) => {
  const title = text.matchesTitle(row.subscription.name ?? '')
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack gap="xs">
        {list.data && (
          <LoadOlder
            what={words.causes}
            loaded={list.data.rows.length}
            count={list.data.count}
            list={list}
          />
        )}
        {row.subscription.enable !== 1 && <Text size="sm">{text.wouldBe}</Text>}
        <MatchTable label={title} rows={row.matches ?? []} />
      </Stack>
    </Modal>
  )
}
