import { Button, Tooltip, VisuallyHidden } from '@mantine/core'
import { useId, type ReactNode } from 'react'

interface Props {
  children: ReactNode
  /** The accessible name, where the text alone could be any row's; it begins with the text. */
  label?: string
  variant?: 'filled' | 'default'
  size?: 'xs' | 'sm'
  /** Why it cannot be used now; undefined when it can. */
  reason: string | undefined
  onClick: () => void
}

/**
 * A button that stays in the order of the Tab key while it cannot be used, and says why: a pointer
 * and the keyboard see the tooltip, a screen reader hears the description.
 */
export const ReasonButton = ({ reason, onClick, children, label, ...button }: Props) => {
  const id = useId()
  return (
    <>
      <Tooltip
        label={reason}
        disabled={!reason}
        multiline
        maw={280}
        events={{ hover: true, focus: true, touch: true }}
      >
        <Button
          {...button}
          aria-label={label}
          aria-disabled={!!reason}
          {...(reason && { 'data-disabled': true, 'aria-describedby': id })}
          onClick={() => {
            if (!reason) onClick()
          }}
        >
          {children}
        </Button>
      </Tooltip>
      {reason && <VisuallyHidden id={id}>{reason}</VisuallyHidden>}
    </>
  )
}
