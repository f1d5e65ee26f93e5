import { SimpleGrid, Skeleton, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import { failureOf } from '../../components/status/failure.ts'
import { JobProgress, type StartedJob } from '../../components/status/JobProgress.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { common } from '../../i18n/common.ts'
import { connectionText as text } from '../../i18n/connections.ts'
import { useCluster } from '../../queries/clusters.ts'
import { useClusterEndpoints } from '../../queries/connections.ts'
import { useJob } from '../../queries/jobs.ts'
import { useClusterCns } from '../../queries/node-change.ts'
import { useRefetchOnTask } from '../../queries/use-refetch-on-task.ts'
import { clientAddresses, type Connections } from './client-addresses.ts'
import type { ConnectionAction } from './connection-action.ts'
import { connectionNotes } from './connection-notes.ts'
import { ConnectionDialog, type ChosenAction } from './ConnectionDialog.tsx'
import { ConnectionNotes } from './ConnectionNotes.tsx'
import { ConnectionStrings } from './ConnectionStrings.tsx'
import { ElbCard, PrivateCard, PublicCard } from './NetworkCards.tsx'
import { privateNetwork, publicNetwork } from './networks.ts'
import { whyNotConnection } from './why-not.ts'

const Job = ({ job, onDismiss }: { job: StartedJob; onDismiss: () => void }) => (
  <JobProgress title={job.title} job={useJob(job.job_id)} onDismiss={onDismiss} />
)

/** How clients reach the cluster, and everything that changes it. */
const ConnectionsView = (connections: Connections & { endpointsError: Error | null }) => {
  const { cluster, endpoints, endpointsError } = connections
  const [chosen, setChosen] = useState<ChosenAction>()
  const [job, setJob] = useState<StartedJob>()
  const inside = privateNetwork(cluster, endpoints)
  const outside = publicNetwork(cluster, endpoints)
  const addresses = clientAddresses(connections)
  const actions = {
    whyNot: (wanted: ConnectionAction) => whyNotConnection(wanted, cluster, outside),
    onAction: (action: ConnectionAction) => {
      setChosen({ action, cluster, endpoints, inside, outside })
    },
  }
  return (
    <Stack gap="md">
      {job && (
        <Job
          key={job.job_id}
          job={job}
          onDismiss={() => {
            setJob(undefined)
          }}
        />
      )}
      <ConnectionNotes notes={connectionNotes(connections)} {...actions} />
      {endpointsError && !endpoints && (
        <Text size="sm" role="status">
          {text.ttlUnknown(failureOf(endpointsError).error_code)}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }} spacing="md">
        <PrivateCard cluster={cluster} network={inside} {...actions} />
        <PublicCard cluster={cluster} network={outside} {...actions} />
        <ElbCard cluster={cluster} {...actions} />
      </SimpleGrid>
      {addresses.length > 0 ? (
        <ConnectionStrings cluster={cluster} addresses={addresses} />
      ) : (
        <Empty {...text.notReachable} />
      )}
      {chosen && (
        <ConnectionDialog
          {...chosen}
          onJob={setJob}
          onClose={() => {
            setChosen(undefined)
          }}
        />
      )}
    </Stack>
  )
}

export const ConnectionsTab = () => {
  const { cluster_id = '' } = useParams()
  const query = useCluster(cluster_id)
  const endpoints = useClusterEndpoints(cluster_id)
  const cns = useClusterCns(cluster_id)
  useRefetchOnTask(query.data?.cluster, endpoints)
  useRefetchOnTask(query.data?.cluster, cns)
  if (endpoints.isPending || cns.isPending)
    return <Skeleton height={480} aria-label={common.loading} role="status" />
  return (
    <QueryState query={query} height={480}>
      {({ cluster }) => (
        <ConnectionsView
          cluster={cluster}
          endpoints={endpoints.data}
          endpointsError={endpoints.error}
          cns={cns.data?.instances}
        />
      )}
    </QueryState>
  )
}
