import { Text } from '@mantine/core'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import { connectionText } from '../../i18n/connections.ts'
import type { ConnectionAction } from './connection-action.ts'
import type { Note } from './connection-notes.ts'
import classes from './connections.module.css'

const text = connectionText.notes

const wordsOf = (note: Note) => {
  switch (note.kind) {
    case 'one_cn':
      return text.one_cn(note.cns)
    case 'default_port':
    case 'no_public_domain':
      return text[note.kind](note.ip)
    default:
      return text[note.kind]
  }
}

/** The action that mends each weak point. */
const mends: Record<Note['kind'], ConnectionAction> = {
  one_cn: { do: 'bindElb' },
  no_elb: { do: 'bindElb' },
  default_port: { do: 'unbindEip' },
  no_domain: { do: 'setDomain', type: 'private' },
  no_public_domain: { do: 'setDomain', type: 'public' },
}

const labelOf = (action: ConnectionAction) =>
  'type' in action ? connectionText.domain.create[action.type] : connectionText.actions[action.do]

interface Props {
  notes: readonly Note[]
  whyNot: (action: ConnectionAction) => string | undefined
  onAction: (action: ConnectionAction) => void
}

/** What endangers the connections, why, and the button that mends it. */
export const ConnectionNotes = ({ notes, whyNot, onAction }: Props) =>
  notes.length > 0 && (
    <ul className={classes.notes} aria-label={text.label}>
      {notes.map((note) => {
        const { title, text: why } = wordsOf(note)
        const action = mends[note.kind]
        return (
          <li key={note.kind} className={classes.note}>
            <div className={classes.what}>
              <Text size="sm" fw={600}>
                {title}
              </Text>
              <Text size="sm" className={classes.text ?? ''}>
                {why}
              </Text>
            </div>
            <ReasonButton
              variant="default"
              size="xs"
              reason={whyNot(action)}
              onClick={() => {
                onAction(action)
              }}
            >
              {labelOf(action)}
            </ReasonButton>
          </li>
        )
      })}
    </ul>
  )
