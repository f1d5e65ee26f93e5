import type { Cluster } from '../../../contract/clusters.ts'

/** What every action on many clusters is given. */
export interface BulkProps {
  clusters: readonly Cluster[]
  onClose: () => void
}
