import { flavorsText } from '../../i18n/flavors.ts'
import classes from './ZoneMark.module.css'

/** What an AZ has of a flavor, in a word; one that is not known is shown as it came. */
export const ZoneMark = ({ state }: { state: string }) => (
  <span className={classes.zone} data-state={state} title={state}>
    {flavorsText.states[state] ?? state}
  </span>
)
