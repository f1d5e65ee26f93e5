import { daysOf } from './count.ts'
import { countOf } from './snapshots.ts'

/** Words of the page of one snapshot. */
export const snapshotText = {
  page: {
    gone: {
      title: 'This snapshot no longer exists',
      text: 'It was deleted, its retention ended, or its id belongs to another region or project.',
      back: 'Go to the list of snapshots',
    },
    facts: { cluster: 'Cluster', type: 'Type', kind: 'Kind', started: 'Started', size: 'Size' },
    unavailable: {
      title: 'This snapshot failed',
      text: 'Nothing can be restored from it. The events of the cluster say when it failed; take another one when the cluster is available.',
      events: 'Show events of the cluster',
    },
    frozen: {
      title: 'This snapshot is frozen',
      text: 'It cannot be used until the account is settled or the block is lifted. Ask the administrator of your account.',
    },
    orphan: {
      title: 'Its cluster no longer exists',
      text: 'The snapshot can still be restored to a new cluster. It costs storage until it is deleted.',
    },
  },
  chain: {
    title: 'Chain',
    list: 'Snapshots of this chain, oldest first',
    opened: 'this snapshot',
    reads: (amount: number, gaps: boolean, size: string) =>
      amount === 1 && !gaps
        ? `A restore reads this snapshot alone: ${size}.`
        : `A restore reads ${gaps ? 'at least ' : ''}${amount} snapshots, filled in the drawing: ${size} together.`,
    dependants: (amount: number) =>
      amount === 0
        ? 'Nothing builds on it.'
        : `${countOf(amount)} build${amount === 1 ? 's' : ''} on it.`,
    frees: {
      manual: (size: string) => `Deleting it frees ${size}.`,
      automated: (size: string) => `The end of its retention frees ${size}.`,
      withHidden: (size: string) =>
        `Its end frees ${size}, and what the service keeps for it alone.`,
    },
    freesLater: {
      manual: 'Deleting it frees nothing until they are gone too.',
      automated:
        'At the end of its retention it leaves the lists, but its data stays until they are gone too.',
    },
    hidden: (key: string) => `Not listed: ${key}`,
    hiddenText: 'expired, and kept by the service for those that build on it',
    contradiction: 'The keys of these snapshots contradict each other; the order drawn is a guess.',
  },
  fields: {
    identity: 'Snapshot',
    backup: 'Backup',
    source: 'Source',
    id: 'Snapshot id',
    name: 'Name',
    description: 'Description',
    size: 'Size',
    chainSize: 'Chain up to it',
    started: 'Started',
    finished: 'Finished',
    duration: 'Duration',
    updated: 'Updated',
    keep: 'Retention',
    keepDays: daysOf,
    keepUntil: (days: string, time: string) => `${days}, until about ${time}`,
    keepForever: 'Until it is deleted',
    period: 'Policy',
    planned: 'Planned start',
    level: 'Level',
    fineGrained: 'Fine-grained',
    yes: 'Yes',
    no: 'No',
    database: 'Database',
    schemas: 'Schemas',
    tables: 'Tables',
    device: 'Device',
    inplace: 'In-place restore',
    possible: 'Possible',
    impossible: 'Not possible',
    backupKey: 'Backup key',
    priorKey: 'Prior backup key',
    baseKey: 'Base backup key',
    baseName: 'Full snapshot',
    cluster: 'Cluster',
    clusterId: 'Cluster id',
    clusterStatus: 'Cluster status then',
    datastore: 'Cluster type',
    version: 'Version',
    user: 'Administrator',
    agent: 'GuestAgent version',
  },
}
