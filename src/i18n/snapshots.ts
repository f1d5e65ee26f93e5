import type { SnapshotAction, SnapshotRefusal } from '../contract/snapshot-rules.ts'

const status: Readonly<Record<string, string>> = {
  CREATING: 'Creating',
  AVAILABLE: 'Available',
  UNAVAILABLE: 'Unavailable',
  RESTORING: 'Restoring',
  FROZEN: 'Frozen',
  POLICE_FROZEN: 'Frozen by the police',
}

/** `1 snapshot`, `12 snapshots` */
export const countOf = (amount: number) => (amount === 1 ? '1 snapshot' : `${amount} snapshots`)

/** Words for the snapshots chapter. A value that is not here is shown as it came. */
export const snapshotsText = {
  title: 'Snapshots',
  loadingTitle: 'Snapshot',
  status,
  type: { manual: 'Manual', automated: 'Automated' },
  kind: { full: 'Full', increment: 'Increment' },
  gone: 'cluster is gone',
  columns: {
    name: 'Name',
    status: 'Status',
    type: 'Type',
    kind: 'Kind',
    cluster: 'Cluster',
    started: 'Started',
    size: 'Size, GB',
    duration: 'Duration',
    device: 'Device',
    level: 'Level',
    version: 'Version',
    description: 'Description',
    id: 'Snapshot id',
    actions: 'Actions',
  },
  placeholder: 'Name, cluster, id or date',
  filters: {
    cluster: 'Cluster',
    anyCluster: 'Any cluster',
    orphans: 'Any cluster that is gone',
    type: 'Type',
    anyType: 'Any type',
    kind: 'Kind',
    anyKind: 'Full or increment',
    status: 'Status',
    anyStatus: 'Any status',
    range: 'Started',
    anyRange: 'Any time',
    ranges: {
      '1d': 'Last 24 hours',
      '7d': 'Last 7 days',
      '30d': 'Last 30 days',
      '90d': 'Last 90 days',
      older: 'Over 30 days ago',
    },
  },
  none: 'No snapshots yet',
  noneText:
    'A snapshot holds the data of a cluster as it was at one moment, to restore it to a new cluster. Policies take them on a schedule; one more can be taken at any time.',
  partlyLoaded: (loaded: string, total: string) =>
    `${loaded} of ${total} snapshots were sent. Search and filters look through these.`,
  lastGood: 'Last good snapshot',
  noGood: 'No snapshot of this cluster can be restored.',
  chart: {
    title: 'Size by start date',
    label: {
      day: 'Size of the snapshots by the day on which they started, days in UTC',
      week: 'Size of the snapshots by the week in which they started, weeks from Monday in UTC',
      month: 'Size of the snapshots by the month in which they started, months in UTC',
    },
    unit: { day: 'Day', week: 'Week from', month: 'Month' },
    full: 'Full',
    increment: 'Increments',
    total: 'Total',
    amount: 'Snapshots',
    inGb: (what: string) => `${what}, GB`,
    summary: (amount: number, size: string) =>
      `Stacked bars: ${countOf(amount)} of ${size} together. The table has the numbers.`,
    empty: 'Nothing to draw: the filters hide every snapshot.',
  },
  actions: {
    menu: (name: string) => `Actions on ${name}`,
    create: 'Create snapshot',
    restore: 'Restore',
    copy: 'Copy',
    delete: 'Delete',
  },
  why: (action: SnapshotAction, refusal: SnapshotRefusal): string => {
    switch (refusal.because) {
      case 'status':
        return action === 'delete'
          ? `Possible when this ends: ${(status[refusal.status] ?? refusal.status).toLowerCase()}.`
          : `Only an available snapshot can be used; this one is ${(status[refusal.status] ?? refusal.status).toLowerCase()}.`
      case 'automated':
        return 'The service deletes automated snapshots when their retention ends.'
      case 'manual':
        return 'Only automated snapshots need a copy: a manual one stays until it is deleted.'
      case 'level':
        return `Only a snapshot of a whole cluster can be restored; this one holds its level ${refusal.level}.`
    }
  },
  create: {
    title: 'Create a snapshot',
    titleOf: (cluster: string) => `Create a snapshot of ${cluster}`,
    cluster: 'Cluster',
    chooseCluster: 'Choose or search',
    noCluster: 'No cluster matches',
    name: 'Name',
    nameHelp: '4 to 64 characters: letters, digits, - and _, a letter first. It must be unique.',
    nameTaken: 'A snapshot of this name exists. (DWS.5050)',
    description: 'Description',
    descriptionHelp: 'Optional, at most 256 characters.',
    effect:
      'Until it ends the cluster takes no restart, scaling, password reset or parameter change. It stays readable and writable.',
    done: (name: string) => `Snapshot ${name} is being created`,
    estimate: (about: string, gb: string, nodes: number) =>
      `About ${about}: the last full snapshot holds ${gb}, and ${nodes === 1 ? 'one node reads' : `each of ${nodes} nodes reads`} about 200 MB/s.`,
    measured: (took: string) => `The last full one took ${took}.`,
    noEstimate:
      'How long it takes is not known: the cluster has no full snapshot yet that tells its size.',
  },
  copy: {
    title: (name: string) => `Copy ${name}`,
    confirm: 'Copy snapshot',
    explain: (days: number | undefined, until: string | undefined) =>
      days === undefined || until === undefined
        ? 'An automated snapshot is deleted when its retention ends. A copy is a manual snapshot: it stays until somebody deletes it.'
        : `The service keeps this automated snapshot for ${days === 1 ? 'one day' : `${days} days`}, until about ${until}. A copy is a manual snapshot: it stays until somebody deletes it.`,
    holds: (size: string) => `The copy holds its whole chain: ${size}.`,
    done: (name: string) => `Snapshot ${name} created`,
  },
  delete: {
    title: (name: string) => `Delete ${name}`,
    confirm: 'Delete snapshot',
    impact: (name: string, cluster: string, time: string) =>
      `The snapshot ${name} of cluster ${cluster}, taken ${time}, is deleted. This cannot be undone.`,
    frees: (size: string) => `It frees ${size}: nothing builds on it.`,
    needed: (amount: number) =>
      `${countOf(amount)} build${amount === 1 ? 's' : ''} on it: its data is freed only when ${amount === 1 ? 'that one is' : 'they are'} gone too.`,
    chainUnknown: 'What builds on it is not known: the list of snapshots could not be read.',
    last: (cluster: string) =>
      `It is the last good snapshot of ${cluster}: without it ${cluster} cannot be restored.`,
    orphan: (cluster: string) =>
      `The cluster ${cluster} no longer exists: what this snapshot holds may be nowhere else.`,
    failed: 'It is not a good snapshot: nothing can be restored from it.',
    done: (name: string) => `Snapshot ${name} deleted`,
  },
}
