import { useMemo } from 'react'
import { createCluster } from '../../contract/cluster-creation.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { useCheckCluster, useCreateCluster } from '../../queries/clusters.ts'
import { shownBody, toCheck, toCreate } from './cluster-request.ts'
import { IdentityStep } from './IdentityStep.tsx'
import { NetworkStep } from './NetworkStep.tsx'
import { newClusterSchema, type NewCluster } from './new-cluster.ts'
import { Precheck } from './Precheck.tsx'
import { RequestPreview } from './wizard/RequestPreview.tsx'
import { SizeStep } from './SizeStep.tsx'
import { createSteps } from './wizard/steps.ts'
import { useKnown } from './wizard/use-known.ts'
import { useSummary } from './wizard/use-summary.ts'
import { useWizard } from './wizard/use-wizard.ts'
import { WizardForm } from './wizard/WizardForm.tsx'

const text = createClusterText

interface Props {
  initial: NewCluster
  restored: boolean
  onChange: (values: NewCluster) => void
  onCreated: () => void
  onStartOver: () => void
}

/** Four steps, the last of which asks the service beforehand. */
export const CreateClusterForm = ({ initial, restored, onChange, ...props }: Props) => {
  const known = useKnown()
  const creation = useCreateCluster()
  const checking = useCheckCluster()
  const runCheck = (values: NewCluster) => {
    if (values.version === '') checking.reset()
    else checking.mutate(toCheck(values))
  }
  const wizard = useWizard({
    steps: createSteps,
    schema: useMemo(() => newClusterSchema(known), [known]),
    initial,
    onChange,
    onReview: runCheck,
    write: {
      send: (values, on) => {
        creation.mutate(toCreate(values), on)
      },
      isPending: creation.isPending,
      error: creation.error,
      accepted: (name) => ({ title: text.created(name), text: text.createdText }),
    },
    onCreated: props.onCreated,
  })
  const { form } = wizard
  const key = wizard.steps[wizard.step]?.key
  return (
    <WizardForm
      wizard={wizard}
      restored={restored ? text.draft.restored : undefined}
      onStartOver={props.onStartOver}
      summary={useSummary(form.values)}
      request={
        <RequestPreview
          operation={createCluster}
          body={shownBody(form.values)}
          help={text.request.help}
        />
      }
      confirm={text.create(form.values.name)}
      failed={text.failed}
    >
      {key === 'size' && <SizeStep form={form} />}
      {key === 'network' && <NetworkStep form={form} />}
      {key === 'identity' && <IdentityStep form={form} />}
      {key === 'check' && (
        <Precheck
          values={form.values}
          pending={checking.isPending}
          passed={checking.isSuccess}
          error={checking.error}
          onCheck={() => {
            runCheck(form.values)
          }}
          onField={wizard.refuse}
        />
      )}
    </WizardForm>
  )
}
