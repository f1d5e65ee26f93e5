import { useLocation } from 'react-router'
import { clusterTabs, type ClusterTab } from '../../paths.ts'

/** The tab of the cluster that the address names. */
export const useOpenTab = (): ClusterTab => {
  const last = useLocation().pathname.split('/').at(-1)
  return clusterTabs.find((tab) => tab === last) ?? 'summary'
}
