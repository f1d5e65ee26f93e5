import { Alert, Text } from '@mantine/core'
import { AlarmTabs } from '../../../components/page/ChapterTabs.tsx'
import { LoadOlder } from '../../../components/list/LoadOlder.tsx'
import { PageHeader } from '../../../components/page/PageHeader.tsx'
import { QueryState } from '../../../components/status/QueryState.tsx'
import { alarmsText } from '../../../i18n/alarms.ts'
import { coverageText as text } from '../../../i18n/coverage.ts'
import { alarmPages } from '../../../paths.ts'
import { useAlarmSubscriptions } from '../../../queries/alarm-subscriptions.ts'
import { useClusters } from '../../../queries/clusters.ts'
import { useScope } from '../../../queries/scope.ts'
import { CoverageMatrix } from './CoverageMatrix.tsx'
import { useRecentAlarms } from '../use-recent.ts'

/** Whom an alarm reaches, for each cluster and severity, and what would reach nobody. */
export const AlarmCoveragePage = () => {
  const { project_name } = useScope()
  const clusters = useClusters()
  const subscriptions = useAlarmSubscriptions()
  const { recent, failed, list: alarms } = useRecentAlarms()
  // Older alarms matter only while those that are loaded do not reach back the whole week.
  const partly = alarms.data && recent?.length === alarms.data.rows.length
  return (
    <>
      <PageHeader title={text.title} />
      <AlarmTabs open="coverage" links={alarmPages(project_name)}>
        <Text size="sm" mb="sm" maw="80ch">
          {text.explanation}
        </Text>
        {failed && !recent && (
          <Alert color="yellow" variant="light" role="status" mb="sm">
            {text.countsUnknown}
          </Alert>
        )}
        {partly && (
          <LoadOlder
            what={alarmsText.what}
            loaded={recent.length}
            count={alarms.data.count}
            list={alarms}
          />
        )}
        <QueryState query={subscriptions} height={480}>
          {({ rows }) => (
            <QueryState query={clusters} height={480}>
              {(answer) => (
                <CoverageMatrix clusters={answer.clusters} subscriptions={rows} recent={recent} />
              )}
            </QueryState>
          )}
        </QueryState>
      </AlarmTabs>
    </>
  )
}
