import { Alert, Button, Group, Text, TextInput } from '@mantine/core'
import { policiesText } from '../../../i18n/snapshot-policies.ts'
import { day, nextFiring } from '../firing-time.ts'
import { isLocalUtc, localClock, localTime, localZone, nextShift } from '../local-clock.ts'
import { withForm, withStrategy, type PolicyDraft, type Problems } from './policy-draft.ts'
import { scheduleText } from '../schedule-words.ts'
import { scheduleWords } from '../../../i18n/snapshot-policy-words.ts'

const text = policiesText.editor

/** What the schedule means on the clock of this browser, and how that moves when clocks change. */
const Here = ({ strategy, now }: { strategy: string; now: number }) => {
  const first = nextFiring(strategy, now)
  if (first === undefined || isLocalUtc(now)) return null
  const shift = nextShift(first)
  const after = shift && nextFiring(strategy, shift)
  return (
    <Text size="sm" c="dimmed">
      {text.here(localTime(first), localZone())}
      {after && ` ${text.shift(scheduleWords.day(shift - day), localClock(after))}`}
    </Text>
  )
}

interface Props {
  draft: PolicyDraft
  problems: Problems
  now: number
  onChange: (draft: PolicyDraft) => void
}

/** The expression itself, in step with the form, and how it reads. */
export const ExpressionField = ({ draft, problems, now, onChange }: Props) => {
  const strategy = draft.backup_strategy.trim()
  return (
    <>
      <TextInput
        label={text.cron}
        description={text.cronHelp}
        value={draft.backup_strategy}
        error={problems.backup_strategy}
        classNames={{ input: 'mono' }}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          onChange(withStrategy(draft, event.currentTarget.value))
        }}
      />
      {!draft.shown && !problems.backup_strategy && (
        <Alert color="blue" variant="light" role="status">
          <Group gap="xs" justify="space-between">
            <Text size="sm">{text.beyond}</Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                onChange(withForm(draft, {}))
              }}
            >
              {text.backToForm}
            </Button>
          </Group>
        </Alert>
      )}
      {strategy !== '' && !problems.backup_strategy && (
        <div>
          <Text size="sm">
            <Text span size="sm" c="dimmed">
              {text.reads}{' '}
            </Text>
            {scheduleText(strategy)}
          </Text>
          <Here strategy={strategy} now={now} />
        </div>
      )}
    </>
  )
}
