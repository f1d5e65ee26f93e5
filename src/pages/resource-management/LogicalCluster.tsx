import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { workloadText } from '../../i18n/resource-management.ts'

const text = workloadText.logical

interface Props {
  name: string
  onChange: (name: string) => void
}

/** Asked with each whole name, not with each letter. */
export const LogicalCluster = ({ name, onChange }: Props) => {
  const [typed, setTyped] = useState(name)
  const commit = () => {
    if (typed.trim() !== name) onChange(typed.trim())
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        commit()
      }}
    >
      <TextInput
        label={text.label}
        description={text.help}
        placeholder={text.all}
        maw={400}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onBlur={commit}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
      />
    </form>
  )
}
