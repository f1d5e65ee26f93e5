import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fieldError } from '../../components/cluster-actions/field-error.ts'
import { ConfirmDialog } from '../../components/form/ConfirmDialog.tsx'
import { refusalOf } from '../../components/status/failure.ts'
import { writeDialog } from '../../components/form/write-dialog.ts'
import { Agency, deleteDataSource, updateDataSource } from '../../contract/data-sources.ts'
import { dataSourceText as text } from '../../i18n/data-sources.ts'
import { useDeleteDataSource, useUpdateDataSource } from '../../queries/data-sources.ts'
import { useScope } from '../../queries/scope.ts'
import type { DialogProps } from './data-source-action.ts'
import type { DataSourceListRow } from './data-source-rows.ts'

interface Props extends DialogProps {
  row: DataSourceListRow
}

/** 5.6.3. Only OBS has an agency. */
export const UpdateDataSourceDialog = ({ cluster, row, onJob, onClose }: Props) => {
  const { project_id } = useScope()
  const { source, name, type } = row
  const [agency, setAgency] = useState(source.user_name ?? '')
  const [sentAgency, setSentAgency] = useState<string>()
  const [reboot, setReboot] = useState(false)
  const { send, dialog } = writeDialog(updateDataSource, useUpdateDataSource(), {
    ids: { project_id, cluster_id: cluster.id, ext_data_source_id: source.id },
    done: text.done.update,
    onAnswer: ({ job_id }) => {
      onJob({ job_id, title: text.jobs.update(name) })
    },
    onClose,
  })
  const problem = type === 'OBS' ? fieldError(Agency, agency) : undefined
  return (
    <ConfirmDialog
      {...dialog}
      tier={reboot ? 'L2' : 'L1'}
      title={text.updateOf(name)}
      confirm={text.update}
      name={name}
      impact={reboot ? [...text.updateImpact, text.restartImpact] : text.updateImpact}
      blocked={problem !== undefined}
      onConfirm={() => {
        setSentAgency(agency)
        send({
          cluster_id: cluster.id,
          ext_data_source_id: source.id,
          body: { reconfigure: { reboot, ...(type === 'OBS' && { agency }) } },
        })
      }}
    >
      {type === 'OBS' && (
        <TextInput
          label={text.fields.newAgency}
          description={text.fields.newAgencyHelp}
          value={agency}
          spellCheck={false}
          error={
            problem ?? (sentAgency === agency ? refusalOf(dialog.error, ['DWS.5130']) : undefined)
          }
          onChange={(event) => {
            setAgency(event.currentTarget.value)
          }}
        />
      )}
      <Checkbox
        label={text.fields.rebootUpdate}
        description={text.fields.rebootUpdateHelp}
        checked={reboot}
        onChange={(event) => {
          setReboot(event.currentTarget.checked)
        }}
      />
    </ConfirmDialog>
  )
}

/** 5.6.4 */
export const DeleteDataSourceDialog = ({ cluster, row, onJob, onClose }: Props) => {
  const { project_id } = useScope()
  const { source, name } = row
  const { send, dialog } = writeDialog(deleteDataSource, useDeleteDataSource(), {
    ids: { project_id, cluster_id: cluster.id, ext_data_source_id: source.id },
    done: text.done.delete,
    onAnswer: ({ job_id }) => {
      onJob({ job_id, title: text.jobs.delete(name) })
    },
    onClose,
  })
  return (
    <ConfirmDialog
      {...dialog}
      tier="L3"
      title={text.deleteOf(name)}
      confirm={text.deleteOf(name)}
      name={name}
      impact={text.deleteImpact}
      onConfirm={() => {
        send({ cluster_id: cluster.id, ext_data_source_id: source.id })
      }}
    />
  )
}
