import { Textarea, TextInput } from '@mantine/core'
import { fieldError } from '../../../components/cluster-actions/field-error.ts'
import { failureOf } from '../../../components/status/failure.ts'
import { SnapshotDescription, SnapshotName, type Snapshot } from '../../../contract/snapshots.ts'
import { snapshotsText } from '../../../i18n/snapshots.ts'

const text = snapshotsText.create

export interface NameValue {
  name: string
  description: string
}

/** Names that are taken. While a snapshot is being asked for, the list may have it already: it does not stand in its own way. */
export const takenNames = (snapshots: readonly Snapshot[], asking: boolean): ReadonlySet<string> =>
  new Set(asking ? [] : snapshots.flatMap(({ name }) => name ?? []))

/** What is wrong with the name and the description; undefined when nothing is. */
export const nameProblems = (value: NameValue, taken: ReadonlySet<string>) => ({
  name:
    fieldError(SnapshotName, value.name) ?? (taken.has(value.name) ? text.nameTaken : undefined),
  description: fieldError(SnapshotDescription, value.description),
})

interface Props {
  value: NameValue
  problems: ReturnType<typeof nameProblems>
  /** The name that the service was last asked for, and how it failed. */
  sent: string | undefined
  error: Error | null
  onChange: (change: Partial<NameValue>) => void
}

/** The two fields of a snapshot that a person makes. What the rules forbid shows while typing. */
export const NameFields = ({ value, problems, sent, error, onChange }: Props) => {
  const refused =
    error && sent === value.name && failureOf(error).error_code === 'DWS.5050'
      ? text.nameTaken
      : undefined
  return (
    <>
      <TextInput
        label={text.name}
        description={text.nameHelp}
        value={value.name}
        error={problems.name ?? refused}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={(event) => {
          onChange({ name: event.currentTarget.value })
        }}
      />
      <Textarea
        label={text.description}
        description={text.descriptionHelp}
        value={value.description}
        error={problems.description}
        autosize
        minRows={2}
        maxRows={5}
        onChange={(event) => {
          onChange({ description: event.currentTarget.value })
        }}
      />
    </>
  )
}
