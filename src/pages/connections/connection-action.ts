import type { z } from 'zod'
import type { ClusterDns } from '../../contract/connections.ts'
import type { ClusterDetail } from '../../contract/clusters.ts'

export type DomainType = z.output<typeof ClusterDns>['type']

/** What a person can do here, each in a dialog of its own. */
export type ConnectionAction =
  | { do: 'setDomain' | 'deleteDomain'; type: DomainType }
  | { do: 'bindEip' | 'unbindEip' | 'bindElb' | 'unbindElb' }

export interface DialogProps {
  cluster: ClusterDetail
  onClose: () => void
}
