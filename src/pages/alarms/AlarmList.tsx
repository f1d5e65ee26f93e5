import { NativeSelect, Text } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { FilteredList } from '../../components/FilteredList.tsx'
import { Empty } from '../../components/ListToolbar.tsx'
import { alarmLevels, type AlarmDetail } from '../../contract/alarms.ts'
import { alarmsText } from '../../i18n/alarms.ts'
import { formatNumber } from '../../lib/format.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { alarmColumns } from './alarm-columns.tsx'
import { alarmRows, filterAlarms, type AlarmListRow } from './alarm-rows.ts'
import { AlarmDetails } from './AlarmDetails.tsx'

const text = alarmsText.filters

interface Props {
  alarms: readonly AlarmDetail[]
  /** How many alarms were loaded, and how many the service has. */
  loaded: number
  count: number
  /** The list of one cluster: no column and no filter for clusters. */
  cluster_id?: string
}

/** Alarms with search and filters, whose state is in the URL. */
export const AlarmList = ({ alarms, loaded, count, cluster_id }: Props) => {
  const { region } = useScope()
  const view = useTableParams({ key: 'raised', descending: true })
  const [opened, setOpened] = useState<AlarmListRow>()
  // Which clusters still exist; without an answer their names are plain text.
  const clusters = useClusters().data?.clusters
  const columns = useMemo(
    () =>
      alarmColumns({
        region,
        existing: new Set(clusters?.map(({ id }) => id)),
        onOpen: setOpened,
      }).filter(({ key }) => key !== 'cluster' || !cluster_id),
    [region, clusters, cluster_id],
  )
  const all = useMemo(() => alarmRows(alarms), [alarms])
  const q = useDeferredValue(view.q)
  const [severity, status] = [view.filter('severity'), view.filter('status')]
  const cluster = cluster_id ? '' : view.filter('cluster')
  const rows = useMemo(
    () => filterAlarms(all, { q, severity, status, cluster }),
    [all, q, severity, status, cluster],
  )

  return (
    <>
      {count > loaded && (
        <Text size="sm" mb="xs">
          {alarmsText.partlyLoaded(formatNumber(loaded), formatNumber(count))}
        </Text>
      )}
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
              {...{ alarms, severity, status, cluster }}
              onChange={view.setFilter}
              withCluster={!cluster_id}
            />
          }
          filterNames={['severity', 'status', 'cluster']}
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

interface FiltersProps {
  alarms: readonly AlarmDetail[]
  severity: string
  status: string
  cluster: string
  withCluster: boolean
  onChange: (name: string, value: string) => void
}

const AlarmFilters = (props: FiltersProps) => {
  const { alarms, onChange } = props
  const clusters = useMemo(() => {
    const names = new Map<string, string>()
    for (const { resource_id, resource_id_name } of alarms)
      if (resource_id) names.set(resource_id, resource_id_name || resource_id)
    return [...names].toSorted(([, a], [, b]) => a.localeCompare(b, 'en'))
  }, [alarms])
  const select = (name: string, label: string, value: string, data: [string, string][]) => (
    <NativeSelect
      aria-label={label}
      value={value}
      data={data.map(([of, word]) => ({ value: of, label: word }))}
      onChange={(event) => {
        onChange(name, event.currentTarget.value)
      }}
    />
  )
  return (
    <>
      {select('severity', text.severity, props.severity, [
        ['', text.anySeverity],
        ...alarmLevels.map((level): [string, string] => [level, alarmsText.levels[level]]),
      ])}
      {select('status', text.status, props.status, [
        ['', text.anyStatus],
        ['open', alarmsText.open],
        ['cleared', alarmsText.cleared],
      ])}
      {props.withCluster &&
        select('cluster', text.cluster, props.cluster, [['', text.anyCluster], ...clusters])}
    </>
  )
}
