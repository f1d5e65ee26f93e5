import { NativeSelect } from '@mantine/core'

interface Props {
  label: string
  /** What no choice is called: "Any severity". */
  any: string
  options: readonly (readonly [value: string, word: string])[]
  value: string
  onChange: (value: string) => void
  /** Long words must not push the rest of the line away. */
  width?: number | undefined
}

/** A filter of a list: one value of several, or any. */
export const FilterSelect = ({ label, any, options, value, onChange, width }: Props) => (
  <NativeSelect
    aria-label={label}
    value={value}
    w={width}
    data={[
      { value: '', label: any },
      ...options.map(([of, word]) => ({ value: of, label: word })),
      // What nothing has, such as in an old link, filters all the same.
      ...(value !== '' && options.every(([of]) => of !== value) ? [{ value, label: value }] : []),
    ]}
    onChange={(event) => {
      onChange(event.currentTarget.value)
    }}
  />
)
