import { useOutletContext } from 'react-router'
import type { PageAction } from '../../components/cluster-actions/action.ts'
import type { ClusterDetail } from '../../contract/clusters.ts'

/** What the page of a cluster gives to the tabs below it. */
export interface ClusterOfPage {
  cluster: ClusterDetail
  openAction: (action: PageAction) => void
}

export const useClusterOfPage = () => useOutletContext<ClusterOfPage>()
