import { CloseButton, TextInput } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { tagsText } from '../../i18n/tags.ts'
import { readTagTests, tagLink, writeTagTests } from './tag-filter.ts'
import { tagTestWords } from './tag-test-words.ts'
import classes from './TagFilter.module.css'
import type { Tagged } from './TagSelect.tsx'

const text = tagsText.filter

// The list of clusters does not wait for it.
const TagSelect = lazy(async () => ({ default: (await import('./TagSelect.tsx')).TagSelect }))

interface Props {
  rows: readonly Tagged[]
  /** As the address holds it. */
  value: string
  onChange: (value: string) => void
}

/** Adds conditions on tags; each stays as a chip. All must hold. */
export const TagFilter = ({ rows, value, onChange }: Props) => {
  const tests = readTagTests(value)
  return (
    <>
      <Suspense
        fallback={
          <TextInput disabled aria-label={text.label} placeholder={text.placeholder} w={180} />
        }
      >
        <TagSelect
          rows={rows}
          onAdd={(added) => {
            onChange(writeTagTests(readTagTests([value, added].join(','))))
          }}
        />
      </Suspense>
      {tests.length > 0 && (
        <ul className={classes.chips} aria-label={text.chips}>
          {tests.map((test) => (
            <li key={tagLink(test)} className={classes.chip}>
              <span className={classes.words}>{tagTestWords(test)}</span>
              <CloseButton
                size="xs"
                aria-label={text.remove(tagTestWords(test))}
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
