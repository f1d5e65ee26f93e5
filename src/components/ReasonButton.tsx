import { Button, Tooltip, VisuallyHidden, type ButtonProps } from '@mantine/core'
import { useId } from 'react'

interface Props extends ButtonProps {
  /** Why it cannot be used now; undefined when it can. */
  reason: string | undefined
  onClick: () => void
}

/**
 * A button that stays in the order of the Tab key while it cannot be used, and says why: a pointer
 * and the keyboard see the tooltip, a screen reader hears the description.
 */
export const ReasonButton = ({ reason, onClick, children, ...button }: Props) => {
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
          aria-disabled={!!reason}
          data-disabled={reason ? true : undefined}
          aria-describedby={reason && id}
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
