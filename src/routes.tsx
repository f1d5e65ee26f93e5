import type { ComponentType } from 'react'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { PageError } from './pages/shell/PageError.tsx'

/** A route whose page is a chunk of its own, known by the name of its component. */
const page = <Name extends string>(
  name: Name,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
) => ({ lazy: async () => ({ Component: (await load())[name] }) })

/** The tabs of a cluster; the last segment of each is in `clusterTabs` of paths.ts. */
const tabs: RouteObject[] = [
  { index: true, ...page('SummaryTab', () => import('./pages/cluster/SummaryTab.tsx')) },
  { path: 'nodes', ...page('NodesTab', () => import('./pages/cluster/NodesTab.tsx')) },
  {
    path: 'connections',
    ...page('ConnectionsTab', () => import('./pages/connections/ConnectionsTab.tsx')),
  },
  {
    path: 'snapshots',
    ...page('ClusterSnapshotsTab', () => import('./pages/snapshots/ClusterSnapshotsTab.tsx')),
  },
  {
    path: 'snapshot-policies',
    ...page(
      'SnapshotPoliciesTab',
      () => import('./pages/snapshot-policies/SnapshotPoliciesTab.tsx'),
    ),
  },
  {
    path: 'workload',
    ...page('WorkloadTab', () => import('./pages/resource-management/WorkloadTab.tsx')),
  },
  {
    path: 'data-sources',
    ...page('DataSourcesTab', () => import('./pages/data-sources/DataSourcesTab.tsx')),
  },
  {
    path: 'parameters',
    ...page('ParametersTab', () => import('./pages/parameters/ParametersTab.tsx')),
  },
  { path: 'tags', ...page('ClusterTagsTab', () => import('./pages/tags/ClusterTagsTab.tsx')) },
  {
    path: 'alarms',
    ...page('ClusterAlarmsTab', () => import('./pages/alarms/ClusterAlarmsTab.tsx')),
  },
  {
    path: 'events',
    ...page('ClusterEventsTab', () => import('./pages/events/ClusterEventsTab.tsx')),
  },
  {
    path: 'audit-logs',
    ...page('AuditLogsTab', () => import('./pages/audit-logs/AuditLogsTab.tsx')),
  },
]

/** The pages below the shell. */
const pages: RouteObject[] = [
  { index: true, ...page('OverviewPage', () => import('./pages/overview/OverviewPage.tsx')) },
  { path: 'clusters', ...page('ClustersPage', () => import('./pages/clusters/ClustersPage.tsx')) },
  {
    path: 'clusters/create',
    ...page('CreateClusterPage', () => import('./pages/create-cluster/CreateClusterPage.tsx')),
  },
  {
    path: 'clusters/:cluster_id',
    ...page('ClusterPage', () => import('./pages/cluster/ClusterPage.tsx')),
    children: tabs,
  },
  {
    path: 'snapshots',
    ...page('SnapshotsPage', () => import('./pages/snapshots/SnapshotsPage.tsx')),
  },
  {
    path: 'snapshots/board',
    ...page('BackupBoardPage', () => import('./pages/snapshot-policies/board/BackupBoardPage.tsx')),
  },
  {
    path: 'snapshots/:snapshot_id',
    ...page('SnapshotPage', () => import('./pages/snapshots/SnapshotPage.tsx')),
  },
  {
    path: 'snapshots/:snapshot_id/restore',
    ...page(
      'RestoreClusterPage',
      () => import('./pages/create-cluster/restore/RestoreClusterPage.tsx'),
    ),
  },
  {
    path: 'parameters',
    ...page(
      'CompareParametersPage',
      () => import('./pages/compare-parameters/CompareParametersPage.tsx'),
    ),
  },
  { path: 'alarms', ...page('AlarmsPage', () => import('./pages/alarms/AlarmsPage.tsx')) },
  {
    path: 'alarms/subscriptions',
    ...page(
      'AlarmSubscriptionsPage',
      () => import('./pages/subscriptions/AlarmSubscriptionsPage.tsx'),
    ),
  },
  {
    path: 'alarms/coverage',
    ...page(
      'AlarmCoveragePage',
      () => import('./pages/subscriptions/coverage/AlarmCoveragePage.tsx'),
    ),
  },
  { path: 'events', ...page('EventsPage', () => import('./pages/events/EventsPage.tsx')) },
  {
    path: 'events/subscriptions',
    ...page(
      'EventSubscriptionsPage',
      () => import('./pages/subscriptions/EventSubscriptionsPage.tsx'),
    ),
  },
  { path: 'tags', ...page('TagsPage', () => import('./pages/tags/TagsPage.tsx')) },
  { path: 'quotas', ...page('QuotasPage', () => import('./pages/quotas/QuotasPage.tsx')) },
  {
    path: 'catalogue',
    ...page('CataloguePage', () => import('./pages/catalogue/CataloguePage.tsx')),
  },
  { path: '*', ...page('NotFoundPage', () => import('./pages/shell/NotFoundPage.tsx')) },
]

const routes: RouteObject[] = [
  {
    ErrorBoundary: PageError,
    HydrateFallback: () => null,
    children: [
      { path: '/sign-in', ...page('SignInPage', () => import('./pages/sign-in/SignInPage.tsx')) },
      { path: '/', ...page('HomePage', () => import('./pages/shell/HomePage.tsx')) },
      {
        path: '/:project_name',
        ...page('Shell', () => import('./pages/shell/Shell.tsx')),
        children: [{ ErrorBoundary: PageError, children: pages }],
      },
    ],
  },
]

export const createRouter = () => createBrowserRouter(routes)
