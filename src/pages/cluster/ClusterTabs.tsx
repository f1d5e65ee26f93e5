import { Outlet } from 'react-router'
import { PageTabs } from '../../components/page/PageTabs.tsx'
import { clusterText } from '../../i18n/cluster.ts'
import { clusterTabs, paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import type { ClusterOfPage } from './cluster-of-page.ts'
import { useOpenTab } from './use-open-tab.ts'

/** The parts of a cluster, the open one shown. */
export const ClusterTabs = (page: ClusterOfPage) => {
  const { project_name } = useScope()
  return (
    <PageTabs
      label={clusterText.tabs.label}
      open={useOpenTab()}
      tabs={clusterTabs.map((tab) => ({
        key: tab,
        title: clusterText.tabs[tab],
        to: paths.cluster({ project_name, cluster_id: page.cluster.id }, tab),
      }))}
    >
      <Outlet context={page} />
    </PageTabs>
  )
}
