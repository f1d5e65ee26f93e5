/** The only place that spells addresses of pages. */
type ClusterRef = { region: string; cluster_id: string }
type SnapshotRef = { region: string; snapshot_id: string }
type View = Record<string, string | undefined>

const withView = (path: string, view: View = {}) => {
  const entries = Object.entries(view).filter((entry): entry is [string, string] => !!entry[1])
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`
}

/** In the order of the tabs; each is the last segment of its address. */
export const clusterTabs = [
  'summary',
  'nodes',
  'connections',
  'snapshots',
  'snapshot-policies',
  'workload',
  'data-sources',
  'parameters',
  'tags',
  'alarms',
  'events',
  'audit-logs',
] as const
export type ClusterTab = (typeof clusterTabs)[number]

export const paths = {
  signIn: (returnTo?: string) => withView('/sign-in', { returnTo }),
  overview: (region: string) => `/${region}`,
  clusters: (region: string, view?: View) => withView(`/${region}/clusters`, view),
  createCluster: (region: string) => `/${region}/clusters/create`,
  cluster: ({ region, cluster_id }: ClusterRef, tab: ClusterTab = 'summary', view?: View) =>
    withView(`/${region}/clusters/${cluster_id}${tab === 'summary' ? '' : `/${tab}`}`, view),
  snapshots: (region: string, view?: View) => withView(`/${region}/snapshots`, view),
  backupBoard: (region: string, view?: View) => withView(`/${region}/snapshots/board`, view),
  snapshot: ({ region, snapshot_id }: SnapshotRef) => `/${region}/snapshots/${snapshot_id}`,
  restore: ({ region, snapshot_id }: SnapshotRef) => `/${region}/snapshots/${snapshot_id}/restore`,
  compareParameters: (region: string, view?: View) => withView(`/${region}/parameters`, view),
  alarms: (region: string, view?: View) => withView(`/${region}/alarms`, view),
  alarmSubscriptions: (region: string, view?: View) =>
    withView(`/${region}/alarms/subscriptions`, view),
  alarmCoverage: (region: string, view?: View) => withView(`/${region}/alarms/coverage`, view),
  events: (region: string, view?: View) => withView(`/${region}/events`, view),
  eventSubscriptions: (region: string, view?: View) =>
    withView(`/${region}/events/subscriptions`, view),
  tags: (region: string, view?: View) => withView(`/${region}/tags`, view),
  quotas: (region: string, view?: View) => withView(`/${region}/quotas`, view),
  catalogue: (region: string, view?: View) => withView(`/${region}/catalogue`, view),
}

/** The pages behind the tabs of the alarms; likewise of the events. */
export const alarmPages = (region: string) => ({
  alarms: paths.alarms(region),
  subscriptions: paths.alarmSubscriptions(region),
  coverage: paths.alarmCoverage(region),
})
export const eventPages = (region: string) => ({
  events: paths.events(region),
  subscriptions: paths.eventSubscriptions(region),
})

/**
 * Where to go after signing in: a path of this console, or undefined. Anything that a browser could
 * read as another origin (scheme, `//`, backslashes, control characters) is refused.
 */
export const safeReturnTo = (text: string | null): string | undefined => {
  if (!text || !/^\/[a-z0-9-]+(\/[A-Za-z0-9_-]+)*(\?[\w=&%.:+-]*)?$/.test(text)) return undefined
  return text.startsWith('/sign-in') || text.startsWith('/api') ? undefined : text
}
