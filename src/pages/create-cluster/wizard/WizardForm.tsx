import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { FailureNotice } from '../../../components/status/FailureNotice.tsx'
import { createClusterText } from '../../../i18n/create-cluster.ts'
import { ClusterSummary } from './ClusterSummary.tsx'
import classes from '../create-cluster.module.css'
import { StepNav } from './StepNav.tsx'
import type { SummaryGroup } from './use-summary.ts'
import type { Wizard } from './use-wizard.ts'

const text = createClusterText

interface Props {
  wizard: Wizard
  /** Said above the form when a draft was restored. */
  restored: string | undefined
  onStartOver: () => void
  summary: readonly SummaryGroup[]
  /** Beside the last step. */
  request: ReactNode
  /** Verb and object of the last button. */
  confirm: string
  failed: string
  /** The fields of the step that is open. */
  children: ReactNode
}

const RestoredDraft = (props: { text: string; onStartOver: () => void }) => (
  <Text size="sm" role="status" className={classes.help}>
    {props.text}{' '}
    <Anchor component="button" type="button" size="sm" onClick={props.onStartOver}>
      {text.draft.startOver}
    </Anchor>
  </Text>
)

/** Steps with what was chosen beside them, and on the last one the request. */
export const WizardForm = ({ wizard, restored, onStartOver, summary, ...props }: Props) => {
  const { steps, step, heading } = wizard
  const last = step === steps.length - 1
  const key = steps[step]?.key
  const following = steps[step + 1]?.key
  return (
    <Stack gap="md">
      {restored && <RestoredDraft text={restored} onStartOver={onStartOver} />}
      <StepNav steps={steps} step={step} onOpen={wizard.open} />
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
            {key && text.steps[key]}
          </Title>
          {last && <ClusterSummary groups={summary} onOpen={wizard.open} />}
          {props.children}
          {wizard.unplaced && <FailureNotice error={wizard.unplaced} title={props.failed} />}
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
            <Button type="submit" loading={wizard.pending} maw="100%">
              {following ? text.next(text.steps[following]) : props.confirm}
            </Button>
          </Group>
        </Stack>
        <aside
          className={classes.aside}
          aria-label={last ? text.request.title : text.summary.title}
        >
          {last ? (
            props.request
          ) : (
            <>
              <Title order={2} mb="sm">
                {text.summary.title}
              </Title>
              <ClusterSummary groups={summary} onOpen={wizard.open} />
            </>
          )}
        </aside>
      </form>
    </Stack>
  )
}
