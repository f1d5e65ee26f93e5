export const overviewText = {
  title: 'Overview',
  attention: {
    title: 'Needs attention',
    label: 'Clusters that need attention',
    nothing: 'Nothing needs attention',
    nothingText:
      'No cluster is unavailable, frozen, read-only, degraded or unbalanced, and no task failed or waits for you. Whether parameters wait for a restart is shown on each cluster.',
    noClusters: 'There are no clusters in this region and project, so nothing needs attention.',
    more: (count: number, state: string) =>
      `${count === 1 ? 'One more cluster' : `${count} more clusters`}: ${state.toLowerCase()}`,
    reasons: {
      unavailable: 'The cluster does not serve requests.',
      failed: 'The cluster was not created; it can only be deleted.',
      delete_failed: 'The cluster could not be deleted. Try again, or ask for support.',
      frozen: 'The cluster is frozen: it stands still and refuses every operation.',
      readonly: 'Writes are refused because a disk is nearly full. Free space or scale out.',
      redistribution_failed: 'The data could not be spread over the nodes.',
      task_failed: 'The last task failed. Its mark stays until the next one starts.',
      degraded: 'A node is faulty. The cluster works with less redundancy.',
      unbalanced: 'Primary and standby roles are swapped, so the load is uneven.',
      parked: 'A task waits for you, and other operations are refused meanwhile.',
    },
  },
  statuses: {
    title: 'Clusters by status',
    none: 'No clusters yet',
    noneText: 'A cluster is a data warehouse of its own, with its nodes and databases.',
    create: 'Create cluster',
    all: 'All clusters',
    clusters: (count: number, shown: string) => (count === 1 ? 'One cluster' : `${shown} clusters`),
  },
  tasks: {
    title: 'Running tasks',
    none: 'No task is running.',
    label: 'Running tasks',
    more: (count: number) => (count === 1 ? 'One more task' : `${count} more tasks`),
  },
  alarms: {
    title: 'Alarms raised in the last 7 days',
    all: 'All alarms',
  },
  events: {
    title: 'Latest events',
    all: 'All events',
    none: 'Nothing has happened yet.',
  },
}
