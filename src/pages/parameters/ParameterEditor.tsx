import { Alert, Stack } from '@mantine/core'
import { useState } from 'react'
import { whyNot } from '../../components/cluster-actions/action.ts'
import type { Configuration, Parameter } from '../../contract/parameters.ts'
import { parameterFilesText } from '../../i18n/parameter-files.ts'
import { parametersText } from '../../i18n/parameters.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { paths } from '../../paths.ts'
import { useCluster } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { changesOf } from './staged/change.ts'
import { DropArea } from './import/DropArea.tsx'
import { FileActions } from './import/FileActions.tsx'
import { LikePlan } from './import/LikePlan.tsx'
import { ParameterDialog } from './ParameterDialog.tsx'
import { ParameterGroupStatus } from './ParameterGroupStatus.tsx'
import { ParameterList } from './ParameterList.tsx'
import { defaultsOfSet, type SetValue } from './import/parameter-set.ts'
import { PlanView } from './import/PlanView.tsx'
import { PreviousValues } from './PreviousValues.tsx'
import type { Rejection } from './staged/ReviewDialog.tsx'
import { StagedChanges } from './staged/StagedChanges.tsx'
import { useParameterFile } from './import/use-parameter-file.ts'
import { useStagedChanges } from './staged/use-staged-changes.ts'

/** Why nothing can be edited now; undefined when it can. */
const useBlocked = (cluster_id: string, group: Configuration): string | undefined => {
  const { data } = useCluster(cluster_id)
  if (group.status === 'Applying') return parametersText.blocked.applying
  if (!data) return parametersText.blocked.loading
  return whyNot('updateConfiguration', data.cluster)
}

interface Props {
  cluster_id: string
  group: Configuration
  /** The groups that the service keeps by itself. */
  others: readonly Configuration[]
  parameters: readonly Parameter[]
}

/** The parameters of a cluster: list or plan, what is staged, and the way to apply it. */
export const ParameterEditor = ({ cluster_id, group, others, parameters }: Props) => {
  const { project_name } = useScope()
  const cluster = useCluster(cluster_id).data?.cluster
  const cluster_name = cluster?.name ?? cluster_id
  const blocked = useBlocked(cluster_id, group)
  const view = useTableParams({ key: 'name', descending: false })
  const draft = useStagedChanges(cluster_id)
  const { file, read, close: closeFile } = useParameterFile()
  const [rejection, setRejection] = useState<Rejection>()
  const like = view.filter('like')
  const opened = parameters.find(({ name }) => name === view.filter('parameter'))
  const close = () => {
    view.setFilter('parameter', '')
  }
  const settle = (name: string) => {
    setRejection((before) => (before?.name === name ? undefined : before))
  }
  const closePlan = () => {
    closeFile()
    if (like) view.setFilter('like', '')
  }
  const plan = (source: string, wanted: readonly SetValue[]) => (
    <PlanView
      key={source}
      source={source}
      wanted={wanted}
      parameters={parameters}
      blocked={blocked}
      onStage={(staged) => {
        draft.stageAll(staged)
        setRejection(undefined)
        closePlan()
      }}
      onClose={closePlan}
    />
  )
  const list = (
    <ParameterList
      parameters={parameters}
      staged={draft.staged}
      rejection={rejection}
      view={view}
      onOpen={(name) => {
        view.setFilter('parameter', name)
      }}
    />
  )
  const changes = changesOf(parameters, draft.staged)
  const previous = changesOf(parameters, draft.previous)
  return (
    <DropArea onFile={(dropped) => void read(dropped)}>
      <Stack gap="sm">
        <ParameterGroupStatus
          group={group}
          others={others}
          awaiting_restart={draft.awaiting_restart}
          restartPath={paths.cluster({ project_name, cluster_id }, 'summary', {
            action: 'restart',
          })}
        />
        {blocked && group.status !== 'Applying' && (
          <Alert color="yellow" variant="light">
            {blocked}
          </Alert>
        )}
        <FileActions
          cluster={{ id: cluster_id, name: cluster_name, version: cluster?.version ?? null }}
          parameters={parameters}
          comparePath={paths.compareParameters(project_name, { clusters: cluster_id })}
          onImport={(chosen) => void read(chosen)}
        />
        {file && 'fault' in file && (
          <Alert
            role="alert"
            color="red"
            variant="light"
            title={parameterFilesText.import.failed(file.name)}
            withCloseButton
            closeButtonLabel={parameterFilesText.import.dismiss}
            onClose={closeFile}
          >
            {file.fault}
          </Alert>
        )}
        {file && 'values' in file ? (
          plan(file.name, file.values)
        ) : like === 'defaults' ? (
          plan(parameterFilesText.plan.defaults, defaultsOfSet(parameters))
        ) : like ? (
          <LikePlan cluster_id={like} onClose={closePlan}>
            {plan}
          </LikePlan>
        ) : (
          list
        )}
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
        {changes.length === 0 && previous.length > 0 && (
          <PreviousValues
            count={previous.length}
            onStage={draft.stagePrevious}
            onForget={draft.forgetPrevious}
          />
        )}
        <StagedChanges
          cluster_id={cluster_id}
          cluster_name={cluster_name}
          configuration_id={group.id}
          changes={changes}
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
          onApplied={(applied) => {
            draft.applied(applied, group.status === 'Pending-Reboot' ? 'join' : 'replace')
            setRejection(undefined)
          }}
          onRejected={setRejection}
        />
      </Stack>
    </DropArea>
  )
}
