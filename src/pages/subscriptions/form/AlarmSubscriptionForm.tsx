import { TagsInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { fieldError } from '../../../components/cluster-actions/field-error.ts'
import { UpdateAlarmSub } from '../../../contract/alarm-subscriptions.ts'
import { alarmLevel, alarmLevels, type AlarmDetail } from '../../../contract/alarms.ts'
import { subscriptionsText as text } from '../../../i18n/subscriptions.ts'
import type { AlarmDraft } from './draft.ts'
import { levelWord } from '../level-word.ts'
import { LiveMatches } from './LiveMatches.tsx'
import { matchesAlarm, readDetails } from '../match.ts'
import { SubscriptionForm, type FormState } from './SubscriptionForm.tsx'
import type { Week } from '../use-recent.ts'
import { WordChoice } from './WordChoice.tsx'

const fields = ['name', 'alarm_detail', 'notification_target', 'time_zone'] as const

interface Props {
  form: FormState
  start: AlarmDraft
  week: Week<AlarmDetail>
  /** The cluster that the service keeps it to; a person cannot choose it. */
  cluster_id?: string | null | undefined
  onSend: (draft: AlarmDraft) => void
}

/** What a subscription to alarms holds, whether it is new or there already. */
export const AlarmSubscriptionForm = ({ form, start, week, cluster_id, onSend }: Props) => {
  const { recent } = week
  const [draft, setDraft] = useState(start)
  const change = (changes: Partial<AlarmDraft>) => {
    setDraft({ ...draft, ...changes })
  }
  const matches = useMemo(() => {
    const choice = {
      cluster_id,
      alarm_level: draft.alarm_level,
      alarm_details: readDetails(draft.alarm_detail),
    }
    return (recent ?? []).filter(({ cause }) => matchesAlarm(choice, cause))
  }, [recent, cluster_id, draft.alarm_level, draft.alarm_detail])
  return (
    <SubscriptionForm
      form={form}
      draft={draft}
      onChange={change}
      fields={fields}
      problemOf={(field) => fieldError(UpdateAlarmSub.shape[field], draft[field])}
      matches={<LiveMatches words={text.alarms} {...{ week, matches }} />}
      onSend={() => {
        onSend(draft)
      }}
    >
      {(errorOf) => (
        <>
          <WordChoice
            label={text.form.severities}
            description={text.form.everything}
            words={alarmLevels}
            wordOf={levelWord}
            value={draft.alarm_level}
            onChange={(alarm_level) => {
              change({ alarm_level })
            }}
          />
          <SingleAlarms
            recent={recent}
            value={draft.alarm_detail}
            error={errorOf('alarm_detail')}
            onChange={(alarm_detail) => {
              change({ alarm_detail })
            }}
          />
        </>
      )}
    </SubscriptionForm>
  )
}

interface SingleProps {
  recent: Week<AlarmDetail>['recent']
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** Names single alarms; those that were raised lately are there to choose. */
const SingleAlarms = ({ recent, value, error, onChange }: SingleProps) => {
  const raised = useMemo(
    () =>
      new Map(
        recent?.map(({ cause, title }) => {
          const level = alarmLevel(cause.alarm_level) ?? cause.alarm_level
          return [`${cause.alarm_id}:${level}`, title]
        }),
      ),
    [recent],
  )
  return (
    <TagsInput
      label={text.form.single}
      description={text.form.singleHelp}
      value={value.split(',').filter(Boolean)}
      data={[...raised.keys()].toSorted()}
      renderOption={({ option }) => `${raised.get(String(option.value)) ?? ''} (${option.value})`}
      error={error}
      onChange={(next) => {
        onChange(next.join(','))
      }}
    />
  )
}
