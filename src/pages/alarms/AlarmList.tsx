import { useDeferredValue, useMemo, useState } from 'react'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import { LoadOlder } from '../../components/list/LoadOlder.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import type { AlarmDetail } from '../../contract/alarms.ts'
import { alarmsText } from '../../i18n/alarms.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import type { useAlarms } from '../../queries/alarms.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { alarmColumns } from './alarm-columns.tsx'
import { alarmRows, filterAlarms, type AlarmListRow } from './alarm-rows.ts'
import { AlarmDetails } from './AlarmDetails.tsx'
import { AlarmFilters } from './AlarmFilters.tsx'

interface Props {
  alarms: readonly AlarmDetail[]
  /** How many alarms were loaded, how many the service has, and how to load more. */
  loaded: number
  count: number
  list: ReturnType<typeof useAlarms>
  /** The list of one cluster: no column and no filter for clusters. */
  cluster_id?: string
}

/** Alarms with search and filters, whose state is in the URL. */
export const AlarmList = ({ alarms, loaded, count, list, cluster_id }: Props) => {
  const { project_name } = useScope()
  const view = useTableParams({ key: 'raised', descending: true })
  const [opened, setOpened] = useState<AlarmListRow>()
  // Which clusters still exist; without an answer their names are plain text.
  const clusters = useClusters().data?.clusters
  const columns = useMemo(
    () =>
      alarmColumns({
        project_name,
        existing: new Set(clusters?.map(({ id }) => id)),
        onOpen: setOpened,
      }).filter(({ key }) => key !== 'cluster' || !cluster_id),
    [project_name, clusters, cluster_id],
  )
  const all = useMemo(() => alarmRows(alarms), [alarms])
  const q = useDeferredValue(view.q)
  const [severity, status, day] = [
    view.filter('severity'),
    view.filter('status'),
    view.filter('day'),
  ]
  const cluster = cluster_id ? '' : view.filter('cluster')
  const rows = useMemo(
    () => filterAlarms(all, { q, severity, status, cluster, day }),
    [all, q, severity, status, cluster, day],
  )

  return (
    <>
      <LoadOlder what={alarmsText.what} {...{ loaded, count, list }} />
      {alarms.length === 0 ? (
        <Empty
          title={alarmsText.none}
          text={cluster_id ? alarmsText.noneOfClusterText : alarmsText.noneText}
        />
      ) : (
        <FilteredList
          name="alarms"
          label={alarmsText.list}
          placeholder={alarmsText.placeholder}
          rows={rows}
          total={alarms.length}
          columns={columns}
          rowKey={({ key }) => key}
          view={view}
          filters={
            <AlarmFilters
              {...{ severity, status, cluster, day }}
              rows={all}
              onChange={view.setFilter}
              withCluster={!cluster_id}
            />
          }
          filterNames={['severity', 'status', 'cluster', 'day']}
        />
      )}
      {opened && (
        <AlarmDetails
          row={opened}
          onClose={() => {
            setOpened(undefined)
          }}
        />
      )}
    </>
  )
}
