import { Title } from '@mantine/core'
import { AlarmChart, alarmChartHeight } from '../../components/AlarmChart.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { QueryState } from '../../components/QueryState.tsx'
import { alarmsText } from '../../i18n/alarms.ts'
import { useAlarms, useAlarmStatistics } from '../../queries/alarms.ts'
import { AlarmList } from './AlarmList.tsx'
import { useSeverityFilter } from './use-severity-filter.ts'

/** Alarms of all clusters: how many each day, and which. */
export const AlarmsPage = () => {
  const statistics = useAlarmStatistics()
  const alarms = useAlarms()
  const severity = useSeverityFilter()
  return (
    <>
      <PageHeader title={alarmsText.title} />
      <section aria-labelledby="alarm-chart">
        <Title order={2} id="alarm-chart" mb={4}>
          {alarmsText.chart.title}
        </Title>
        <QueryState query={statistics} height={alarmChartHeight}>
          {({ alarm_statistics }) => <AlarmChart statistics={alarm_statistics} {...severity} />}
        </QueryState>
      </section>
      <section aria-labelledby="alarm-list">
        <Title order={2} id="alarm-list" mt="md" mb="xs">
          {alarmsText.listTitle}
        </Title>
        <QueryState query={alarms} height={480}>
          {({ alarm_details, count }) => (
            <AlarmList alarms={alarm_details} loaded={alarm_details.length} count={count} />
          )}
        </QueryState>
      </section>
    </>
  )
}
