import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { AlarmTabs } from '../../components/ChapterTabs.tsx'
import type { Column } from '../../components/DataTable.tsx'
import { LoadOlder } from '../../components/LoadOlder.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { QueryState } from '../../components/QueryState.tsx'
import type { AlarmSubscription } from '../../contract/alarm-subscriptions.ts'
import { subscriptionsText as text } from '../../i18n/subscriptions.ts'
import { missing } from '../../lib/format.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { alarmPages } from '../../paths.ts'
import { useAlarmSubscriptions } from '../../queries/alarm-subscriptions.ts'
import { useScope } from '../../queries/scope.ts'
import { AlarmSubscriptionDialog } from './AlarmSubscriptionDialog.tsx'
import { levelWord } from './level-word.ts'
import { matchesAlarm, writeDetails } from './match.ts'
import { subscriptionColumns, wordsCell, type SubscriptionRow } from './subscription-columns.tsx'
import { SubscriptionList } from './SubscriptionList.tsx'
import { useOpened } from './use-opened.ts'
import { useRecentAlarms } from './use-recent.ts'

type Row = SubscriptionRow<AlarmSubscription>

const choice: Column<Row>[] = [
  {
    key: 'severity',
    title: text.columns.severity,
    optional: true,
    value: ({ subscription }) => subscription.alarm_level ?? undefined,
    cell: ({ subscription }) => wordsCell(subscription.alarm_level, levelWord),
  },
  {
    key: 'single',
    title: text.columns.single,
    optional: true,
    text: ({ subscription }) => writeDetails(subscription.alarm_details),
    cell: ({ subscription: { alarm_details } }) =>
      alarm_details.length === 0
        ? missing
        : wordsCell(writeDetails(alarm_details), (word) => word.replace(':', ' ')),
  },
]

/** Who is told of which alarms. */
export const AlarmSubscriptionsPage = () => {
  const { region } = useScope()
  const view = useTableParams({ key: 'name', descending: false })
  const opened = useOpened(view)
  const list = useAlarmSubscriptions()
  const { recent, list: alarms } = useRecentAlarms()
  const subscriptions = list.data?.rows
  const rows = useMemo(
    () =>
      subscriptions?.map((subscription): Row => ({
        subscription,
        matches: recent?.filter(({ cause }) => matchesAlarm(subscription, cause)),
      })) ?? [],
    [subscriptions, recent],
  )
  const create = () => {
    opened.open('create')
  }
  return (
    <>
      <PageHeader
        title={text.alarms.title}
        actions={rows.length > 0 && <Button onClick={create}>{text.create}</Button>}
      />
      <AlarmTabs open="subscriptions" links={alarmPages(region)}>
        <QueryState query={list} height={320}>
          {({ count }) => (
            <>
              <LoadOlder what={text.what} loaded={rows.length} count={count} list={list} />
              <SubscriptionList
                name="alarm-subscriptions"
                words={text.alarms}
                rows={rows}
                columns={subscriptionColumns(opened.open, choice)}
                view={view}
                onCreate={create}
              />
            </>
          )}
        </QueryState>
      </AlarmTabs>
      <AlarmSubscriptionDialog opened={opened} rows={rows} recent={recent} alarms={alarms} />
    </>
  )
}
