import type { ParametersOf } from '../../queries/parameters.ts'
import { defaults } from './matrix.ts'

type Column = Pick<ParametersOf, 'cluster_id' | 'status'>

/**
 * The baseline that the address wants, and the one that there is: where the wanted cluster cannot be
 * read, the first that can. A single cluster is measured against its defaults.
 */
export const effectiveBaseline = (
  asked: string,
  columns: readonly Column[],
): { wanted: string; baseline: string } => {
  const [first] = columns
  const known = asked === defaults || columns.some(({ cluster_id }) => cluster_id === asked)
  const wanted = known ? asked : columns.length > 1 && first ? first.cluster_id : defaults
  const column = columns.find(({ cluster_id }) => cluster_id === wanted)
  if (!column || column.status === 'ready' || column.status === 'pending')
    return { wanted, baseline: wanted }
  const other = columns.find(({ status }) => status === 'ready')
  return { wanted, baseline: other?.cluster_id ?? wanted }
}
