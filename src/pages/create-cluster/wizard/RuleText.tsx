import { splitRule } from '../../../contract/fields.ts'
import classes from '../create-cluster.module.css'

/** The message of a rule: what to do, and the code of the service as a small mark. */
export const RuleText = ({ message }: { message: string }) => {
  const { error_code, text } = splitRule(message)
  return (
    <>
      {text}
      {error_code && (
        <>
          {' '}
          <code className={classes.code}>{error_code}</code>
        </>
      )}
    </>
  )
}
