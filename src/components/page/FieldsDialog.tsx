import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { missing } from '../../lib/format.ts'
import { CopyButton } from '../display/CopyButton.tsx'
import classes from './FieldsDialog.module.css'

export interface Field {
  label: string
  value: string | null | undefined
  /** What to show instead of the text; what is copied stays the text. */
  shown?: ReactNode
}

interface Props {
  title: string
  fields: readonly Field[]
  onClose: () => void
}

/** Every field of a row that a table has no room for, each ready to be copied. */
export const FieldsDialog = ({ title, fields, onClose }: Props) => (
  <Modal opened onClose={onClose} title={title} size="lg">
    <dl className={classes.fields}>
      {fields.map(({ label, value, shown }) => (
        <div key={label} className={classes.field}>
          <dt>{label}</dt>
          <dd>
            <span>{shown ?? (value || missing)}</span>
            {value && <CopyButton value={value} what={label} />}
          </dd>
        </div>
      ))}
    </dl>
  </Modal>
)
