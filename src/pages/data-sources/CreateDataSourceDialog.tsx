import { Checkbox, PasswordInput, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ConfirmDialog } from '../../components/form/ConfirmDialog.tsx'
import { refusalOf } from '../../components/status/failure.ts'
import { writeDialog } from '../../components/form/write-dialog.ts'
import { createDataSource } from '../../contract/data-sources.ts'
import { dataSourceText } from '../../i18n/data-sources.ts'
import { useCreateDataSource } from '../../queries/data-sources.ts'
import { useScope } from '../../queries/scope.ts'
import type { DialogProps } from './data-source-action.ts'
import {
  codesOf,
  emptyDataSource,
  errorsOf,
  toBody,
  type Field,
  type NewDataSource,
} from './new-data-source.ts'

const text = dataSourceText.fields

/** What the form says beside its fields: rules at once when a field was left, refusals until it changes. */
const useNewDataSource = (error: Error | null) => {
  const [form, setForm] = useState<NewDataSource>(emptyDataSource)
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set())
  const [sent, setSent] = useState<NewDataSource>()
  const errors = errorsOf(form)
  const messageOf = (field: Field) =>
    (left.has(field) ? errors[field] : undefined) ??
    (sent?.[field] === form[field] ? refusalOf(error, codesOf[field] ?? []) : undefined)
  const set = (changed: Partial<NewDataSource>) => {
    setForm((before) => ({ ...before, ...changed }))
  }
  return {
    form,
    set,
    setSent,
    valid: Object.keys(errors).length === 0,
    /** A text field of the form. */
    input: (field: Exclude<Field, 'type' | 'reboot'>) => ({
      value: form[field],
      error: messageOf(field),
      spellCheck: false,
      onBlur: () => {
        setLeft((before) => new Set(before).add(field))
      },
      onChange: (event: { currentTarget: { value: string } }) => {
        set({ [field]: event.currentTarget.value })
      },
    }),
  }
}

type Form = ReturnType<typeof useNewDataSource>

const ObsFields = ({ input }: Form) => (
  <>
    <TextInput {...input('user_name')} label={text.agency} description={text.agencyHelp} />
    <TextInput {...input('connect_info')} label={text.database} description={text.databaseHelp} />
  </>
)

const MrsFields = ({ input, form, set }: Form) => (
  <>
    <TextInput {...input('data_source_id')} label={text.mrs_id} description={text.mrsIdHelp} />
    <TextInput
      {...input('user_name')}
      label={text.user}
      description={text.userHelp}
      autoComplete="off"
    />
    <PasswordInput {...input('user_pwd')} label={text.password} autoComplete="new-password" />
    <Checkbox
      label={text.reboot}
      description={text.rebootHelp}
      checked={form.reboot}
      onChange={(event) => {
        set({ reboot: event.currentTarget.checked })
      }}
    />
  </>
)

/** 5.6.2. The password lives in this dialog alone and goes with it. */
export const CreateDataSourceDialog = ({ cluster, onJob, onClose }: DialogProps) => {
  const { project_id } = useScope()
  const write = useCreateDataSource()
  const fields = useNewDataSource(write.error)
  const { form, input, set } = fields
  const body = toBody(form)
  const { send, dialog } = writeDialog(createDataSource, write, {
    ids: { project_id, cluster_id: cluster.id },
    done: dataSourceText.done.create,
    onAnswer: ({ job_id }) => {
      onJob({ job_id, title: dataSourceText.jobs.create(form.data_source_name) })
    },
    onClose,
  })
  return (
    <ConfirmDialog
      {...dialog}
      tier={body.reboot ? 'L2' : 'L1'}
      title={dataSourceText.create}
      confirm={dataSourceText.create}
      name={form.data_source_name}
      impact={[
        ...dataSourceText.createImpact,
        ...(body.reboot ? [dataSourceText.restartImpact] : []),
      ]}
      blocked={!fields.valid}
      onConfirm={() => {
        fields.setSent(form)
        send({ cluster_id: cluster.id, body })
      }}
    >
      <Radio.Group
        label={text.type}
        value={form.type}
        onChange={(type) => {
          set({ type: type === 'MRS' ? 'MRS' : 'OBS' })
        }}
      >
        <Stack gap={6} mt={6}>
          <Radio value="OBS" label={text.obs} />
          <Radio value="MRS" label={text.mrs} />
        </Stack>
      </Radio.Group>
      <TextInput
        {...input('data_source_name')}
        label={text.name}
        description={text.nameHelp}
        data-autofocus
      />
      {form.type === 'OBS' ? <ObsFields {...fields} /> : <MrsFields {...fields} />}
      <TextInput
        {...input('description')}
        label={text.description}
        description={text.descriptionHelp}
      />
    </ConfirmDialog>
  )
}
