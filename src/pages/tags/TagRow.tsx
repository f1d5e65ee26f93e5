import { ActionIcon, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Icon, type IconName } from '../../components/display/Icon.tsx'
import { keysOf, valuesOf, type TagSuggestions } from '../../components/tags/suggestions.ts'
import { valueProblem, type TagProblems } from '../../components/tags/tag-problems.ts'
import { TagInput } from '../../components/tags/TagInput.tsx'
import type { Tag } from '../../contract/tags.ts'
import { tagsText } from '../../i18n/tags.ts'
import classes from './TagEditor.module.css'
import type { DraftTag, NewTag } from './use-tag-draft.ts'

const text = tagsText.editor

interface LineProps {
  keyCell: ReactNode
  valueCell: ReactNode
  note: string | undefined
  state?: 'removed' | 'changed' | 'new' | undefined
  action?: { icon: IconName; label: string; onClick: () => void } | undefined
}

const Line = ({ keyCell, valueCell, note, state, action }: LineProps) => (
  <tr data-state={state}>
    <td>{keyCell}</td>
    <td>{valueCell}</td>
    <td>
      <Text size="xs" className={classes.note}>
        {note}
      </Text>
    </td>
    <td>
      {action && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={action.label}
          title={action.label}
          onClick={action.onClick}
        >
          <Icon name={action.icon} size={14} />
        </ActionIcon>
      )}
    </td>
  </tr>
)

interface RowProps {
  tag: DraftTag
  suggestions: TagSuggestions
  disabled: boolean
  onValue: (value: string) => void
  onRemove: () => void
  onRestore: () => void
}

/** A tag of the cluster. Its key is fixed: another key is another tag. */
export const TagRow = ({ tag, suggestions, disabled, ...on }: RowProps) => {
  const { key, value, before, removed, gone } = tag
  const changed = value !== before
  const undo = { icon: 'undo', label: text.undo(key), onClick: on.onRestore } as const
  const remove = { icon: 'close', label: text.remove(key), onClick: on.onRemove } as const
  return (
    <Line
      state={removed ? 'removed' : gone ? 'new' : changed ? 'changed' : undefined}
      keyCell={<span className={classes.key}>{key}</span>}
      valueCell={
        <TagInput
          label={text.valueOf(key)}
          placeholder={tagsText.valuePlaceholder}
          value={removed ? before : value}
          suggestions={valuesOf(suggestions, key)}
          // What is there already may break today's rules: only a new value is judged.
          error={changed && !removed ? valueProblem(value) : undefined}
          disabled={disabled || removed}
          onChange={on.onValue}
        />
      }
      note={removed ? text.removed : gone ? text.gone : changed ? text.was(before) : undefined}
      action={disabled ? undefined : removed || changed || gone ? undo : remove}
    />
  )
}

interface NewRowProps {
  tag: NewTag
  /** From 1, for the names of its fields. */
  position: number
  problems: TagProblems
  /** Keys that the cluster has: they are not on offer. */
  taken: ReadonlySet<string>
  suggestions: TagSuggestions
  onChange: (part: Partial<Tag>) => void
  onRemove: () => void
}

/** A tag to add. A key that is still empty is no fault until its value has been typed. */
export const NewTagRow = (props: NewRowProps) => {
  const { tag, position, problems, taken, suggestions, onChange } = props
  const [left, setLeft] = useState(false)
  const quiet = tag.key === '' && !left && tag.value === ''
  return (
    <Line
      state="new"
      keyCell={
        <div
          onBlur={() => {
            setLeft(true)
          }}
        >
          <TagInput
            label={text.keyOf(position)}
            placeholder={tagsText.keyPlaceholder}
            value={tag.key}
            suggestions={keysOf(suggestions).filter((key) => !taken.has(key))}
            error={quiet ? undefined : problems.key}
            autoFocus
            onChange={(key) => {
              onChange({ key })
            }}
          />
        </div>
      }
      valueCell={
        <TagInput
          label={text.valueOfNew(position)}
          placeholder={tagsText.valuePlaceholder}
          value={tag.value}
          suggestions={valuesOf(suggestions, tag.key)}
          error={problems.value}
          onChange={(value) => {
            onChange({ value })
          }}
        />
      }
      note={text.added}
      action={{ icon: 'close', label: text.removeNew(position), onClick: props.onRemove }}
    />
  )
}
