import { Modal, Stack, Text } from '@mantine/core'
import { ConfirmDialog } from '../../../components/form/ConfirmDialog.tsx'
import { QueryState, type QueryLike } from '../../../components/status/QueryState.tsx'
import { LoadOlder } from '../../../components/list/LoadOlder.tsx'
import { subscriptionsText as text, type SubscriptionWords } from '../../../i18n/subscriptions.ts'
import type { PagedList } from '../../../lib/load-all.ts'
import type { AnyRecent } from '../match.ts'
import { MatchTable } from './MatchTable.tsx'
import type { SubscriptionRow } from '../subscription-rows.ts'

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

/** The words of turning a subscription on, or off where it is on. */
export const switchWords = ({ subscription: { enable } }: SubscriptionRow) =>
  text.switch[enable === 1 ? 'off' : 'on']

/** Turns a subscription on or off: it can be turned back, but people rely on it. */
export const SwitchDialog = ({ row, words, dialog, onConfirm }: ConfirmProps) => {
  const { name, notification_target_name } = row.subscription
  const texts = switchWords(row)
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
  list: QueryLike<{ rows: readonly unknown[]; count: number }> & PagedList & { isFetching: boolean }
  onClose: () => void
}

/** What a subscription would have sent in the last days. */
export const MatchesDialog = ({ row, words, list, onClose }: MatchesProps) => {
  const title = text.matchesTitle(row.subscription.name ?? '')
  return (
    <Modal opened onClose={onClose} size="xl" title={title}>
      <QueryState query={list}>
        {({ rows, count }) => (
          <Stack gap="xs">
            <LoadOlder what={words.causes} loaded={rows.length} count={count} list={list} />
            {row.subscription.enable !== 1 && <Text size="sm">{text.wouldBe}</Text>}
            <MatchTable label={title} rows={row.matches ?? []} />
          </Stack>
        )}
      </QueryState>
    </Modal>
  )
}
