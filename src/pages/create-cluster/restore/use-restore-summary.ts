import { restoreText as text } from '../../../i18n/restore.ts'
import type { Field, NewCluster } from '../new-cluster.ts'
import { isElsewhere } from './restore-rules.ts'
import type { Source } from './restore-source.ts'
import { restoreSteps } from '../wizard/steps.ts'
import { summarize, useWords, type SummaryGroup, type Words } from '../wizard/use-summary.ts'

/** What was chosen for a restore; a blank that means "as the source" says so, any other is not chosen. */
export const useRestoreSummary = (
  values: NewCluster,
  usual: NewCluster,
  source: Source,
): SummaryGroup[] => {
  const elsewhere = isElsewhere(values, source)
  const asSource: Words = {
    availability_zone: text.asSource,
    port: text.asSource,
    ...(values.number_of_node !== 1 && { number_of_cn: text.asSource }),
    vpc_id: source.cluster && text.asSource,
    subnet_id: elsewhere ? '' : text.asSource,
    security_group_id: elsewhere ? '' : text.asSource,
  }
  const words = { ...useWords(values) }
  for (const field of Object.keys(asSource) as Field[])
    if (values[field] === '') words[field] = asSource[field] ?? ''
  return summarize(restoreSteps, words, values, usual)
}
