import { CloseButton, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { tagsText } from '../../i18n/tags.ts'
import { readTagTests, writeTagTests, type TagTest } from '../../lib/tag-filter.ts'
import classes from './TagFilter.module.css'

const text = tagsText.filter

const wordsOf = (test: TagTest): string =>
  test.is === 'value' ? text.value(test.key, test.value) : text[test.is](test.key)

interface Tagged {
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
      ].map((test) => ({ value: writeTagTests([test]), label: wordsOf(test) })),
    }))
}

interface Props {
  rows: readonly Tagged[]
  /** As the address holds it. */
  value: string
  onChange: (value: string) => void
}

/** Adds conditions on tags, found by typing among those in use; each stays as a chip. All must hold. */
export const TagFilter = ({ rows, value, onChange }: Props) => {
  const [search, setSearch] = useState('')
  const tests = readTagTests(value)
  const data = useMemo(() => optionsOf(rows), [rows])
  return (
    <>
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
          if (added !== null) onChange(writeTagTests(readTagTests([value, added].join(','))))
          setSearch('')
        }}
      />
      {tests.length > 0 && (
        <ul className={classes.chips} aria-label={text.chips}>
          {tests.map((test) => (
            <li key={writeTagTests([test])} className={classes.chip}>
              <span className={classes.words}>{wordsOf(test)}</span>
              <CloseButton
                size="xs"
                aria-label={text.remove(wordsOf(test))}
                onClick={() => {
                  onChange(writeTagTests(tests.filter((other) => other !== test)))
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
