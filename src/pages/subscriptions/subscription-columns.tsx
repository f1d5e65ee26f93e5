import { Anchor, Button, Group, Switch } from '@mantine/core'
import type { z } from 'zod'
import { Badge } from '../../components/status/Badge.tsx'
import type { Column } from '../../components/list/DataTable.tsx'
import type { Subscription } from '../../contract/subscriptions.ts'
import { subscriptionsText as text } from '../../i18n/subscriptions.ts'
import { formatNumber, missing } from '../../lib/format.ts'
import type { SubscriptionRow } from './subscription-rows.ts'
import classes from './Subscriptions.module.css'
import type { SubscriptionAction } from './use-opened.ts'

const title = text.columns

type Open = (action: SubscriptionAction, id: string) => void

/** The words of a comma list, of which an empty one means all. */
export const wordsCell = (value: string | null | undefined, wordOf: (word: string) => string) =>
  value ? (
    <div className={classes.wrapped}>{value.split(',').map(wordOf).join(', ')}</div>
  ) : (
    text.all
  )

const nameColumn = <S extends z.output<typeof Subscription>>(
  open: Open,
): Column<SubscriptionRow<S>> => ({
  key: 'name',
  title: title.name,
  value: ({ subscription }) => subscription.name?.toLowerCase(),
  text: ({ subscription }) => subscription.name ?? undefined,
  cell: ({ subscription: { id, name } }) => (
    <Anchor
      component="button"
      type="button"
      size="sm"
      onClick={() => {
        open('edit', id)
      }}
    >
      {name || id}
    </Anchor>
  ),
})

/** A value of the switch that is not known is shown as it came, and cannot be switched. */
const stateColumn = <S extends z.output<typeof Subscription>>(
  open: Open,
): Column<SubscriptionRow<S>> => ({
  key: 'state',
  title: title.state,
  value: ({ subscription }) => subscription.enable ?? undefined,
  text: ({ subscription: { enable } }) =>
    enable === 1 ? text.on : enable === 0 ? text.off : (enable ?? undefined),
  cell: ({ subscription: { id, name, enable } }) =>
    enable === 0 || enable === 1 ? (
      <Switch
        size="sm"
        aria-label={text.switchOf(name ?? id)}
        checked={enable === 1}
        onChange={() => {
          open('switch', id)
        }}
      />
    ) : (
      <Badge tone="grey" label={String(enable ?? missing)} />
    ),
})

const actionsColumn = <S extends z.output<typeof Subscription>>(
  open: Open,
): Column<SubscriptionRow<S>> => ({
  key: 'actions',
  title: title.actions,
  cell: ({ subscription: { id, name } }) => (
    <Group gap={4} wrap="nowrap">
      {(['edit', 'delete'] as const).map((action) => (
        <Button
          key={action}
          size="compact-sm"
          variant="subtle"
          aria-label={text.of(text[action], name ?? id)}
          onClick={() => {
            open(action, id)
          }}
        >
          {text[action]}
        </Button>
      ))}
    </Group>
  ),
})

/** Columns of a list of subscriptions, around those that say what it chooses by. */
export const subscriptionColumns = <S extends z.output<typeof Subscription>>(
  open: Open,
  choice: readonly Column<SubscriptionRow<S>>[],
): Column<SubscriptionRow<S>>[] => [
  nameColumn(open),
  stateColumn(open),
  ...choice,
  {
    key: 'topic',
    title: title.topic,
    optional: true,
    value: ({ subscription }) => subscription.notification_target_name ?? undefined,
    cell: ({ subscription: { notification_target, notification_target_name } }) => (
      <span title={notification_target ?? ''}>
        {notification_target_name || notification_target || missing}
      </span>
    ),
  },
  {
    key: 'matches',
    title: title.matches,
    numeric: true,
    value: ({ matches }) => matches?.length,
    cell: ({ subscription: { id, name }, matches }) =>
      matches ? (
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-label={text.showMatches(matches.length, name ?? id)}
          onClick={() => {
            open('matches', id)
          }}
        >
          {formatNumber(matches.length)}
        </Anchor>
      ) : (
        missing
      ),
  },
  {
    key: 'time_zone',
    title: title.time_zone,
    optional: true,
    value: ({ subscription }) => subscription.time_zone ?? undefined,
    cell: ({ subscription }) => subscription.time_zone || missing,
  },
  {
    key: 'language',
    title: title.language,
    optional: true,
    value: ({ subscription }) => subscription.language ?? undefined,
    cell: ({ subscription: { language } }) =>
      Object.entries(text.form.languages).find(([value]) => value === language)?.[1] ??
      (language || missing),
  },
  actionsColumn(open),
]
