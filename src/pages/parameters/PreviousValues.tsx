import { Button, Text } from '@mantine/core'
import { parameterFilesText } from '../../i18n/parameter-files.ts'
import classes from './Parameters.module.css'

const text = parameterFilesText.previous

interface Props {
  /** How many values the way back would change. */
  count: number
  onStage: () => void
  onForget: () => void
}

/** The way back after an apply: what was replaced can be staged and reviewed like any change. */
export const PreviousValues = ({ count, onStage, onForget }: Props) => (
  <section className={classes.tray} aria-label={text.label}>
    <Text size="sm">{text.text(count)}</Text>
    <Button variant="subtle" size="xs" ml="auto" onClick={onForget}>
      {text.forget}
    </Button>
    <Button variant="default" size="xs" onClick={onStage}>
      {text.stage}
    </Button>
  </section>
)
