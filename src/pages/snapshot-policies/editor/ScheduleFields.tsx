import { Group, Input, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core'
import { policiesText } from '../../../i18n/snapshot-policies.ts'
import { scheduleWords } from '../../../i18n/snapshot-policy-words.ts'
import { withForm, type PolicyDraft, type Problems } from './policy-draft.ts'
import { allWeekdays, intervals, type ScheduleForm } from './schedule-form.ts'
import { Toggles } from './Toggles.tsx'

const text = policiesText.editor

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

const weekdays = [...allWeekdays]
  .sort((a, b) => scheduleWords.weekOrder(a) - scheduleWords.weekOrder(b))
  .map((value) => ({
    value,
    short: scheduleWords.shortWeekday(value),
    name: scheduleWords.weekday(value),
  }))
const dates = numbers(1, 31).map((value) => ({
  value,
  short: String(value),
  name: scheduleWords.onDates([value]),
}))

const twoDigits = (value: number) => ({
  value: String(value),
  label: String(value).padStart(2, '0'),
})

interface Props {
  draft: PolicyDraft
  problems: Problems
  onChange: (draft: PolicyDraft) => void
}

type Set = (change: Partial<ScheduleForm>) => void

const Days = ({ form, problems, set }: { form: ScheduleForm; problems: Problems; set: Set }) => {
  const rare = form.dates.filter((date) => date > 28).sort((a, b) => a - b)
  return (
    <Stack gap={6}>
      <NativeSelect
        label={text.days}
        value={form.days}
        data={(['week', 'month'] as const).map((value) => ({
          value,
          label: text.daysBy[value],
        }))}
        onChange={(event) => {
          set({ days: event.currentTarget.value === 'week' ? 'week' : 'month' })
        }}
      />
      {form.days === 'week' ? (
        <Toggles
          label={text.daysBy.week}
          options={weekdays}
          chosen={form.weekdays}
          onChange={(chosen) => {
            set({ weekdays: chosen })
          }}
        />
      ) : (
        <Toggles
          label={text.daysBy.month}
          options={dates}
          chosen={form.dates}
          onChange={(chosen) => {
            set({ dates: chosen })
          }}
        />
      )}
      {problems.days && <Input.Error role="alert">{problems.days}</Input.Error>}
      {form.days === 'month' && rare.length > 0 && (
        <Text size="xs" c="dimmed">
          {text.shortMonths(scheduleWords.dates(rare))}
        </Text>
      )}
    </Stack>
  )
}

/** When a policy fires, as far as a form can say it; each change writes the expression. */
export const ScheduleFields = ({ draft, problems, onChange }: Props) => {
  const { form, backup_type } = draft
  const set: Set = (change) => {
    onChange(withForm(draft, change))
  }
  return (
    <Stack gap="sm">
      <Radio.Group
        label={text.kind}
        value={form.kind}
        onChange={(value) => {
          set({ kind: value === 'once' ? 'once' : 'periodic' })
        }}
      >
        <Group gap="md" mt={4}>
          {(['periodic', 'once'] as const).map((value) => (
            <Radio key={value} value={value} label={text.kinds[value]} />
          ))}
        </Group>
      </Radio.Group>
      {form.kind === 'once' ? (
        <TextInput
          type="datetime-local"
          label={text.at}
          value={form.once}
          error={problems.once}
          onChange={(event) => {
            set({ once: event.currentTarget.value.slice(0, 16) })
          }}
        />
      ) : (
        <>
          <Days form={form} problems={problems} set={set} />
          <Group gap="xs" align="flex-start">
            <NativeSelect
              label={text.hour}
              value={String(form.hour)}
              data={numbers(0, 23).map(twoDigits)}
              onChange={(event) => {
                set({ hour: Number(event.currentTarget.value) })
              }}
            />
            <NativeSelect
              label={text.minute}
              value={String(form.minute)}
              data={numbers(0, 59).map(twoDigits)}
              onChange={(event) => {
                set({ minute: Number(event.currentTarget.value) })
              }}
            />
            {backup_type === 'increment' && (
              <NativeSelect
                label={text.every}
                description={text.everyHelp}
                inputWrapperOrder={['label', 'input', 'description']}
                value={String(form.every)}
                data={numbers(intervals.least, intervals.most).map((value) => ({
                  value: String(value),
                  label: text.everyHours(value),
                }))}
                onChange={(event) => {
                  set({ every: Number(event.currentTarget.value) })
                }}
              />
            )}
          </Group>
        </>
      )}
    </Stack>
  )
}
