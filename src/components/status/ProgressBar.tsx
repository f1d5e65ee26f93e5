import classes from './ProgressBar.module.css'

/** A thin bar with its percent. */
export const ProgressBar = ({ label, percent }: { label: string; percent: number }) => (
  <span className={classes.progress}>
    <progress className={classes.bar} value={percent} max={100} aria-label={label} />
    <span className={classes.percent}>{percent} %</span>
  </span>
)
