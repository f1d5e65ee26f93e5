import classes from './Bulk.module.css'

/** A cell of a plan that may need more than one line. */
export const PlanText = ({ children, bad = false }: { children: string; bad?: boolean }) => (
  <span className={classes.details} data-bad={bad || undefined}>
    {children}
  </span>
)
