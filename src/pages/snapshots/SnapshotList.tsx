import { Text, Title } from '@mantine/core'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { SizeChart } from '../../components/chart/SizeChart.tsx'
import type { Cluster } from '../../contract/clusters.ts'
import type { Snapshot } from '../../contract/snapshots.ts'
import { snapshotsText } from '../../i18n/snapshots.ts'
import { formatNumber } from '../../lib/format.ts'
import { useServiceNow } from '../../lib/use-now.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { useScope } from '../../queries/scope.ts'
import { hiddenByDefault, snapshotColumns } from './snapshot-columns.tsx'
import { filterSnapshots, snapshotRows } from './snapshot-rows.ts'
import { SnapshotDialog, type Opened } from './actions/SnapshotDialog.tsx'
import { SnapshotFilters } from './SnapshotFilters.tsx'

const filterNames = ['cluster', 'type', 'kind', 'status', 'range'] as const

interface Props {
  snapshots: readonly Snapshot[]
  /** How many the service has. */
  count: number
  /** Which clusters there are, once that is known. */
  clusters: readonly Cluster[] | undefined
  /** The list of one cluster: no column and no filter for clusters. */
  ofCluster?: boolean
}

/** Snapshots with search and filters, whose state is in the URL, and how their size grew. */
export const SnapshotList = ({ snapshots, count, clusters, ofCluster = false }: Props) => {
  const { project_name } = useScope()
  const chartId = useId()
  const view = useTableParams({ key: 'started', descending: true })
  const [opened, setOpened] = useState<Opened>()
  const all = useMemo(
    () => snapshotRows(snapshots, clusters && new Set(clusters.map(({ id }) => id))),
    [snapshots, clusters],
  )
  const q = useDeferredValue(view.q)
  const [cluster, type, kind, status, range] = filterNames.map((name) =>
    name === 'cluster' && ofCluster ? '' : view.filter(name),
  ) as [string, string, string, string, string]
  const serviceNow = useServiceNow()
  // Only a range depends on the time: without one the rows stay the same from tick to tick.
  const now = range ? serviceNow : 0
  const filter = useMemo(
    () => ({ q, cluster, type, kind, status, range }),
    [q, cluster, type, kind, status, range],
  )
  const rows = useMemo(() => filterSnapshots(all, filter, now), [all, filter, now])
  const columns = useMemo(
    () =>
      snapshotColumns({
        project_name,
        onAction: (action, { snapshot, orphan }) => {
          setOpened({ action, snapshot, orphan })
        },
      }).filter(({ key }) => key !== 'cluster' || !ofCluster),
    [project_name, ofCluster],
  )
  return (
    <>
      {snapshots.length === 0 ? (
        <Empty title={snapshotsText.none} text={snapshotsText.noneText} />
      ) : (
        <>
          <section aria-labelledby={chartId}>
            <Title order={2} size="h3" id={chartId}>
              {snapshotsText.chart.title}
            </Title>
            <SizeChart snapshots={rows} />
          </section>
          {count > snapshots.length && (
            <Text size="sm" mb="xs">
              {snapshotsText.partlyLoaded(formatNumber(snapshots.length), formatNumber(count))}
            </Text>
          )}
          <FilteredList
            name="snapshots"
            label={snapshotsText.title}
            placeholder={snapshotsText.placeholder}
            rows={rows}
            total={snapshots.length}
            columns={columns}
            rowKey={({ snapshot }) => snapshot.id}
            view={view}
            filters={
              <SnapshotFilters
                rows={all}
                filter={filter}
                onChange={view.setFilter}
                withCluster={!ofCluster}
              />
            }
            filterNames={filterNames}
            hiddenByDefault={hiddenByDefault}
          />
        </>
      )}
      {opened && (
        <SnapshotDialog
          opened={opened}
          snapshots={snapshots}
          onClose={() => {
            setOpened(undefined)
          }}
        />
      )}
    </>
  )
}
