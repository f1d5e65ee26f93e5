import { Alert, Anchor, Group, Stack, Text } from '@mantine/core'
import { useCallback, useState } from 'react'
import { Link, useParams } from 'react-router'
import { whyNot } from '../../components/cluster-actions/action.ts'
import { JobProgress, type StartedJob } from '../../components/status/JobProgress.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import type { DataSource } from '../../contract/data-sources.ts'
import { dataSourceText as text } from '../../i18n/data-sources.ts'
import { paths } from '../../paths.ts'
import { useCluster } from '../../queries/clusters.ts'
import { useDataSources } from '../../queries/data-sources.ts'
import { useJob } from '../../queries/jobs.ts'
import { useScope } from '../../queries/scope.ts'
import { useRefetchOnTask } from '../../queries/use-refetch-on-task.ts'
import { CreateDataSourceDialog } from './CreateDataSourceDialog.tsx'
import type { DataSourceAction } from './data-source-action.ts'
import type { DataSourceListRow } from './data-source-rows.ts'
import { DeleteDataSourceDialog, UpdateDataSourceDialog } from './DataSourceDialogs.tsx'
import { DataSourceList } from './DataSourceList.tsx'

const Job = ({ job, onDismiss }: { job: StartedJob; onDismiss: () => void }) => (
  <JobProgress title={job.title} job={useJob(job.job_id)} onDismiss={onDismiss} />
)

/** 600: configured, but readable only after a restart of the cluster. */
const RestartDue = ({
  sources,
  cluster_id,
}: {
  sources: readonly DataSource[]
  cluster_id: string
}) => {
  const { project_name } = useScope()
  const waiting = sources.filter(({ configure_status }) => configure_status === '600')
  if (waiting.length === 0) return null
  return (
    <Alert color="yellow" variant="light" role="status" title={text.restartDue.title}>
      <Text size="sm">
        {text.restartDue.text(waiting.map(({ id, name }) => name || id).join(', '))}
      </Text>
      <Anchor
        size="sm"
        component={Link}
        to={paths.cluster({ project_name, cluster_id }, 'data-sources', { action: 'restart' })}
      >
        {text.restartDue.restart}
      </Anchor>
    </Alert>
  )
}

type Opened = { do: 'create' } | { do: DataSourceAction; row: DataSourceListRow }

const DataSourcesView = (props: { cluster: ClusterDetail; sources: readonly DataSource[] }) => {
  const { cluster, sources } = props
  const [opened, setOpened] = useState<Opened>()
  const [job, setJob] = useState<StartedJob>()
  const reason = whyNot('editDataSources', cluster)
  const onAction = useCallback((action: DataSourceAction, row: DataSourceListRow) => {
    setOpened({ do: action, row })
  }, [])
  const dialog = {
    cluster,
    onJob: setJob,
    onClose: () => {
      setOpened(undefined)
    },
  }
  const create = (
    <ReasonButton
      size="xs"
      reason={reason}
      onClick={() => {
        setOpened({ do: 'create' })
      }}
    >
      {text.create}
    </ReasonButton>
  )
  return (
    <Stack gap="sm">
      {job && (
        <Job
          key={job.job_id}
          job={job}
          onDismiss={() => {
            setJob(undefined)
          }}
        />
      )}
      <RestartDue sources={sources} cluster_id={cluster.id} />
      {sources.length === 0 ? (
        <Empty title={text.none} text={text.noneText} action={create} />
      ) : (
        <>
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed">
              {text.oneAtATime}
            </Text>
            {create}
          </Group>
          <DataSourceList sources={sources} reason={reason} onAction={onAction} />
        </>
      )}
      {opened?.do === 'create' && <CreateDataSourceDialog {...dialog} />}
      {opened?.do === 'update' && <UpdateDataSourceDialog {...dialog} row={opened.row} />}
      {opened?.do === 'delete' && <DeleteDataSourceDialog {...dialog} row={opened.row} />}
    </Stack>
  )
}

/** What the cluster reads from OBS and MRS. */
export const DataSourcesTab = () => {
  const { cluster_id = '' } = useParams()
  const detail = useCluster(cluster_id)
  const sources = useDataSources(cluster_id)
  useRefetchOnTask(detail.data?.cluster, sources)
  return (
    <QueryState query={detail} height={320}>
      {({ cluster }) => (
        <QueryState query={sources} height={320}>
          {({ data_sources }) => <DataSourcesView cluster={cluster} sources={data_sources} />}
        </QueryState>
      )}
    </QueryState>
  )
}
