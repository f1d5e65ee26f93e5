import { Tabs } from '@mantine/core'
import { Link, Outlet, useLocation } from 'react-router'
import { clusterText } from '../../i18n/cluster.ts'
import { clusterTabs, paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import type { ClusterOfPage } from './cluster-of-page.ts'
import classes from './ClusterTabs.module.css'

/** Each tab is a page of its own with a link of its own; the address says which is open. */
export const ClusterTabs = (page: ClusterOfPage) => {
  const { region } = useScope()
  const { pathname } = useLocation()
  const last = pathname.split('/').at(-1)
  const open = clusterTabs.find((tab) => tab === last) ?? 'summary'
  return (
    <Tabs value={open}>
      <Tabs.List aria-label={clusterText.tabs.label} className={classes.list} mb="md">
        {clusterTabs.map((tab) => (
          <Tabs.Tab
            key={tab}
            value={tab}
            renderRoot={(props) => (
              <Link {...props} to={paths.cluster({ region, cluster_id: page.cluster.id }, tab)} />
            )}
          >
            {clusterText.tabs[tab]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={open}>
        <Outlet context={page} />
      </Tabs.Panel>
    </Tabs>
  )
}
