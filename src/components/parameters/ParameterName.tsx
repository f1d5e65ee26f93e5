import { Highlight } from '@mantine/core'
import type { Parameter } from '../../contract/parameters.ts'
import classes from './ParameterName.module.css'

interface Props {
  parameter: Pick<Parameter, 'name' | 'description'>
  /** What is searched: it is marked in both. */
  q: string
}

/** The name of a parameter, and what it does in as much as one line holds. */
export const ParameterName = ({ parameter: { name, description }, q }: Props) => (
  <>
    <Highlight component="code" inherit highlight={q} className={classes.name}>
      {name}
    </Highlight>
    {description && (
      <Highlight
        component="span"
        inherit
        highlight={q}
        className={classes.description}
        title={description}
      >
        {description}
      </Highlight>
    )}
  </>
)
