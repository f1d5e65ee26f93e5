import { Outlet, useLocation } from 'react-router'
import { PageTabs } from '../../components/PageTabs.tsx'
import { clusterText } from '../../i18n/cluster.ts'
import { clusterTabs, paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import type { ClusterOfPage } from './cluster-of-page.ts'

/** The parts of a cluster, the open one shown. */
export const ClusterTabs = (page: ClusterOfPage) => {
  const { region } = useScope()
  const last = useLocation().pathname.split('/').at(-1)
  return (
    <PageTabs
      label={clusterText.tabs.label}
      open={clusterTabs.find((tab) => tab === last) ?? 'summary'}
      tabs={clusterTabs.map((tab) => ({
        key: tab,
        title: clusterText.tabs[tab],
        to: paths.cluster({ region, cluster_id: page.cluster.id }, tab),
      }))}
    >
      <Outlet context={page} />
    </PageTabs>
  )
}
