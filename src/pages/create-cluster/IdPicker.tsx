import { Anchor, Autocomplete, Select } from '@mantine/core'
import { useState } from 'react'
import { failureOf } from '../../components/failure.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import type { NewClusterForm } from './form.ts'

const text = createClusterText.picker

type IdField = 'vpc_id' | 'subnet_id' | 'security_group_id' | 'eip_id' | 'enterprise_project_id'

export interface IdOption {
  value: string
  label: string
  disabled?: boolean
}

interface Props {
  form: NewClusterForm
  field: IdField
  description: string
  /** The list of another service; it may refuse, fail or lack the id that is wanted. */
  query: { data: unknown; error: Error | null }
  options: readonly IdOption[]
  /** Ids of this kind that clusters use already. */
  known?: readonly string[]
  /** What an empty value means, where it means something. */
  blank?: string
  /** Why nothing can be chosen yet. */
  waiting?: string | undefined
  onPick?: (value: string) => void
}

/** Stands for the empty value inside the select, which cannot hold one. */
const blankValue = '(blank)'

/** Chooses from a list of a neighbouring service, or takes an id as text. */
export const IdPicker = (props: Props) => {
  const { form, field, query, options, blank, waiting } = props
  const [chosenByHand, setByHand] = useState<boolean>()
  const value = form.values[field]
  const listed = query.data !== undefined
  const known = value === '' || options.some((option) => option.value === value)
  const byHand = !waiting && (chosenByHand ?? (listed ? !known : query.error !== null))
  const label = createClusterText.fields[field]
  const input = form.getInputProps(field)
  const pick = (next: string) => {
    form.setFieldValue(field, next)
    props.onPick?.(next)
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
      {byHand ? text.fromList : text.byHand(label)}
    </Anchor>
  )
  if (byHand)
    return (
      <div>
        <Autocomplete
          {...input}
          label={label}
          description={`${props.description} ${
            query.error && !listed
              ? text.listFailed(failureOf(query.error).error_code)
              : text.idHelp
          }`}
          data={[...new Set(props.known)]}
          spellCheck={false}
          onChange={pick}
        />
        {listed && toggle}
      </div>
    )
  const loading = !listed && !waiting
  return (
    <div>
      <Select
        {...input}
        label={label}
        description={props.description}
        placeholder={waiting ?? (loading ? text.loading : text.choose)}
        disabled={waiting !== undefined || loading}
        searchable
        allowDeselect={false}
        nothingFoundMessage={text.nothing}
        data={[...(blank ? [{ value: blankValue, label: blank }] : []), ...options]}
        value={value === '' ? (blank ? blankValue : null) : value}
        onChange={(next: string | null) => {
          pick(next === null || next === blankValue ? '' : next)
        }}
      />
      {!waiting && toggle}
    </div>
  )
}
