/** The pages about alarms, and those about events. */
export const alarmTabsText = {
  label: 'Parts of the alarms',
  alarms: 'Alarms',
  subscriptions: 'Subscriptions',
  coverage: 'Coverage',
}
export const eventTabsText = {
  label: 'Parts of the events',
  events: 'Events',
  subscriptions: 'Subscriptions',
}

/** The pages about backups of all clusters. */
export const backupTabsText = {
  label: 'Parts of the backups',
  snapshots: 'Snapshots',
  board: 'Backup board',
}
