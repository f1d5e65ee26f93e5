import { Checkbox, Group } from '@mantine/core'

interface Props {
  label: string
  description?: string
  words: readonly string[]
  wordOf: (value: string) => string
  /** The words that are chosen, joined by commas. */
  value: string
  onChange: (value: string) => void
}

/** Chooses words of a comma list. A word that the console does not know stays in it, and can be taken out. */
export const WordChoice = ({ label, description, words, wordOf, value, onChange }: Props) => {
  const chosen = value.split(',').filter(Boolean)
  const known = [...new Set([...words, ...chosen])]
  return (
    <Checkbox.Group
      label={label}
      description={description}
      value={chosen}
      onChange={(next) => {
        onChange(known.filter((word) => next.includes(word)).join(','))
      }}
    >
      <Group gap="6px 20px" mt={6}>
        {known.map((word) => (
          <Checkbox key={word} value={word} label={wordOf(word)} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
