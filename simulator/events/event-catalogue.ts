interface EventKind {
  readonly display_name: string
  readonly category: 'management' | 'security' | 'monitor'
  readonly severity: 'normal' | 'warning'
  readonly source_type: 'cluster' | 'backup'
  /** With `%s` for the name of the source, as the service sends it. */
  readonly description: string
  /** A user asked for it: counts in `recent_event`. */
  readonly user?: true
}

type Category = EventKind['category']

/** An event about a snapshot: its source is a backup. */
const backup = (kind: EventKind): EventKind => ({ ...kind, source_type: 'backup' })

/** What starts and what ends well is normal; only a failure is a warning (wire.md §4.4). */
const start = (category: Category, display_name: string, description: string): EventKind => ({
  display_name,
  category,
  severity: 'normal',
  source_type: 'cluster',
  description,
  user: true,
})
const success = (category: Category, display_name: string, description: string): EventKind => ({
  display_name,
  category,
  severity: 'normal',
  source_type: 'cluster',
  description,
})
const failure = (category: Category, display_name: string, description: string): EventKind => ({
  display_name,
  category,
  severity: 'warning',
  source_type: 'cluster',
  description,
})

/** Every event that the simulator can send, by its name on the wire. */
export const eventCatalogue = {
  createCluster: start('management', 'Create cluster', 'Creation of cluster %s started'),
  createClusterSuccess: success('management', 'Cluster created', 'Cluster %s created'),
  createClusterFail: failure(
    'management',
    'Cluster creation failed',
    'Cluster %s could not be created',
  ),
  extendCluster: start('management', 'Scale out cluster', 'Scale-out of cluster %s started'),
  extendClusterSuccess: success('management', 'Cluster scaled out', 'Cluster %s scaled out'),
  extendClusterFail: failure(
    'management',
    'Cluster scale-out failed',
    'Cluster %s could not be scaled out',
  ),
  shrinkCluster: start('management', 'Scale in cluster', 'Scale-in of cluster %s started'),
  shrinkClusterSuccess: success('management', 'Cluster scaled in', 'Cluster %s scaled in'),
  createCn: start('management', 'Add CNs', 'CNs are being added to cluster %s'),
  createCnSuccess: success('management', 'CNs added', 'CNs added to cluster %s'),
  deleteCn: start('management', 'Delete CNs', 'CNs of cluster %s are being deleted'),
  deleteCnSuccess: success('management', 'CNs deleted', 'CNs of cluster %s deleted'),
  deleteCluster: start('management', 'Delete cluster', 'Deletion of cluster %s started'),
  deleteClusterSuccess: success('management', 'Cluster deleted', 'Cluster %s deleted'),
  restartCluster: start('management', 'Restart cluster', 'Restart of cluster %s started'),
  restartClusterSuccess: success('management', 'Cluster restarted', 'Cluster %s restarted'),
  restartClusterFail: failure(
    'management',
    'Cluster restart failed',
    'Cluster %s could not be restarted',
  ),
  bindEipToCluster: success('management', 'EIP bound', 'An EIP was bound to cluster %s'),
  resetPasswordSuccess: start(
    'security',
    'Password reset',
    'The administrator password of cluster %s was reset',
  ),
  updateConfigurationSuccess: start(
    'security',
    'Parameters modified',
    'Parameters of cluster %s were modified',
  ),
  repairCluster: success('monitor', 'Repair cluster', 'A faulty node of cluster %s is repaired'),
  repairClusterSuccess: success('monitor', 'Cluster repaired', 'Cluster %s repaired'),
  createBackup: backup(
    success('management', 'Create snapshot', 'A snapshot of cluster %s is being created'),
  ),
  createBackupSuccess: backup(
    success('management', 'Snapshot created', 'A snapshot of cluster %s was created'),
  ),
  createBackupFail: backup(
    failure(
      'management',
      'Snapshot creation failed',
      'A snapshot of cluster %s could not be created',
    ),
  ),
  deleteBackup: backup(
    success('management', 'Snapshot deleted', 'A snapshot of cluster %s was deleted'),
  ),
  restoreCluster: start('management', 'Restore cluster', 'Cluster %s is being restored'),
  restoreClusterSuccess: success('management', 'Cluster restored', 'Cluster %s restored'),
  restoreClusterFail: failure(
    'management',
    'Cluster restoration failed',
    'Cluster %s could not be restored',
  ),
  startCluster: start('management', 'Start cluster', 'Cluster %s is being started'),
  startClusterSuccess: success('management', 'Cluster started', 'Cluster %s started'),
  stopCluster: start('management', 'Stop cluster', 'Cluster %s is being stopped'),
  stopClusterSuccess: success('management', 'Cluster stopped', 'Cluster %s stopped'),
  unbindEipToCluster: success('management', 'EIP unbound', 'The EIP of cluster %s was unbound'),
  configureMRSExtDataSources: start(
    'management',
    'Configure data source',
    'A data source of cluster %s is being configured',
  ),
  configureMRSExtDataSourcesSuccess: success(
    'management',
    'Data source configured',
    'A data source of cluster %s was configured',
  ),
  configureMRSExtDataSourcesFail: failure(
    'management',
    'Data source configuration failed',
    'A data source of cluster %s could not be configured',
  ),
  deleteMRSExtDataSources: start(
    'management',
    'Delete data source',
    'A data source of cluster %s is being deleted',
  ),
  deletedMRSExtDataSourcesSuccess: success(
    'management',
    'Data source deleted',
    'A data source of cluster %s was deleted',
  ),
} as const satisfies Record<string, EventKind>

export type EventName = keyof typeof eventCatalogue

/** The sentence of an event, with the name of its source. */
export const eventContext = ({ name, source_name }: { name: EventName; source_name: string }) =>
  `${eventCatalogue[name].description.replace('%s', source_name)}.`
