import { Group, Stack, Text, Title } from '@mantine/core'
import { useEffect } from 'react'
import { whyNot } from '../../components/cluster-actions/action.ts'
import { failureOf } from '../../components/status/failure.ts'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import { clusterText } from '../../i18n/cluster.ts'
import { detailText as text } from '../../i18n/cluster-details.ts'
import { useClusterCns } from '../../queries/node-change.ts'
import { useClusterNodes } from '../../queries/nodes.ts'
import { useRefetchOnTask } from '../../queries/use-refetch-on-task.ts'
import { useClusterOfPage, type ClusterOfPage } from './cluster-of-page.ts'
import { CoordinatorNodes } from './CoordinatorNodes.tsx'
import { NodeList } from './NodeList.tsx'
import { nodeRows, type NodeRow } from './node-rows.ts'
import { Topology } from './Topology.tsx'

const Action = (props: ClusterOfPage & { action: 'scaleOut' | 'scaleIn' }) => (
  <ReasonButton
    variant="default"
    size="xs"
    reason={whyNot(props.action, props.cluster)}
    onClick={() => {
      props.openAction(props.action)
    }}
  >
    {clusterText.actions[props.action]}
  </ReasonButton>
)

/** The list of nodes does not poll: it is read again when the details, which do, tell of a change. */
const useNodeList = ({ id, status, nodes }: ClusterOfPage['cluster']) => {
  const listed = useClusterNodes(id)
  const { refetch } = listed
  const told = JSON.stringify([status, nodes])
  useEffect(() => {
    void refetch({ cancelRefetch: false })
  }, [told, refetch])
  return listed
}

const Members = (page: ClusterOfPage & { nodes: readonly NodeRow[]; error: Error | null }) => {
  const { nodes, error } = page
  return (
    <Stack component="section" gap="xs" aria-label={text.nodes}>
      <Group justify="space-between" gap="xs">
        <Title order={2}>{text.nodes}</Title>
        <Group gap="xs">
          <Action {...page} action="scaleOut" />
          <Action {...page} action="scaleIn" />
        </Group>
      </Group>
      {nodes.length === 0 ? (
        <Empty {...text.noNodes} />
      ) : (
        <NodeList label={text.nodes} nodes={nodes} />
      )}
      {error && (
        <Text size="sm" c="dimmed" role="status">
          {text.fromDetails(failureOf(error).error_code)}
        </Text>
      )}
    </Stack>
  )
}

export const NodesTab = () => {
  const page = useClusterOfPage()
  const cns = useClusterCns(page.cluster.id)
  useRefetchOnTask(page.cluster, cns)
  const listed = useNodeList(page.cluster)
  const rows = nodeRows(page.cluster, listed.data?.node_list, cns.data?.instances)
  const idle = rows.filter((node) => node.idle)
  return (
    <Stack gap="lg">
      <Topology cluster={page.cluster} nodes={rows} cns={cns.data?.instances} />
      <Stack component="section" gap="xs" aria-label={text.cns}>
        <Title order={2}>{text.cns}</Title>
        <QueryState query={cns} height={180}>
          {(answer) => <CoordinatorNodes {...page} answer={answer} />}
        </QueryState>
      </Stack>
      <Members
        {...page}
        nodes={rows.filter((node) => !node.idle)}
        error={listed.data ? null : listed.error}
      />
      {idle.length > 0 && (
        <Stack component="section" gap="xs" aria-label={text.idleNodes}>
          <Title order={2}>{text.idleNodes}</Title>
          <Text size="sm" c="dimmed">
            {text.idleHelp}
          </Text>
          <NodeList label={text.idleNodes} nodes={idle} />
        </Stack>
      )}
    </Stack>
  )
}
