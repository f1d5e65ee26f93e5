import { Title } from '@mantine/core'
import { AlarmChart, alarmChartHeight } from '../../components/chart/AlarmChart.tsx'
import { AlarmTabs } from '../../components/page/ChapterTabs.tsx'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { alarmsText } from '../../i18n/alarms.ts'
import { alarmPages } from '../../paths.ts'
import { useAlarms, useAlarmStatistics } from '../../queries/alarms.ts'
import { useScope } from '../../queries/scope.ts'
import { AlarmList } from './AlarmList.tsx'
import { useChartFilter } from './use-chart-filter.ts'

/** Alarms of all clusters: how many each day, and which. */
export const AlarmsPage = () => {
  const { project_name } = useScope()
  const statistics = useAlarmStatistics()
  const list = useAlarms()
  const filter = useChartFilter()
  return (
    <>
      <PageHeader title={alarmsText.title} />
      <AlarmTabs open="alarms" links={alarmPages(project_name)}>
        <section aria-labelledby="alarm-chart">
          <Title order={2} id="alarm-chart" mb={4}>
            {alarmsText.chart.title}
          </Title>
          <QueryState query={statistics} height={alarmChartHeight}>
            {({ alarm_statistics }) => <AlarmChart statistics={alarm_statistics} {...filter} />}
          </QueryState>
        </section>
        <section aria-labelledby="alarm-list">
          <Title order={2} id="alarm-list" mt="md" mb="xs">
            {alarmsText.listTitle}
          </Title>
          <QueryState query={list} height={480}>
            {({ rows, count }) => (
              <AlarmList alarms={rows} loaded={rows.length} {...{ count, list }} />
            )}
          </QueryState>
        </section>
      </AlarmTabs>
    </>
  )
}
