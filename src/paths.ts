/** The only place that spells addresses of pages. Each begins with the project, by its name. */
type ClusterRef = { project_name: string; cluster_id: string }
type SnapshotRef = { project_name: string; snapshot_id: string }
type View = Record<string, string | undefined>

const withView = (path: string, view: View = {}) => {
  const entries = Object.entries(view).filter((entry): entry is [string, string] => !!entry[1])
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`
}

const overview = (project_name: string) => `/${encodeURIComponent(project_name)}`

/** A page of a project that shows a view of itself. */
const page = (path: string) => (project_name: string, view?: View) =>
  withView(`${overview(project_name)}/${path}`, view)

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
  overview,
  clusters: page('clusters'),
  createCluster: page('clusters/create'),
  cluster: ({ project_name, cluster_id }: ClusterRef, tab: ClusterTab = 'summary', view?: View) =>
    page(`clusters/${cluster_id}${tab === 'summary' ? '' : `/${tab}`}`)(project_name, view),
  snapshots: page('snapshots'),
  backupBoard: page('snapshots/board'),
  snapshot: ({ project_name, snapshot_id }: SnapshotRef) =>
    page(`snapshots/${snapshot_id}`)(project_name),
  restore: ({ project_name, snapshot_id }: SnapshotRef) =>
    page(`snapshots/${snapshot_id}/restore`)(project_name),
  compareParameters: page('parameters'),
  alarms: page('alarms'),
  alarmSubscriptions: page('alarms/subscriptions'),
  alarmCoverage: page('alarms/coverage'),
  events: page('events'),
  eventSubscriptions: page('events/subscriptions'),
  tags: page('tags'),
  quotas: page('quotas'),
  catalogue: page('catalogue'),
  /** The page of another project that has the chapter of this one: `/a/clusters/1` → `/b/clusters`. */
  elsewhere: (project_name: string, pathname: string) =>
    [overview(project_name), ...pathname.split('/').slice(2, 3)].join('/'),
}

/** The pages behind the tabs of the alarms; likewise of the events. */
export const alarmPages = (project_name: string) => ({
  alarms: paths.alarms(project_name),
  subscriptions: paths.alarmSubscriptions(project_name),
  coverage: paths.alarmCoverage(project_name),
})
export const eventPages = (project_name: string) => ({
  events: paths.events(project_name),
  subscriptions: paths.eventSubscriptions(project_name),
})

/**
 * Where to go after signing in: a path of this console, or undefined. Anything that a browser could
 * read as another origin (scheme, `//`, backslashes, control characters) is refused.
 */
export const safeReturnTo = (text: string | null): string | undefined => {
  if (!text || !/^\/[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*(\?[\w=&%.:+-]*)?$/.test(text))
    return undefined
  return text.startsWith('/sign-in') || text.startsWith('/api') ? undefined : text
}
