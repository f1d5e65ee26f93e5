import { Chip } from '@mantine/core'

interface Props<Name extends string> {
  names: readonly Name[]
  words: Readonly<Record<Name, string>>
  on: (name: Name) => boolean
  /** `'1'`, as the address holds a filter that is on, or empty. */
  onChange: (name: Name, value: '1' | '') => void
}

/** Filters of a list that are on or off. */
export const FilterToggles = <Name extends string>({ names, words, on, onChange }: Props<Name>) =>
  names.map((name) => (
    <Chip
      key={name}
      size="sm"
      variant="outline"
      checked={on(name)}
      onChange={(checked) => {
        onChange(name, checked ? '1' : '')
      }}
    >
      {words[name]}
    </Chip>
  ))
