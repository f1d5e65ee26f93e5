import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { tagsText } from '../../i18n/tags.ts'
import { tagLink, type TagTest } from './tag-filter.ts'
import { tagTestWords } from './tag-test-words.ts'

const text = tagsText.filter

export interface Tagged {
  tags: readonly { key: string; value?: string | null | undefined }[]
}

/** Every condition that the tags in use allow, by key; the most frequent keys first. */
const optionsOf = (rows: readonly Tagged[]) => {
  const keys = new Map<string, { count: number; values: Set<string> }>()
  for (const { tags } of rows)
    for (const { key, value } of tags) {
      const known = keys.get(key) ?? { count: 0, values: new Set<string>() }
      known.count++
      known.values.add(value ?? '')
      keys.set(key, known)
    }
  return [...keys]
    .sort(([a, { count }], [b, { count: other }]) => other - count || (a < b ? -1 : 1))
    .map(([key, { values }]) => ({
      group: key,
      items: [
        ...[...values].sort().map((value): TagTest => ({ is: 'value', key, value })),
        { is: 'present' as const, key },
        { is: 'absent' as const, key },
      ].map((test) => ({ value: tagLink(test), label: tagTestWords(test) })),
    }))
}

interface Props {
  rows: readonly Tagged[]
  /** A condition as the address holds it. */
  onAdd: (test: string) => void
}

/** Finds a condition by typing, among those that the tags in use allow. */
export const TagSelect = ({ rows, onAdd }: Props) => {
  const [search, setSearch] = useState('')
  const data = useMemo(() => optionsOf(rows), [rows])
  return (
    <Select
      aria-label={text.label}
      placeholder={text.placeholder}
      data={data}
      limit={60}
      w={180}
      searchable
      withCheckIcon={false}
      comboboxProps={{ width: 260, position: 'bottom-start' }}
      nothingFoundMessage={text.nothing}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(added) => {
        if (added !== null) onAdd(added)
        setSearch('')
      }}
    />
  )
}
