import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { FilterSelect } from '../../components/list/FilterSelect.tsx'
import type { Event } from '../../contract/events.ts'
import { eventsText } from '../../i18n/events.ts'
import { categoryWord } from './event-columns.tsx'
import { ranges, type RangeFilter } from './event-range.ts'
import { valuesOf } from './event-rows.ts'

const text = eventsText.filters

export const eventFilterNames = ['severity', 'category', 'source_type', 'range', 'from', 'to']

interface Props extends RangeFilter {
  events: readonly Event[]
  severity: string
  category: string
  source_type: string
  onChange: (name: string, value: string) => void
}

/** Selects above the list of events: only values that occur can be chosen. */
export const EventFilters = ({ events, onChange, ...chosen }: Props) => {
  const values = useMemo(
    () => ({
      severity: valuesOf(events, 'severity'),
      category: valuesOf(events, 'category'),
      source_type: valuesOf(events, 'source_type'),
    }),
    [events],
  )
  const select = (
    name: 'severity' | 'category' | 'source_type' | 'range',
    any: string,
    data: readonly string[],
    word: (value: string) => string,
  ) => (
    <FilterSelect
      label={text[name]}
      any={any}
      options={data.map((value) => [value, word(value)])}
      value={chosen[name]}
      onChange={(value) => {
        onChange(name, value)
      }}
    />
  )
  return (
    <>
      {select(
        'severity',
        text.anySeverity,
        values.severity,
        (value) => eventsText.severities[value] ?? value,
      )}
      {select('category', text.anyCategory, values.category, categoryWord)}
      {select(
        'source_type',
        text.anySourceType,
        values.source_type,
        (value) => eventsText.source_types[value] ?? value,
      )}
      {select(
        'range',
        text.anyRange,
        ranges,
        (value) => Object.entries(text.ranges).find(([range]) => range === value)?.[1] ?? value,
      )}
      {chosen.range === 'custom' &&
        (['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="datetime-local"
            aria-label={text[end]}
            title={text[end]}
            value={chosen[end]}
            onChange={(event) => {
              onChange(end, event.currentTarget.value)
            }}
          />
        ))}
    </>
  )
}
