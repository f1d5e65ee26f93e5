import { Alert, Anchor, Button, Code, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { PageAction } from '../../components/cluster-actions/action.ts'
import { TaskProgress } from '../../components/status/TaskProgress.tsx'
import { currentTask, subStatuses } from '../../contract/cluster-status.ts'
import { clusterCan } from '../../contract/cluster-rules.ts'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { fixFor } from '../../contract/error-fixes.ts'
import { clusterText } from '../../i18n/cluster.ts'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import { useOpenTab } from './use-open-tab.ts'

const Failure = ({ cluster }: { cluster: ClusterDetail }) => {
  const { error_code, error_msg } = cluster.failed_reasons ?? {}
  const fix = error_code && fixFor(error_code)
  const creation = /^CREAT.*FAILED$/.test(cluster.status)
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={creation ? clusterText.failedCreation : clusterText.failedTask}
    >
      <Text size="sm">
        {error_code && <Code>{error_code}</Code>} {error_msg}
      </Text>
      {fix && (
        <Text size="sm">
          {clusterText.fix} {fix}
        </Text>
      )}
    </Alert>
  )
}

/** What holds the cluster and what is wrong with it, each with what to do. */
export const ClusterNotices = (props: {
  cluster: ClusterDetail
  onAction: (action: PageAction) => void
}) => {
  const { cluster } = props
  const { project_name } = useScope()
  const task = currentTask(cluster)
  const readonly = subStatuses(cluster).includes('READONLY')
  // The tab of the parameters says itself what waits, and for what.
  const told = useOpenTab() === 'parameters'
  const restartDue = !told && cluster.parameter_group?.status === 'Pending-Reboot'
  if (!task && !readonly && !restartDue && !cluster.failed_reasons) return null
  return (
    <Stack gap="sm" mb="md">
      {task && (
        <section aria-label={clusterText.task}>
          <TaskProgress cluster={cluster} />
        </section>
      )}
      {cluster.failed_reasons && <Failure cluster={cluster} />}
      {readonly && (
        <Alert color="yellow" variant="light" role="status" title={clusterText.readonly.title}>
          <Text size="sm" mb={task ? 0 : 8}>
            {task ? clusterText.readonly.task : clusterText.readonly.text}
          </Text>
          {clusterCan.cancelReadonly(cluster) && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                props.onAction('cancelReadonly')
              }}
            >
              {clusterText.readonly.cancel}
            </Button>
          )}
        </Alert>
      )}
      {restartDue && (
        <Alert color="yellow" variant="light" role="status" title={clusterText.restartDue.title}>
          <Text size="sm">{clusterText.restartDue.text}</Text>
          <Anchor
            size="sm"
            component={Link}
            to={paths.cluster({ project_name, cluster_id: cluster.id }, 'parameters')}
          >
            {clusterText.restartDue.show}
          </Anchor>
        </Alert>
      )}
    </Stack>
  )
}
