import { createClusterText } from '../../../i18n/create-cluster.ts'
import classes from '../create-cluster.module.css'
import type { Step } from './steps.ts'

interface Props {
  steps: readonly Step[]
  step: number
  onOpen: (step: number) => void
}

/** The steps; each can be opened, and the ones before an unfinished field stop the way ahead. */
export const StepNav = ({ steps, step, onOpen }: Props) => (
  <nav aria-label={createClusterText.stepList}>
    <ol className={classes.steps}>
      {steps.map(({ key }, index) => (
        <li key={key}>
          <button
            type="button"
            className={classes.step}
            aria-current={index === step ? 'step' : undefined}
            data-done={index < step || undefined}
            onClick={() => {
              onOpen(index)
            }}
          >
            <span className={classes.position} aria-hidden>
              {index + 1}
            </span>
            {createClusterText.steps[key]}
          </button>
        </li>
      ))}
    </ol>
  </nav>
)
