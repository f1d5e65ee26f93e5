import { Checkbox, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { confirmText } from '../../i18n/confirm.ts'
import { FormDialog } from './FormDialog.tsx'

/**
 * How much a person must do before the button works: L1 read the effect, L2 tick that the impact is
 * understood, L3 and L4 type the name of what will be lost.
 */
export type Tier = 'L1' | 'L2' | 'L3' | 'L4'

interface Props {
  tier: Tier
  title: string
  /** Verb and object: "Restart cluster analytics". */
  confirm: string
  /** What is typed in L3 and L4. */
  name: string
  /** What will happen. */
  impact: readonly string[]
  /** The exact request that will be sent: method and path. */
  request: string
  /** Fields of a short form, above the confirmation. */
  children?: ReactNode
  /** The form above is not yet valid. */
  blocked?: boolean
  pending: boolean
  error: Error | null
  onConfirm: () => void
  onClose: () => void
}

/** The one confirmation of the console. Focus starts on Cancel, and Enter never confirms L3 or L4. */
export const ConfirmDialog = ({ tier, name, impact, children, blocked, ...form }: Props) => {
  const [understood, setUnderstood] = useState(false)
  const [typed, setTyped] = useState('')
  const destructive = tier === 'L3' || tier === 'L4'
  const confirmed = tier === 'L1' || (tier === 'L2' ? understood : typed === name)
  return (
    <FormDialog {...form} destructive={destructive} focusCancel blocked={!!blocked || !confirmed}>
      <ul>
        {impact.map((line) => (
          <li key={line}>
            <Text size="sm">{line}</Text>
          </li>
        ))}
      </ul>
      {children}
      {tier === 'L2' && (
        <Checkbox
          label={confirmText.understood}
          checked={understood}
          onChange={(event) => {
            setUnderstood(event.currentTarget.checked)
          }}
        />
      )}
      {destructive && (
        <TextInput
          label={confirmText.typeName(name)}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
      )}
    </FormDialog>
  )
}
