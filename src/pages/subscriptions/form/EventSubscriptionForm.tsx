import { MultiSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { fieldError } from '../../../components/cluster-actions/field-error.ts'
import {
  eventCategories,
  eventSeverities,
  eventSources,
  UpdateEventSub,
} from '../../../contract/event-subscriptions.ts'
import type { Event } from '../../../contract/events.ts'
import { eventsText } from '../../../i18n/events.ts'
import { subscriptionsText as text } from '../../../i18n/subscriptions.ts'
import { useClusters } from '../../../queries/clusters.ts'
import type { EventDraft } from './draft.ts'
import { LiveMatches } from './LiveMatches.tsx'
import { matchesEvent } from '../match.ts'
import { SubscriptionForm, type FormState } from './SubscriptionForm.tsx'
import type { Week } from '../use-recent.ts'
import { WordChoice } from './WordChoice.tsx'

const fields = ['name', 'notification_target', 'time_zone'] as const

interface Props {
  form: FormState
  start: EventDraft
  week: Week<Event>
  onSend: (draft: EventDraft) => void
}

const choices = [
  ['severity', text.form.severities, eventSeverities, eventsText.severities],
  ['category', text.form.categories, eventCategories, eventsText.categories],
  ['source_type', text.form.sourceTypes, eventSources, eventsText.source_types],
] as const

/** What a subscription to events holds, whether it is new or there already. */
export const EventSubscriptionForm = ({ form, start, week, onSend }: Props) => {
  const { recent } = week
  const [draft, setDraft] = useState(start)
  const change = (changes: Partial<EventDraft>) => {
    setDraft({ ...draft, ...changes })
  }
  const matches = useMemo(
    () => (recent ?? []).filter(({ cause }) => matchesEvent(draft, cause)),
    [recent, draft],
  )
  return (
    <SubscriptionForm
      form={form}
      draft={draft}
      onChange={change}
      fields={fields}
      problemOf={(field) => fieldError(UpdateEventSub.shape[field], draft[field])}
      matches={<LiveMatches words={text.events} {...{ week, matches }} />}
      onSend={() => {
        onSend(draft)
      }}
    >
      {() => (
        <>
          {choices.map(([field, label, words, wordsOf]) => (
            <WordChoice
              key={field}
              label={label}
              description={text.form.everything}
              words={words}
              wordOf={(word) => wordsOf[word] ?? word}
              value={draft[field]}
              onChange={(value) => {
                change({ [field]: value })
              }}
            />
          ))}
          <Sources
            value={draft.source_id}
            onChange={(source_id) => {
              change({ source_id })
            }}
          />
          <TextInput
            label={text.form.tag}
            description={text.form.tagHelp}
            value={draft.tag}
            onChange={(event) => {
              change({ tag: event.currentTarget.value })
            }}
          />
        </>
      )}
    </SubscriptionForm>
  )
}

/** Chooses clusters; an id of one that is gone stays until it is taken out. */
const Sources = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => {
  const clusters = useClusters().data?.clusters ?? []
  const chosen = value.split(',').filter(Boolean)
  const gone = chosen.filter((id) => !clusters.some((cluster) => cluster.id === id))
  return (
    <MultiSelect
      label={text.form.sources}
      description={text.form.sourcesHelp}
      searchable
      data={[
        ...clusters.map(({ id, name }) => ({ value: id, label: name })),
        ...gone.map((id) => ({ value: id, label: text.form.gone(id) })),
      ]}
      value={chosen}
      onChange={(next) => {
        onChange(next.join(','))
      }}
    />
  )
}
