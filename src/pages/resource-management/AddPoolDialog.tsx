import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../components/form/FormDialog.tsx'
import { writeDialog } from '../../components/form/write-dialog.ts'
import { addWorkloadQueue } from '../../contract/resource-management.ts'
import type { PoolResources } from '../../contract/workload-rules.ts'
import { workloadText } from '../../i18n/resource-management.ts'
import { useAddWorkloadQueue } from '../../queries/resource-management.ts'
import { useScope } from '../../queries/scope.ts'
import { isWhole, itemsOf, nameProblem, poolForm, resourcesOf } from './pool-form.ts'
import type { PoolNotes } from './pool-notes.ts'
import { PoolFields } from './PoolFields.tsx'
import { ShareBars } from './ShareBars.tsx'
import { sharesOf } from './shares.ts'
import type { WorkloadSubject } from './subject.ts'

const text = workloadText

interface Props extends WorkloadSubject {
  names: readonly string[]
  notes: PoolNotes
  onAdded: (name: string, resources: PoolResources) => void
  onClose: () => void
}

/** 5.4.4, with the new pool drawn beside those that this browser knows. */
export const AddPoolDialog = ({
  cluster,
  logical_cluster_name,
  names,
  notes,
  onAdded,
  onClose,
}: Props) => {
  const { project_id } = useScope()
  const [name, setName] = useState('')
  const [form, setForm] = useState(poolForm)
  const resources = resourcesOf(form)
  const write = useAddWorkloadQueue()
  // While it is being added, the list may have it already: it does not stand in its own way.
  const problem = nameProblem(name, write.isPending ? [] : names)
  const { send, dialog } = writeDialog(addWorkloadQueue, write, {
    ids: { project_id, cluster_id: cluster.id },
    done: text.add.done(name),
    onAnswer: () => {
      onAdded(name, resources)
    },
    onClose,
  })
  return (
    <FormDialog
      {...dialog}
      size="lg"
      title={text.add.title(cluster.name)}
      confirm={problem ? text.add.confirm : text.add.confirmNamed(name)}
      blocked={problem !== undefined || !isWhole(form)}
      onConfirm={() => {
        send({
          cluster_id: cluster.id,
          body: {
            workload_queue: {
              workload_queue_name: name,
              ...(logical_cluster_name && { logical_cluster_name }),
              workload_resource_item_list: itemsOf(form),
            },
          },
        })
      }}
    >
      <TextInput
        data-autofocus
        label={text.fields.name}
        description={text.fields.nameHelp}
        value={name}
        error={name === '' ? undefined : problem}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setName(event.currentTarget.value)
        }}
      />
      <PoolFields form={form} onChange={setForm} />
      <ShareBars shares={sharesOf(names, notes, { name, resources })} />
    </FormDialog>
  )
}
