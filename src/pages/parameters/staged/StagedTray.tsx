import { Button, Text } from '@mantine/core'
import { parametersText } from '../../../i18n/parameters.ts'
import type { Change } from './change.ts'
import classes from '../Parameters.module.css'

const text = parametersText.tray

interface Props {
  changes: readonly Change[]
  onReview: () => void
  onDiscard: () => void
}

/** Counts what is staged, below the list: sticky, yet it takes its own room and hides no row. */
export const StagedTray = ({ changes, onReview, onDiscard }: Props) => {
  const restarts = changes.filter(({ restart_required }) => restart_required).length
  return (
    <section className={classes.tray} aria-label={text.label}>
      <div>
        <Text size="sm" fw={600} role="status">
          {text.staged(changes.length, restarts)}
        </Text>
        <Text size="xs">{text.kept}</Text>
      </div>
      <Button variant="default" size="xs" ml="auto" onClick={onDiscard}>
        {text.discard}
      </Button>
      <Button size="xs" onClick={onReview}>
        {text.review}
      </Button>
    </section>
  )
}
