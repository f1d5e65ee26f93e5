import { Title } from '@mantine/core'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { AlarmChart } from '../../components/chart/AlarmChart.tsx'
import { countDays, coversDays } from '../../components/chart/alarm-days.ts'
import { QueryState } from '../../components/status/QueryState.tsx'
import type { AlarmDetail } from '../../contract/alarms.ts'
import { alarmsText } from '../../i18n/alarms.ts'
import { useServiceNow } from '../../lib/use-now.ts'
import { useAlarms } from '../../queries/alarms.ts'
import { AlarmList } from './AlarmList.tsx'
import { useChartFilter } from './use-chart-filter.ts'

interface Props {
  alarms: readonly AlarmDetail[]
  count: number
  list: ReturnType<typeof useAlarms>
  cluster_id: string
}

/** The service counts by project only, so the chart of a cluster is counted from the list, where that is long enough. */
const ClusterAlarms = ({ alarms, count, list, cluster_id }: Props) => {
  const now = useServiceNow()
  const filter = useChartFilter()
  const own = useMemo(
    () => alarms.filter(({ resource_id }) => resource_id === cluster_id),
    [alarms, cluster_id],
  )
  return (
    <>
      {coversDays(alarms, count, now) && (
        <section aria-labelledby="alarm-chart">
          <Title order={2} id="alarm-chart" mb={4}>
            {alarmsText.chart.title}
          </Title>
          <AlarmChart statistics={countDays(own, now)} {...filter} />
        </section>
      )}
      <section aria-labelledby="alarm-list">
        <Title order={2} id="alarm-list" mt="md" mb="xs">
          {alarmsText.listTitle}
        </Title>
        <AlarmList alarms={own} loaded={alarms.length} {...{ count, list, cluster_id }} />
      </section>
    </>
  )
}

/** Alarms of one cluster. */
export const ClusterAlarmsTab = () => {
  const { cluster_id = '' } = useParams()
  const list = useAlarms()
  return (
    <QueryState query={list} height={640}>
      {({ rows, count }) => <ClusterAlarms alarms={rows} {...{ count, list, cluster_id }} />}
    </QueryState>
  )
}
