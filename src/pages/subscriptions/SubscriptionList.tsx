import { Button } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import type { z } from 'zod'
import type { Column } from '../../components/list/DataTable.tsx'
import { FilterSelect } from '../../components/list/FilterSelect.tsx'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { LoadOlder } from '../../components/list/LoadOlder.tsx'
import { QueryState, type QueryLike } from '../../components/status/QueryState.tsx'
import type { Subscription } from '../../contract/subscriptions.ts'
import { subscriptionsText as text, type SubscriptionWords } from '../../i18n/subscriptions.ts'
import type { PagedList } from '../../lib/load-all.ts'
import type { useTableParams } from '../../lib/use-table-params.ts'
import { filterSubscriptions } from './filter-subscriptions.ts'
import { subscriptionColumns } from './subscription-columns.tsx'
import type { SubscriptionRow } from './subscription-rows.ts'
import type { SubscriptionAction } from './use-opened.ts'

interface Props<S extends z.output<typeof Subscription>> {
  name: string
  words: SubscriptionWords
  /** As the service sends them, page by page, and what has come of it. */
  list: QueryLike<{ count: number }> & PagedList & { isFetching: boolean }
  rows: readonly SubscriptionRow<S>[]
  /** The columns of what a subscription chooses by. */
  choice: readonly Column<SubscriptionRow<S>>[]
  view: ReturnType<typeof useTableParams>
  onOpen: (action: SubscriptionAction, id?: string) => void
}

/** Subscriptions to alarms, or to events. */
export const SubscriptionList = <S extends z.output<typeof Subscription>>(props: Props<S>) => {
  const { list, rows } = props
  return (
    <QueryState query={list} height={320}>
      {({ count }) => (
        <>
          <LoadOlder what={text.what} loaded={rows.length} count={count} list={list} />
          <Loaded {...props} />
        </>
      )}
    </QueryState>
  )
}

const Loaded = <S extends z.output<typeof Subscription>>(props: Props<S>) => {
  const { words, rows, choice, view, onOpen } = props
  const columns = useMemo(() => subscriptionColumns(onOpen, choice), [onOpen, choice])
  const q = useDeferredValue(view.q)
  const [state, topic] = [view.filter('state'), view.filter('topic')]
  const shown = useMemo(
    () => filterSubscriptions(rows, { q, state, topic }),
    [rows, q, state, topic],
  )
  const topics = new Map(
    rows.map(({ subscription: { notification_target: urn, notification_target_name } }) => [
      urn ?? '',
      notification_target_name || urn || '',
    ]),
  )
  if (rows.length === 0)
    return (
      <Empty
        title={words.none}
        text={words.noneText}
        action={
          <Button
            onClick={() => {
              onOpen('create')
            }}
          >
            {text.create}
          </Button>
        }
      />
    )
  return (
    <FilteredList
      name={props.name}
      label={text.list}
      placeholder={text.placeholder}
      rows={shown}
      total={rows.length}
      columns={columns}
      rowKey={({ subscription }) => subscription.id}
      view={view}
      filters={
        <>
          <FilterSelect
            label={text.filters.state}
            any={text.filters.anyState}
            options={[
              ['on', text.on],
              ['off', text.off],
            ]}
            value={state}
            onChange={(value) => {
              view.setFilter('state', value)
            }}
          />
          <FilterSelect
            label={text.filters.topic}
            any={text.filters.anyTopic}
            options={[...topics]}
            value={topic}
            onChange={(value) => {
              view.setFilter('topic', value)
            }}
          />
        </>
      }
      filterNames={['state', 'topic']}
      hiddenByDefault={['time_zone', 'language', 'tag']}
    />
  )
}
