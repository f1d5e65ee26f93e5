import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { AlarmTabs } from '../../components/page/ChapterTabs.tsx'
import type { Column } from '../../components/list/DataTable.tsx'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import type { AlarmSubscription } from '../../contract/alarm-subscriptions.ts'
import { subscriptionsText as text } from '../../i18n/subscriptions.ts'
import { missing } from '../../lib/format.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { alarmPages } from '../../paths.ts'
import { useAlarmSubscriptions } from '../../queries/alarm-subscriptions.ts'
import { useScope } from '../../queries/scope.ts'
import { AlarmSubscriptionDialog } from './form/AlarmSubscriptionDialog.tsx'
import { levelWord } from './level-word.ts'
import { matchesAlarm, writeDetails } from './match.ts'
import { wordsCell } from './subscription-columns.tsx'
import { subscriptionRows, type SubscriptionRow } from './subscription-rows.ts'
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
  const { project_name } = useScope()
  const view = useTableParams({ key: 'name', descending: false })
  const opened = useOpened(view)
  const list = useAlarmSubscriptions()
  const subscriptions = list.data?.rows
  const week = useRecentAlarms()
  const rows = useMemo(
    () => subscriptionRows(subscriptions ?? [], week.recent, matchesAlarm),
    [subscriptions, week.recent],
  )
  return (
    <>
      <PageHeader
        title={text.alarms.title}
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
      <AlarmTabs open="subscriptions" links={alarmPages(project_name)}>
        <SubscriptionList
          name="alarm-subscriptions"
          words={text.alarms}
          {...{ list, rows, choice, view }}
          onOpen={opened.open}
        />
      </AlarmTabs>
      <AlarmSubscriptionDialog
        // A dialog that is opened anew knows nothing of how the one before it went.
        key={`${opened.action} ${opened.id}`}
        opened={opened}
        row={rows.find(({ subscription }) => subscription.id === opened.id)}
        week={week}
      />
    </>
  )
}
