import { Text } from '@mantine/core'
import type { Cluster } from '../../contract/clusters.ts'
import { bulkText as text } from '../../i18n/bulk.ts'
import classes from './Bulk.module.css'
import type { Eligibility } from './eligibility.ts'

/** So many names stand in a line; the rest opens. */
const shown = 6

const Names = ({ clusters }: { clusters: readonly Cluster[] }) => {
  const names = clusters.map(({ name }) => name)
  if (names.length <= shown) return names.join(', ')
  return (
    <details className={classes.names}>
      <summary>
        {names.slice(0, shown).join(', ')} {text.more(names.length - shown)}
      </summary>
      {names.slice(shown).join(', ')}
    </details>
  )
}

/** For how many of the selected clusters the action is possible, and why not for the others. */
export const EligibilityList = ({ eligible, left_out }: Eligibility) => {
  const total = left_out.reduce((sum, { clusters }) => sum + clusters.length, eligible.length)
  return (
    <section className={classes.eligibility}>
      <Text size="sm" fw={600} role="status">
        {left_out.length === 0 ? text.allEligible(total) : text.eligible(eligible.length, total)}
      </Text>
      {eligible.length > 0 && (
        <div className={classes.group}>
          <Names clusters={eligible} />
        </div>
      )}
      {left_out.length > 0 && (
        <ul className={classes.reasons} aria-label={text.leftOut}>
          {left_out.map(({ reason, clusters }) => (
            <li key={reason}>
              <span>{reason}</span>
              <div className={classes.group}>
                <Names clusters={clusters} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
