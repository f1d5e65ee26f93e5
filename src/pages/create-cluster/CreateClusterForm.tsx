import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { ClusterSummary } from './ClusterSummary.tsx'
import classes from './create-cluster.module.css'
import { IdentityStep } from './IdentityStep.tsx'
import { NetworkStep } from './NetworkStep.tsx'
import type { NewCluster } from './new-cluster.ts'
import { Precheck } from './Precheck.tsx'
import { RequestPreview } from './RequestPreview.tsx'
import { SizeStep } from './SizeStep.tsx'
import { StepNav } from './StepNav.tsx'
import { lastStep, steps } from './steps.ts'
import { useWizard } from './use-wizard.ts'

const text = createClusterText

interface Props {
  initial: NewCluster
  restored: boolean
  onChange: (values: NewCluster) => void
  onCreated: () => void
  onStartOver: () => void
}

const RestoredDraft = ({ onStartOver }: { onStartOver: () => void }) => (
  <Text size="sm" role="status" className={classes.help}>
    {text.draft.restored}{' '}
    <Anchor component="button" type="button" size="sm" onClick={onStartOver}>
      {text.draft.startOver}
    </Anchor>
  </Text>
)

/** Four steps with what was chosen beside them. */
export const CreateClusterForm = ({
  initial,
  restored,
  onChange,
  onCreated,
  onStartOver,
}: Props) => {
  const { form, step, heading, check, creation, ...wizard } = useWizard({
    initial,
    onChange,
    onCreated,
  })
  const last = step === lastStep
  const key = steps[step]?.key ?? 'size'
  const following = steps[step + 1]?.key
  return (
    <Stack gap="md">
      <PageHeader title={text.title} />
      {restored && <RestoredDraft onStartOver={onStartOver} />}
      <StepNav step={step} onOpen={wizard.open} />
      <form
        noValidate
        className={classes.layout}
        onSubmit={(event) => {
          event.preventDefault()
          if (last) wizard.submit()
          else wizard.open(step + 1)
        }}
      >
        <Stack gap="lg">
          <Title order={2} ref={heading} tabIndex={-1} className={classes.heading}>
            {text.steps[key]}
          </Title>
          {key === 'size' && <SizeStep form={form} />}
          {key === 'network' && <NetworkStep form={form} />}
          {key === 'identity' && <IdentityStep form={form} />}
          {last && (
            <>
              <ClusterSummary values={form.values} onOpen={wizard.open} />
              <Precheck values={form.values} {...check} onField={wizard.refuse} />
            </>
          )}
          {creation.unplaced && <FailureNotice error={creation.unplaced} title={text.failed} />}
          <Group gap="sm">
            {step > 0 && (
              <Button
                variant="default"
                onClick={() => {
                  wizard.open(step - 1)
                }}
              >
                {text.back}
              </Button>
            )}
            <Button type="submit" loading={creation.pending} maw="100%">
              {following ? text.next(text.steps[following]) : text.create(form.values.name)}
            </Button>
          </Group>
        </Stack>
        <aside
          className={classes.aside}
          aria-label={last ? text.request.title : text.summary.title}
        >
          {last ? (
            <RequestPreview values={form.values} />
          ) : (
            <>
              <Title order={2} mb="sm">
                {text.summary.title}
              </Title>
              <ClusterSummary values={form.values} onOpen={wizard.open} />
            </>
          )}
        </aside>
      </form>
    </Stack>
  )
}
