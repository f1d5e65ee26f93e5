import { createBrowserRouter, type RouteObject } from 'react-router'
import { PageError } from './pages/shell/PageError.tsx'

/** Every page is its own chunk. */
const routes: RouteObject[] = [
  {
    ErrorBoundary: PageError,
    HydrateFallback: () => null,
    children: [
      {
        path: '/sign-in',
        lazy: async () => ({
          Component: (await import('./pages/sign-in/SignInPage.tsx')).SignInPage,
        }),
      },
      {
        path: '/',
        lazy: async () => ({ Component: (await import('./pages/shell/HomePage.tsx')).HomePage }),
      },
      {
        path: '/:region',
        lazy: async () => ({ Component: (await import('./pages/shell/Shell.tsx')).Shell }),
        children: [
          {
            ErrorBoundary: PageError,
            children: [
              {
                index: true,
                lazy: async () => ({
                  Component: (await import('./pages/overview/OverviewPage.tsx')).OverviewPage,
                }),
              },
              {
                path: 'clusters',
                lazy: async () => ({
                  Component: (await import('./pages/clusters/ClustersPage.tsx')).ClustersPage,
                }),
              },
              {
                path: 'clusters/create',
                lazy: async () => ({
                  Component: (await import('./pages/create-cluster/CreateClusterPage.tsx'))
                    .CreateClusterPage,
                }),
              },
              {
                path: 'clusters/:cluster_id',
                lazy: async () => ({
                  Component: (await import('./pages/cluster/ClusterPage.tsx')).ClusterPage,
                }),
                children: [
                  {
                    index: true,
                    lazy: async () => ({
                      Component: (await import('./pages/cluster/SummaryTab.tsx')).SummaryTab,
                    }),
                  },
                  {
                    path: 'nodes',
                    lazy: async () => ({
                      Component: (await import('./pages/cluster/NodesTab.tsx')).NodesTab,
                    }),
                  },
                  {
                    path: 'parameters',
                    lazy: async () => ({
                      Component: (await import('./pages/parameters/ParametersTab.tsx'))
                        .ParametersTab,
                    }),
                  },
                  {
                    path: 'events',
                    lazy: async () => ({
                      Component: (await import('./pages/events/ClusterEventsTab.tsx'))
                        .ClusterEventsTab,
                    }),
                  },
                  {
                    path: 'alarms',
                    lazy: async () => ({
                      Component: (await import('./pages/alarms/ClusterAlarmsTab.tsx'))
                        .ClusterAlarmsTab,
                    }),
                  },
                ],
              },
              {
                path: 'alarms',
                lazy: async () => ({
                  Component: (await import('./pages/alarms/AlarmsPage.tsx')).AlarmsPage,
                }),
              },
              {
                path: 'events',
                lazy: async () => ({
                  Component: (await import('./pages/events/EventsPage.tsx')).EventsPage,
                }),
              },
              {
                path: '*',
                lazy: async () => ({
                  Component: (await import('./pages/shell/NotFoundPage.tsx')).NotFoundPage,
                }),
              },
            ],
          },
        ],
      },
    ],
  },
]

export const createRouter = () => createBrowserRouter(routes)
