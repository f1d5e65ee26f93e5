import { Switch, Text } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { FilteredList } from '../../../components/list/FilteredList.tsx'
import { Empty } from '../../../components/list/ListToolbar.tsx'
import type { AlarmSubscription } from '../../../contract/alarm-subscriptions.ts'
import { alarmLevels, type AlarmDetail } from '../../../contract/alarms.ts'
import type { Cluster } from '../../../contract/clusters.ts'
import { coverageText as text } from '../../../i18n/coverage.ts'
import { useTableParams } from '../../../lib/use-table-params.ts'
import { useScope } from '../../../queries/scope.ts'
import { coverageColumns } from './coverage-columns.tsx'
import { coverageOf, gapsIn, levelsWithGaps } from './coverage.ts'
import type { Recent } from '../match.ts'

interface Props {
  clusters: readonly Cluster[]
  subscriptions: readonly AlarmSubscription[]
  recent: readonly Recent<AlarmDetail>[] | undefined
}

/** Clusters down, severities across; without what has no gap if a person wants only gaps. */
export const CoverageMatrix = ({ clusters, subscriptions, recent }: Props) => {
  const { project_name } = useScope()
  const view = useTableParams({ key: 'cluster', descending: false })
  const q = useDeferredValue(view.q).trim().toLowerCase()
  const onlyGaps = view.filter('gaps') === 'only'
  const all = useMemo(
    () =>
      coverageOf(
        clusters,
        subscriptions,
        recent?.map(({ cause }) => cause),
      ),
    [clusters, subscriptions, recent],
  )
  const rows = useMemo(
    () =>
      all.filter(
        (row) =>
          `${row.cluster.name}\n${row.cluster.id}`.toLowerCase().includes(q) &&
          (!onlyGaps || gapsIn(row) > 0),
      ),
    [all, q, onlyGaps],
  )
  const columns = useMemo(
    () => coverageColumns(project_name, onlyGaps ? levelsWithGaps(rows) : alarmLevels),
    [project_name, rows, onlyGaps],
  )
  if (clusters.length === 0) return <Empty title={text.noClusters} text={text.noClustersText} />
  const gaps = all.reduce((sum, row) => sum + gapsIn(row), 0)
  return (
    <>
      <Text size="sm" fw={600} mb="xs" role="status">
        {text.gaps(gaps, all.length * alarmLevels.length)}
      </Text>
      <FilteredList
        name="alarm-coverage"
        label={text.list}
        placeholder={text.placeholder}
        rows={rows}
        total={all.length}
        columns={columns}
        rowKey={({ cluster }) => cluster.id}
        view={view}
        filters={
          <Switch
            size="sm"
            label={text.onlyGaps}
            checked={onlyGaps}
            onChange={(event) => {
              view.setFilter('gaps', event.currentTarget.checked ? 'only' : '')
            }}
          />
        }
        filterNames={['gaps']}
        pinned
      />
    </>
  )
}
