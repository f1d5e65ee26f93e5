import { useMemo } from 'react'
import { restoreCluster } from '../../../contract/snapshots.ts'
import { restoreText as text } from '../../../i18n/restore.ts'
import { useRestoreCluster } from '../../../queries/snapshots.ts'
import type { NewCluster } from '../new-cluster.ts'
import { RequestPreview } from '../wizard/RequestPreview.tsx'
import { RestoreNetworkStep } from './RestoreNetworkStep.tsx'
import { toRestore } from './restore-request.ts'
import { RestoreReview } from './RestoreReview.tsx'
import { restoreSchema } from './restore-rules.ts'
import type { Source } from './restore-source.ts'
import { SourceStep } from './SourceStep.tsx'
import { restoreSteps } from '../wizard/steps.ts'
import { useKnown } from '../wizard/use-known.ts'
import { useRestoreSummary } from './use-restore-summary.ts'
import { useWizard } from '../wizard/use-wizard.ts'
import { WizardForm } from '../wizard/WizardForm.tsx'

interface Props {
  source: Source
  usual: NewCluster
  initial: NewCluster
  restored: boolean
  onChange: (values: NewCluster) => void
  onCreated: () => void
  onStartOver: () => void
}

/** The wizard of a new cluster with everything that the snapshot decides left out. */
export const RestoreForm = ({ source, usual, initial, restored, ...props }: Props) => {
  const known = useKnown()
  const write = useRestoreCluster()
  const wizard = useWizard({
    steps: restoreSteps,
    schema: useMemo(() => restoreSchema(known, source), [known, source]),
    initial,
    onChange: props.onChange,
    write: {
      send: (values, on) => {
        write.mutate(toRestore(values, source), on)
      },
      isPending: write.isPending,
      error: write.error,
      accepted: (name) => ({ title: text.accepted(name), text: text.acceptedText }),
    },
    onCreated: props.onCreated,
  })
  const { form } = wizard
  const { snapshot_id, body } = toRestore(form.values, source)
  const key = wizard.steps[wizard.step]?.key
  return (
    <WizardForm
      wizard={wizard}
      restored={restored ? text.draftRestored : undefined}
      onStartOver={props.onStartOver}
      summary={useRestoreSummary(form.values, usual, source)}
      request={
        <RequestPreview
          operation={restoreCluster}
          snapshot_id={snapshot_id}
          body={JSON.stringify(body, null, 2)}
          help={text.request}
        />
      }
      confirm={text.restore(form.values.name)}
      failed={text.failed}
    >
      {key === 'source' && <SourceStep form={form} source={source} />}
      {key === 'network' && <RestoreNetworkStep form={form} source={source} />}
      {key === 'confirm' && <RestoreReview source={source} />}
    </WizardForm>
  )
}
