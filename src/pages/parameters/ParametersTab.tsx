import { Alert, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { Empty } from '../../components/ListToolbar.tsx'
import { QueryState } from '../../components/QueryState.tsx'
import { clusterCan } from '../../contract/cluster-rules.ts'
import type { Configuration, Parameter } from '../../contract/parameters.ts'
import { parametersText } from '../../i18n/parameters.ts'
import { statusText } from '../../i18n/status.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { paths } from '../../paths.ts'
import { useCluster } from '../../queries/clusters.ts'
import { useConfigurations, useParameters } from '../../queries/parameters.ts'
import { useScope } from '../../queries/scope.ts'
import { changesOf } from './change.ts'
import { ParameterDialog } from './ParameterDialog.tsx'
import { ParameterGroupStatus } from './ParameterGroupStatus.tsx'
import { ParameterList } from './ParameterList.tsx'
import type { Rejection } from './ReviewDialog.tsx'
import { StagedChanges } from './StagedChanges.tsx'
import { useStagedChanges } from './use-staged-changes.ts'

/** The group that takes changes (wire.md §2): the hidden one where the cluster has it. */
const editableOf = (configurations: readonly Configuration[]): Configuration | undefined =>
  configurations.find(({ type }) => type === 'hiddenParameterGroup') ??
  configurations.find(({ type }) => type === 'parameterGroup')

/** Why nothing can be edited now; undefined when it can. */
const useBlocked = (cluster_id: string, group: Configuration): string | undefined => {
  const { data } = useCluster(cluster_id)
  if (group.status === 'Applying') return parametersText.blocked.applying
  if (!data) return parametersText.blocked.loading
  const refusal = clusterCan.updateConfiguration.why(data.cluster)
  return refusal && statusText.refusal(refusal)
}

interface EditorProps {
  cluster_id: string
  group: Configuration
  others: readonly Configuration[]
  parameters: readonly Parameter[]
}

const Editor = ({ cluster_id, group, others, parameters }: EditorProps) => {
  const { region } = useScope()
  const cluster = useCluster(cluster_id).data?.cluster
  const blocked = useBlocked(cluster_id, group)
  const view = useTableParams({ key: 'name', descending: false })
  const draft = useStagedChanges(cluster_id)
  const [rejection, setRejection] = useState<Rejection>()
  const open = (name: string) => {
    view.setFilter('parameter', name)
  }
  const close = () => {
    view.setFilter('parameter', '')
  }
  const settle = (name: string) => {
    setRejection((before) => (before?.name === name ? undefined : before))
  }
  const opened = parameters.find(({ name }) => name === view.filter('parameter'))
  return (
    <Stack gap="sm">
      <ParameterGroupStatus
        group={group}
        others={others}
        awaiting_restart={draft.awaiting_restart}
        restartPath={paths.cluster({ region, cluster_id }, 'summary', { action: 'restart' })}
      />
      {blocked && group.status !== 'Applying' && (
        <Alert color="yellow" variant="light">
          {blocked}
        </Alert>
      )}
      <ParameterList
        parameters={parameters}
        staged={draft.staged}
        rejection={rejection}
        view={view}
        onOpen={open}
      />
      <ParameterDialog
        parameter={opened}
        staged={(opened && draft.staged[opened.name]) ?? {}}
        blocked={blocked}
        rejected={opened && rejection?.name === opened.name ? rejection.text : undefined}
        onStage={(values) => {
          if (!opened) return
          draft.stage(opened.name, values)
          settle(opened.name)
          close()
        }}
        onClose={close}
      />
      <StagedChanges
        cluster_id={cluster_id}
        cluster_name={cluster?.name ?? cluster_id}
        configuration_id={group.id}
        changes={changesOf(parameters, draft.staged)}
        rejection={rejection}
        blocked={blocked}
        onUndo={(change) => {
          draft.undo(change)
          settle(change.name)
        }}
        onDiscard={() => {
          draft.discard()
          setRejection(undefined)
        }}
        onApplied={(changes) => {
          draft.applied(changes, group.status === 'Pending-Reboot' ? 'join' : 'replace')
          setRejection(undefined)
        }}
        onRejected={setRejection}
      />
    </Stack>
  )
}

/** The parameters of a cluster: 5.12.1 names the groups, 5.12.2 the parameters of the editable one. */
export const ParametersTab = () => {
  const { cluster_id = '' } = useParams()
  const configurations = useConfigurations(cluster_id)
  const all = configurations.data?.configurations ?? []
  const group = editableOf(all)
  const parameters = useParameters(cluster_id, group?.id)
  const applying = group?.status === 'Applying'
  const { refetch } = parameters
  const wasApplying = useRef(false)
  // The values may have changed until the very end of applying.
  useEffect(() => {
    if (wasApplying.current && !applying) void refetch()
    wasApplying.current = applying
  }, [applying, refetch])
  return (
    <QueryState query={configurations} height={480}>
      {() =>
        group ? (
          <QueryState query={parameters} height={480}>
            {({ configurations: rows }) => (
              <Editor
                key={cluster_id}
                cluster_id={cluster_id}
                group={group}
                others={all.filter(({ id }) => id !== group.id)}
                parameters={rows}
              />
            )}
          </QueryState>
        ) : (
          <Empty {...parametersText.noGroup} />
        )
      }
    </QueryState>
  )
}
