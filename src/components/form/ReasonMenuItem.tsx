import { Menu, Text } from '@mantine/core'
import { useId } from 'react'
import classes from './ReasonMenuItem.module.css'

interface Props {
  label: string
  /** Why it cannot be used now; undefined when it can. */
  reason: string | undefined
  /** Something is lost for good: red. */
  destructive?: boolean
  onClick: () => void
}

/** An entry of a menu that stays where it is while it cannot be used, and says why under its name. */
export const ReasonMenuItem = ({ label, reason, destructive, onClick }: Props) => {
  const id = useId()
  return (
    <Menu.Item
      aria-describedby={reason && `${id}-reason`}
      aria-disabled={!!reason}
      className={classes.item}
      closeMenuOnClick={!reason}
      data-destructive={(destructive && !reason) || undefined}
      onClick={() => {
        if (!reason) onClick()
      }}
    >
      {label}
      {reason && (
        // The description of the entry, and so no part of its name.
        <Text id={`${id}-reason`} size="xs" className={classes.reason} aria-hidden>
          {reason}
        </Text>
      )}
    </Menu.Item>
  )
}
