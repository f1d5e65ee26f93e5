import { ActionIcon, Button, Stack } from '@mantine/core'
import { Icon } from '../../../components/display/Icon.tsx'
import { keysOf, valuesOf, type TagSuggestions } from '../../../components/tags/suggestions.ts'
import type { TagProblems } from '../../../components/tags/tag-problems.ts'
import { TagInput } from '../../../components/tags/TagInput.tsx'
import { mostTags, type Tag } from '../../../contract/tags.ts'
import { tagsText } from '../../../i18n/tags.ts'
import classes from '../Clusters.module.css'
import type { SetTag } from './edits.ts'

const text = tagsText.editor

interface Props {
  tags: readonly SetTag[]
  /** By position; undefined for a line that is still empty. */
  problems: readonly (TagProblems | undefined)[]
  suggestions: TagSuggestions
  onChange: (tags: readonly SetTag[]) => void
}

/** Keys with the value that clusters are to get. */
export const SetTags = ({ tags, problems, suggestions, onChange }: Props) => {
  const edit = (id: number, part: Partial<Tag>) => {
    onChange(tags.map((tag) => (tag.id === id ? { ...tag, ...part } : tag)))
  }
  return (
    <Stack gap="xs" mt={8} align="flex-start">
      {tags.map(({ id, key, value }, index) => (
        <div key={id} className={classes.set}>
          <TagInput
            label={text.keyOf(index + 1)}
            placeholder={tagsText.keyPlaceholder}
            value={key}
            suggestions={keysOf(suggestions)}
            error={problems[index]?.key}
            onChange={(next) => {
              edit(id, { key: next })
            }}
          />
          <TagInput
            label={text.valueOfNew(index + 1)}
            placeholder={tagsText.valuePlaceholder}
            value={value}
            suggestions={valuesOf(suggestions, key)}
            error={problems[index]?.value}
            onChange={(next) => {
              edit(id, { value: next })
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={text.removeNew(index + 1)}
            onClick={() => {
              onChange(tags.filter((tag) => tag.id !== id))
            }}
          >
            <Icon name="close" size={14} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="plus" size={14} />}
        disabled={tags.length >= mostTags}
        onClick={() => {
          onChange([
            ...tags,
            { id: Math.max(-1, ...tags.map(({ id }) => id)) + 1, key: '', value: '' },
          ])
        }}
      >
        {text.add}
      </Button>
    </Stack>
  )
}
