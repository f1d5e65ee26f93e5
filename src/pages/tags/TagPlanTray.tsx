import { Button, Group, Stack, Text } from '@mantine/core'
import { FailureNotice } from '../../components/status/FailureNotice.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import { TagPlanList } from '../../components/tags/TagPlanList.tsx'
import { tagsText } from '../../i18n/tags.ts'
import type { TagPlan } from '../../components/tags/tag-plan.ts'
import { PartlyDone } from '../../queries/tags.ts'
import classes from './TagEditor.module.css'

const text = tagsText.plan

interface Props {
  plan: TagPlan
  steps: number
  /** Something in the fields is not valid. */
  blocked: boolean
  /** Why the cluster takes no change now. */
  reason: string | undefined
  pending: boolean
  error: Error | null
  onDiscard: () => void
  onSave: () => void
}

/** What will be written, below the list: it takes its own room and hides no row. */
export const TagPlanTray = ({ plan, steps, blocked, reason, pending, error, ...on }: Props) => (
  <section className={classes.tray} aria-label={text.label}>
    <Stack gap="xs">
      {error && (
        <FailureNotice
          error={error}
          title={error instanceof PartlyDone ? tagsText.partly[error.did] : tagsText.failed}
        />
      )}
      <Text size="sm" fw={600} role="status">
        {text.title(steps)}
      </Text>
      <div className={classes.steps}>
        <TagPlanList plan={plan} />
      </div>
      <Group gap="xs" justify="flex-end">
        <Button variant="default" size="xs" disabled={pending} onClick={on.onDiscard}>
          {text.discard}
        </Button>
        <ReasonButton
          size="xs"
          reason={reason ?? (pending ? text.saving : blocked ? text.incomplete : undefined)}
          onClick={() => {
            if (steps > 0) on.onSave()
          }}
        >
          {text.save}
        </ReasonButton>
      </Group>
    </Stack>
  </section>
)
