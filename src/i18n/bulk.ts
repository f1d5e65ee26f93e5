import type { AnyOperation } from '../contract/operation.ts'
import { clustersOf, count } from './count.ts'

/** Words of actions on many clusters at once. */
export const bulkText = {
  bar: 'Selected clusters',
  hidden: (n: number) =>
    n === 1 ? '1 of them is hidden by the filters' : `${n} of them are hidden by the filters`,
  restart: 'Restart',
  snapshot: 'Create snapshots',
  tags: 'Edit tags',
  compare: 'Compare parameters',
  compareFew: 'Select at least 2 clusters to compare.',
  compareMany: (most: number) => `Select at most ${most} clusters to compare.`,

  eligible: (n: number, of: number) => `Possible for ${n} of ${clustersOf(of)}`,
  allEligible: (of: number) => `Possible for ${of === 1 ? 'the 1 cluster' : `all ${of} clusters`}`,
  leftOut: 'Left out',
  more: (n: number) => `and ${n} more`,

  /** What is sent, and how often. */
  requests: (n: number, { method, path }: Pick<AnyOperation, 'method' | 'path'>) =>
    `${n} × ${method} ${path}`,

  careful: 'One at a time, and stop at the first failure',
  carefulHelp:
    'Otherwise up to 3 requests are under way at once, and a failure stops none of them.',
  noRepeat: 'No request is repeated by itself.',

  restartDialog: {
    title: (n: number) => `Restart ${clustersOf(n)}`,
    confirm: (n: number) => `Restart ${clustersOf(n)}`,
    impact: [
      'All connections to these clusters are closed and running statements are rolled back.',
      'Each is unavailable for about 3 minutes, at most 20.',
      'Parameters that wait for a restart take effect.',
    ],
  },
  snapshotDialog: {
    title: (n: number) => `Create snapshots of ${clustersOf(n)}`,
    confirm: (n: number) => `Create ${count(n, 'snapshot', 'snapshots')}`,
    impact: [
      'While a snapshot is taken its cluster cannot be restarted, scaled or configured.',
      'Snapshots take room in OBS, which is billed.',
    ],
    pattern: 'Name of each snapshot',
    patternHelp:
      '{cluster} stands for the name of the cluster. 4 to 64 characters: letters, digits, hyphens and underscores, a letter first.',
    description: 'Description (optional)',
    plan: 'Names of the snapshots',
    cluster: 'Cluster',
    name: 'Snapshot',
    check: 'Check',
    fine: 'Fine',
    taken: 'A snapshot of this name exists already. (DWS.5050)',
    twice: 'Two snapshots would have this name: use {cluster}. (DWS.5050)',
    problems: (n: number) =>
      n === 1
        ? '1 name cannot be used: its cluster is left out.'
        : `${n} names cannot be used: their clusters are left out.`,
  },
  tagsDialog: {
    title: (n: number) => `Edit tags of ${clustersOf(n)}`,
    confirm: (n: number) => `Change tags of ${clustersOf(n)}`,
    impact: ['Costs, policies and reports that go by tags follow the new ones.'],
    nothing: 'Nothing changes yet.',
    set: 'Tags to add or change',
    setHelp: 'A cluster that has the key already gets the new value.',
    remove: 'Keys to remove',
    removeHelp: 'Clusters that lack a key stay as they are.',
    both: (key: string) => `${key} is also to be added or changed.`,
    plan: 'What changes on each cluster',
    cluster: 'Cluster',
    changes: 'Changes',
    after: 'Tags after',
    same: 'Nothing to do',
    tooMany: (n: number, text: string) => `Left out: ${n} tags. ${text}`,
    summary: (change: number, same: number, conflict: number) =>
      [
        `${clustersOf(change)} ${change === 1 ? 'changes' : 'change'}`,
        ...(same > 0 ? [`${same} already so`] : []),
        ...(conflict > 0 ? [`${conflict} left out`] : []),
      ].join(', '),
  },

  run: {
    title: 'Result',
    list: 'Result of each cluster',
    cluster: 'Cluster',
    outcome: 'Outcome',
    details: 'Details',
    requestId: 'Request id',
    progress: (ended: number, total: number) => `${ended} of ${total} ended`,
    finished: 'Finished',
    stop: 'Stop',
    stopping: 'Stopping: requests under way are waited for',
    stopHelp: 'Requests that are under way end by themselves; nothing more is sent after that.',
    paused: (time: string) => `The service asks for a pause: nothing is sent before ${time}.`,
    counts: (state: string, n: number) => `${n} ${state.toLowerCase()}`,
    look: 'Look at the state of clusters whose outcome is unknown before trying again.',
    states: {
      waiting: 'Waiting',
      running: 'Under way',
      done: 'Accepted',
      failed: 'Failed',
      unknown: 'Unknown',
      not_sent: 'Not sent',
      skipped: 'Skipped',
    },
    skippedWhy: 'The run was stopped before.',
  },
}
