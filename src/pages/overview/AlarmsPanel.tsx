import { AlarmChart, alarmChartHeight } from '../../components/chart/AlarmChart.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { overviewText } from '../../i18n/overview.ts'
import { paths } from '../../paths.ts'
import { useAlarmStatistics } from '../../queries/alarms.ts'
import { useScope } from '../../queries/scope.ts'
import { Panel } from './Panel.tsx'

const text = overviewText.alarms

/** Alarms of the last seven days. */
export const AlarmsPanel = () => {
  const { project_name } = useScope()
  return (
    <Panel id="alarms" title={text.title} more={{ to: paths.alarms(project_name), text: text.all }}>
      <QueryState query={useAlarmStatistics()} height={alarmChartHeight}>
        {({ alarm_statistics }) => <AlarmChart statistics={alarm_statistics} />}
      </QueryState>
    </Panel>
  )
}
