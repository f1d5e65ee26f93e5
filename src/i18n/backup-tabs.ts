/** The pages about backups of all clusters. */
export const backupTabsText = {
  label: 'Parts of the backups',
  snapshots: 'Snapshots',
  board: 'Backup board',
}
