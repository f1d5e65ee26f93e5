import { clustersOf, daysOf } from './count.ts'

const be = (amount: number) => (amount === 1 ? 'is' : 'are')

/** Words for snapshot policies. A value that is not here is shown as it came. */
export const policiesText = {
  policies: 'Policies',
  limits: (cluster: number, most: number, parts: number, mostParts: number) =>
    `${cluster} of ${most} of the cluster, ${parts} of ${mostParts} of schemas and tables`,
  add: 'Add policy',
  none: 'No policies',
  noneText:
    'Nothing is backed up by itself. A policy says when a snapshot is taken, and of which kind.',
  full: (most: number, mostParts: number) =>
    `The cluster has ${most} policies of its own and ${mostParts} of schemas and tables: it may not have more.`,
  gone: 'The policy of this address is no longer there.',
  columns: {
    name: 'Policy',
    schedule: 'Schedule',
    type: 'Type',
    level: 'Level',
    next: 'Next snapshot',
    updated: 'Changed',
    actions: 'Actions',
  },
  types: { full: 'Full', increment: 'Increment' } as Readonly<Record<string, string>>,
  levels: { cluster: 'Cluster', schema: 'Schemas', table: 'Tables' } as Readonly<
    Record<string, string>
  >,
  levelOf: (level: string, database: string | null | undefined) =>
    database ? `${level} of ${database}` : level,
  edit: (name: string) => `Change ${name}`,
  remove: (name: string) => `Delete ${name}`,
  never: 'Never again',
  off: 'Switched off',
  disagrees: (service: string, ours: string, offset: number) =>
    `The service says ${service}, but its schedule says ${ours}.${offset === 0 ? '' : ` The service reckons with an offset of ${offset} h.`}`,
  snapshotsFailed:
    'The snapshots of the cluster cannot be read. What follows is reckoned as if there were none.',
  switch: {
    label: 'Automatic snapshots',
    next: (time: string | undefined) =>
      time ? `On. The next is due on ${time}.` : 'On, but no policy fires.',
    promise: (gap: string) => `At most ${gap} between two snapshots of the cluster.`,
    noPromise: 'No series of snapshots of the whole cluster.',
    off: 'Off: no snapshot is taken by itself.',
    turnOff: 'Switch off automatic snapshots',
    turnOn: 'Switch on automatic snapshots',
    offImpact: (name: string, next: string | undefined) => [
      next
        ? `The next snapshot of ${name}, on ${next}, is not taken, nor is any after it.`
        : `No further snapshot of ${name} is taken by itself.`,
      'Snapshots that are there stay until their time is over: in the end none is left.',
      'The policies are kept, and work again once this is switched on.',
    ],
    onImpact: (name: string, next: string | undefined) => [
      next
        ? `The next snapshot of ${name} is taken on ${next}.`
        : `${name} has no policy that fires: add one.`,
    ],
    doneOff: (name: string) => `Automatic snapshots of ${name} are off`,
    doneOn: (name: string) => `Automatic snapshots of ${name} are on`,
  },
  retention: {
    label: 'Keep automatic snapshots',
    days: 'Keep for (days)',
    slider: 'Days that automatic snapshots are kept',
    save: 'Save retention',
    reset: 'Undo',
    now: (days: number) => `Kept for ${daysOf(days)} now.`,
    title: (name: string) => `Change the retention of ${name}`,
    impact: (from: number, to: number, lost: number) => [
      `Automatic snapshots are kept for ${daysOf(to)} instead of ${from}. This holds for those that are there, too.`,
      lost === 0
        ? 'No snapshot is deleted by this now.'
        : lost === 1
          ? 'One snapshot is older: it is deleted within an hour.'
          : `${lost} snapshots are older: they are deleted within an hour.`,
    ],
    done: (days: number) => `Automatic snapshots are kept for ${daysOf(days)}`,
  },
  device: {
    label: 'Backup device',
    change: 'Change device',
    title: (name: string) => `Change the backup device of ${name}`,
    save: 'Save device',
    server_ips: 'Addresses of the server',
    server_ipsHelp: 'One a line.',
    server_port: 'Port of the NBU server',
    backup_param: 'NBU parameters',
    effect:
      'The next automatic snapshot is full, whatever its policy says: none goes on on another device.',
    names: {
      OBS: 'OBS, the object storage of the cloud',
      NFS: 'NFS, a file server of your own',
      NBU: 'NBU, a NetBackup server of your own',
    },
    done: (device: string) => `Automatic snapshots go to ${device}`,
  },
  delete: {
    title: (name: string) => `Delete policy ${name}`,
    confirm: 'Delete policy',
    gap: (from: string, to: string) =>
      `The longest time between two snapshots of the cluster grows from ${from} to ${to}.`,
    same: 'The longest time between two snapshots of the cluster stays as it is.',
    last: 'It is the last one of the whole cluster: no snapshot of it is taken by itself any more.',
    stay: 'Snapshots that it took stay until their time is over.',
    done: (name: string) => `Policy ${name} is deleted`,
  },
  copy: {
    action: (name: string) => `Copy ${name} to other clusters`,
    title: (name: string) => `Copy policy ${name} to other clusters`,
    confirm: (n: number) => (n === 0 ? 'Copy policy' : `Copy policy to ${clustersOf(n)}`),
    schedule: (name: string, schedule: string) => `${name}: ${schedule}.`,
    impact: 'The clusters keep their other policies, their retention and their device.',
    table: 'Clusters to copy to',
    columns: { cluster: 'Cluster', plan: 'What happens' },
    steps: {
      add: 'It is added.',
      change: (schedule: string) => `A policy of this name is changed. Before: ${schedule}.`,
      same: 'It has this policy already.',
      full: 'It has as many policies as it may have.',
      unread: 'Its policies cannot be read.',
      loading: 'Its policies are being read.',
    },
    off: 'Automatic snapshots are off there.',
  },
  editor: {
    addTitle: 'Add a policy',
    editTitle: (name: string) => `Change policy ${name}`,
    add: 'Add policy',
    save: 'Save policy',
    added: (name: string) => `Policy ${name} is added`,
    saved: (name: string) => `Policy ${name} is changed`,
    name: 'Name',
    nameHelp: '4 to 92 characters: letters, digits, hyphens and underscores, a letter first.',
    nameTaken: 'Another policy of this cluster has this name.',
    level: 'What is backed up',
    levels: {
      cluster: 'The whole cluster',
      schema: 'Schemas of a database',
      table: 'Tables of a database',
    },
    database: 'Database',
    parts: { schema: 'Schemas', table: 'Tables' },
    partsHelp: 'One a line.',
    tableHelp: 'One a line, with the schema: public.orders',
    required: 'Enter a value.',
    type: 'Type of snapshot',
    kind: 'When',
    kinds: { periodic: 'Again and again', once: 'Once' },
    onceIsFull: 'A policy that fires once takes a full snapshot.',
    days: 'Days',
    daysBy: { week: 'Days of the week', month: 'Days of the month' },
    chooseDay: 'Choose at least one day.',
    shortMonths: (dates: string) =>
      `Months without day ${dates} are left out: a snapshot is not moved to their last day.`,
    hour: 'Hour (UTC)',
    minute: 'Minute',
    every: 'Again every',
    everyHours: (hours: number) => (hours === 24 ? '24 h, once a day' : `${hours} h`),
    everyHelp: 'Counted from the hour until midnight.',
    at: 'Date and time (UTC)',
    past: 'This time is in the past.',
    chooseTime: 'Choose a date and a time.',
    cron: 'Quartz expression',
    cronHelp: 'second minute hour day-of-month month day-of-week, in UTC, 1 is Sunday; or one time',
    beyond: 'This expression is more than the form can show. It is sent as it stands.',
    backToForm: 'Use the form',
    neverFires: 'No such day ever comes.',
    reads: 'Reads',
    here: (clock: string, zone: string) => `The first is at ${clock} here (${zone}).`,
    shift: (date: string, clock: string) =>
      `UTC stays when clocks change on ${date}: after that it is ${clock} here.`,
    request: 'Request',
    mend: (count: number) =>
      count === 1 ? 'One field needs a change first.' : `${count} fields need a change first.`,
  },
  calendar: {
    title: 'Next snapshots',
    off: 'Automatic snapshots are off. These would be taken if they were on.',
    none: 'No policy fires.',
    asList: 'Show as a list',
    asCalendar: 'Show as a calendar',
    listLabel: 'Next firings of all policies',
    more: (count: number, until: string) =>
      `${count} more until ${until}: the list has ${count === 1 ? 'it' : 'them'}.`,
    columns: { utc: 'Time (UTC)', here: 'Here', policy: 'Policy', takes: 'Takes', note: 'Note' },
    takes: { full: 'Full', increment: 'Increment', none: 'Skipped' },
    legend: { full: 'full', increment: 'increment', none: 'skipped', near: 'close to another' },
    moreOfDay: (count: number) => `+${count}`,
    facts: (taken: number, skipped: number, near: number) =>
      [
        skipped > 0
          ? `${taken} ${be(taken)} taken, ${skipped} ${be(skipped)} skipped`
          : taken === 1
            ? 'It is taken'
            : `All ${taken} are taken`,
        near > 0 && `${near} of those taken ${be(near)} close to another policy`,
      ]
        .filter(Boolean)
        .join('; ')
        .concat('.'),
    rules: [
      'The service may begin up to an hour before or after the time.',
      'A snapshot is skipped when the last automatic one began less than 4 hours before, or the cluster is busy. It is not made up for.',
      'Of two at once the cluster goes before schemas and tables, a single time before a series, full before an increment.',
      'After a scaling, an upgrade or a change of device the next one is full.',
    ],
    rulesTitle: 'How the service decides',
  },
  note: {
    skip: (skip: { because: 'outranked'; by: string } | { because: 'too_soon' }): string =>
      skip.because === 'outranked'
        ? `${skip.by} fires at the same time and goes first.`
        : 'The last automatic snapshot began less than 4 hours before.',
    full: {
      first: 'Full, as there is none to go on from.',
      chain_length: 'Full, after 15 increments.',
    },
    near: (names: readonly string[]) =>
      `Within an hour of ${names.join(', ')}: which one goes first is open.`,
  },
  points: {
    title: 'Restore points',
    subtitle: (days: number) =>
      `What can be restored at the end of each day, of the whole cluster, if snapshots are kept for ${daysOf(days)}.`,
    unsaved: 'Not saved yet',
    legend: { full: 'full', increments: 'increments', hidden: 'kept as a base only' },
    summary: (least: number, most: number, from: string, reach: string) =>
      `From ${from} on ${least === most ? least : `${least} to ${most}`} restore ${most === 1 ? 'point' : 'points'} at any time, reaching back ${reach}.`,
    empty: 'No restore point of the whole cluster is left in the end.',
    gap: (gap: string) =>
      `At worst the work of ${gap} is lost, and the time that the service starts late.`,
    noGap: 'The policies promise no restore point for the days to come.',
    chart: (days: number) => `Restore points on each of the next ${days} days`,
    columns: {
      day: 'Day',
      full: 'Full',
      increments: 'Increments',
      hidden: 'Base only',
      oldest: 'Oldest',
    },
    today: 'Today',
    hiddenHelp:
      'An increment needs its whole chain. What has expired before it stays out of sight, takes room and cannot be restored.',
  },
}
