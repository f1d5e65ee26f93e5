import { Code, Group, Text, TextInput, Title } from '@mantine/core'
import { Fragment, useState } from 'react'
import { fieldError } from '../../components/cluster-actions/field-error.ts'
import { FormDialog } from '../../components/form/FormDialog.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import { writeDialog } from '../../components/form/write-dialog.ts'
import { createWorkloadPlan, WorkloadName } from '../../contract/resource-management.ts'
import { atMostPlans } from '../../contract/workload-rules.ts'
import frame from '../../components/page/panel.module.css'
import { workloadText } from '../../i18n/resource-management.ts'
import { useCreateWorkloadPlan } from '../../queries/resource-management.ts'
import { useScope } from '../../queries/scope.ts'
import type { WorkloadSubject } from './subject.ts'

const text = workloadText.plans

interface DialogProps extends WorkloadSubject {
  onCreated: (plan_name: string) => void
  onClose: () => void
}

const CreatePlanDialog = ({ cluster, logical_cluster_name, onCreated, onClose }: DialogProps) => {
  const { project_id } = useScope()
  const [plan_name, setPlanName] = useState('')
  const problem = fieldError(WorkloadName, plan_name)
  const { send, dialog } = writeDialog(createWorkloadPlan, useCreateWorkloadPlan(), {
    ids: { project_id, cluster_id: cluster.id },
    done: text.done(plan_name),
    onAnswer: () => {
      onCreated(plan_name)
    },
    onClose,
  })
  return (
    <FormDialog
      {...dialog}
      title={text.createTitle(cluster.name)}
      confirm={text.confirm}
      blocked={problem !== undefined}
      onConfirm={() => {
        send({
          cluster_id: cluster.id,
          body: { plan_name, ...(logical_cluster_name && { logical_cluster_name }) },
        })
      }}
    >
      <TextInput
        data-autofocus
        label={text.name}
        description={text.nameHelp}
        value={plan_name}
        error={plan_name === '' ? undefined : problem}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setPlanName(event.currentTarget.value)
        }}
      />
    </FormDialog>
  )
}

/** 5.4.2 creates plans, and no operation reads them: what was created is told while the page is open. */
export const WorkloadPlans = ({
  blocked,
  ...subject
}: WorkloadSubject & { blocked: string | undefined }) => {
  const [creating, setCreating] = useState(false)
  const [created, setCreated] = useState<readonly string[]>([])
  return (
    <section className={frame.panel} aria-labelledby="workload-plans">
      <Group justify="space-between" gap="8px 16px" mb={4}>
        <Title order={2} id="workload-plans">
          {text.title}
        </Title>
        <ReasonButton
          variant="default"
          size="xs"
          reason={blocked}
          onClick={() => {
            setCreating(true)
          }}
        >
          {text.create}
        </ReasonButton>
      </Group>
      <Text size="sm" c="dimmed" maw="72ch">
        {text.text(atMostPlans)}
      </Text>
      {created.length > 0 && (
        <Text size="sm" mt={8}>
          {text.created}
          {created.map((name) => (
            <Fragment key={name}>
              {' '}
              <Code>{name}</Code>
            </Fragment>
          ))}
        </Text>
      )}
      {creating && (
        <CreatePlanDialog
          {...subject}
          onCreated={(name) => {
            setCreated([...created, name])
          }}
          onClose={() => {
            setCreating(false)
          }}
        />
      )}
    </section>
  )
}
