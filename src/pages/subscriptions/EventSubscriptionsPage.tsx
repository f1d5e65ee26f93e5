import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { EventTabs } from '../../components/page/ChapterTabs.tsx'
import type { Column } from '../../components/list/DataTable.tsx'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import type { EventSubscription } from '../../contract/event-subscriptions.ts'
import { eventsText } from '../../i18n/events.ts'
import { subscriptionsText as text } from '../../i18n/subscriptions.ts'
import { missing, shortId } from '../../lib/format.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { eventPages } from '../../paths.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useEventSubscriptions } from '../../queries/event-subscriptions.ts'
import { useScope } from '../../queries/scope.ts'
import { EventSubscriptionDialog } from './form/EventSubscriptionDialog.tsx'
import { matchesEvent } from './match.ts'
import { wordsCell } from './subscription-columns.tsx'
import { subscriptionRows, type SubscriptionRow } from './subscription-rows.ts'
import { SubscriptionList } from './SubscriptionList.tsx'
import { useOpened } from './use-opened.ts'
import { useRecentEvents } from './use-recent.ts'

type Row = SubscriptionRow<EventSubscription>

/** Names of clusters by their id. */
const choiceColumns = (names: ReadonlyMap<string, string>): Column<Row>[] => [
  {
    key: 'severity',
    title: text.columns.severity,
    optional: true,
    value: ({ subscription }) => subscription.severity ?? undefined,
    cell: ({ subscription }) =>
      wordsCell(subscription.severity, (word) => eventsText.severities[word] ?? word),
  },
  {
    key: 'category',
    title: text.columns.category,
    optional: true,
    value: ({ subscription }) => subscription.category ?? undefined,
    cell: ({ subscription }) =>
      wordsCell(subscription.category, (word) => eventsText.categories[word] ?? word),
  },
  {
    key: 'source',
    title: text.columns.source,
    optional: true,
    text: ({ subscription: { source_type, source_id } }) =>
      [source_type, source_id].filter(Boolean).join(' '),
    cell: ({ subscription: { source_type, source_id } }) =>
      source_id
        ? wordsCell(source_id, (id) => names.get(id) ?? shortId(id))
        : wordsCell(source_type, (word) => eventsText.source_types[word] ?? word),
  },
  {
    key: 'tag',
    title: text.columns.tag,
    optional: true,
    value: ({ subscription }) => subscription.tag ?? undefined,
    cell: ({ subscription }) => subscription.tag || missing,
  },
]

/** Who is told of which events. */
export const EventSubscriptionsPage = () => {
  const { project_name } = useScope()
  const view = useTableParams({ key: 'name', descending: false })
  const opened = useOpened(view)
  const list = useEventSubscriptions()
  const subscriptions = list.data?.rows
  const week = useRecentEvents()
  const clusters = useClusters().data?.clusters
  const choice = useMemo(
    () => choiceColumns(new Map(clusters?.map(({ id, name }) => [id, name]))),
    [clusters],
  )
  const rows = useMemo(
    () => subscriptionRows(subscriptions ?? [], week.recent, matchesEvent),
    [subscriptions, week.recent],
  )
  return (
    <>
      <PageHeader
        title={text.events.title}
        actions={
          rows.length > 0 && (
            <Button
              onClick={() => {
                opened.open('create')
              }}
            >
              {text.create}
            </Button>
          )
        }
      />
      <EventTabs open="subscriptions" links={eventPages(project_name)}>
        <SubscriptionList
          name="event-subscriptions"
          words={text.events}
          {...{ list, rows, choice, view }}
          onOpen={opened.open}
        />
      </EventTabs>
      <EventSubscriptionDialog
        // A dialog that is opened anew knows nothing of how the one before it went.
        key={`${opened.action} ${opened.id}`}
        opened={opened}
        row={rows.find(({ subscription }) => subscription.id === opened.id)}
        week={week}
      />
    </>
  )
}
