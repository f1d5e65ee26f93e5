import { Autocomplete } from '@mantine/core'

interface Props {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  suggestions: readonly string[]
  error: string | undefined
  disabled?: boolean
  autoFocus?: boolean
}

/** A key or a value: any text, with what is in use elsewhere on offer. */
export const TagInput = ({ label, onChange, suggestions, ...input }: Props) => (
  <Autocomplete
    {...input}
    aria-label={label}
    data={[...suggestions]}
    limit={20}
    size="sm"
    spellCheck={false}
    autoComplete="off"
    onChange={onChange}
  />
)
