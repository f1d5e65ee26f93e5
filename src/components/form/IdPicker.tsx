import { Anchor, Autocomplete, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { idPickerText as text } from '../../i18n/id-picker.ts'
import { failureOf } from '../status/failure.ts'

export interface IdOption {
  value: string
  label: string
  disabled?: boolean
}

interface Props {
  label: string
  description: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  error?: ReactNode
  /** The list of another service; it may refuse, fail or lack the id that is wanted. */
  query: { data: unknown; error: Error | null }
  options: readonly IdOption[]
  /** Ids of this kind that are in use already. */
  known?: readonly string[]
  /** What an empty value means, where it means something. */
  blank?: string
  /** Why nothing can be chosen yet. */
  waiting?: string | undefined
  /** What an id looks like; absent: 32 hexadecimal digits. */
  idHelp?: string
  /** Words of its own for what is no id: the link to entering it, and a list that cannot be had. */
  byHandText?: string
  listFailed?: (error_code: string) => string
  /** Name of the field, for who looks for the first one in error. */
  path?: string
}

/** Stands for the empty value inside the select, which cannot hold one. */
const blankValue = '(blank)'

/** Chooses from a list of a neighbouring service, or takes an id as text. */
export const IdPicker = (props: Props) => {
  const { label, value, onChange, query, options, blank, waiting } = props
  const [chosenByHand, setByHand] = useState<boolean>()
  const listed = query.data !== undefined
  const known = value === '' || options.some((option) => option.value === value)
  const byHand = !waiting && (chosenByHand ?? (listed ? !known : query.error !== null))
  const input = {
    label,
    error: props.error,
    ...(props.onBlur && { onBlur: props.onBlur }),
    ...(props.path && { 'data-path': props.path }),
  }
  const toggle = (
    <Anchor
      component="button"
      type="button"
      size="xs"
      onClick={() => {
        setByHand(!byHand)
      }}
    >
      {byHand ? text.fromList : (props.byHandText ?? text.byHand(label))}
    </Anchor>
  )
  if (byHand)
    return (
      <div>
        <Autocomplete
          {...input}
          value={value}
          description={`${props.description} ${
            query.error && !listed
              ? (props.listFailed ?? text.listFailed)(failureOf(query.error).error_code)
              : (props.idHelp ?? text.idHelp)
          }`}
          data={[...new Set(props.known)]}
          spellCheck={false}
          onChange={onChange}
        />
        {listed && toggle}
      </div>
    )
  const loading = !listed && !waiting
  return (
    <div>
      <Select
        {...input}
        description={props.description}
        placeholder={waiting ?? (loading ? text.loading : text.choose)}
        disabled={waiting !== undefined || loading}
        searchable
        allowDeselect={false}
        nothingFoundMessage={text.nothing}
        data={[...(blank ? [{ value: blankValue, label: blank }] : []), ...options]}
        value={value === '' ? (blank ? blankValue : null) : value}
        onChange={(next: string | null) => {
          onChange(next === null || next === blankValue ? '' : next)
        }}
      />
      {!waiting && toggle}
    </div>
  )
}
