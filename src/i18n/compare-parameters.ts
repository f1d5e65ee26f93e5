import { count } from './count.ts'

export const compareText = {
  title: 'Compare parameters',
  clusters: {
    label: 'Clusters',
    help: (most: number) => `Up to ${most}. Clusters without parameters of their own are left out.`,
    placeholder: 'Choose clusters',
    nothing: 'No such cluster',
    option: (name: string, version: string) => `${name} · ${version}`,
  },
  baseline: {
    label: 'Baseline',
    help: 'What every other value is measured against.',
    defaults: 'Default values of each cluster',
    instead: (chosen: string, other: string) =>
      `${chosen} cannot be read; the values are measured against ${other} instead.`,
    badge: 'Baseline',
    asDefaults: 'the default values',
  },
  start: {
    title: 'Choose clusters to compare',
    text: 'See in which parameters they differ: from each other, from their default values, and between CNs and DNs. The address keeps your choice.',
    suggestion: (n: number, version: string) => `Compare ${n} clusters of ${version}`,
    none: 'There is no cluster in this region and project yet whose parameters can be read.',
  },
  chosen: {
    label: 'Compared clusters',
    differences: (n: number) =>
      n === 0 ? 'No differences' : count(n, 'difference', 'differences'),
    pending: 'Reading the parameters',
    noGroup: 'The service lists no parameter group that can be edited.',
    use: 'Make baseline',
    useNamed: (name: string) => `Make baseline: ${name}`,
    match: 'Match the baseline',
    matchNamed: (name: string, baseline: string) => `Match the baseline: ${name} like ${baseline}`,
  },
  table: 'Parameters by cluster',
  legend: (baseline: string) => `≠ marks what differs from ${baseline}.`,
  search: 'Name or description',
  columns: {
    name: 'Name',
    default: 'Default',
    unit: 'Unit',
    baseline: (name: string) => `${name} (baseline)`,
  },
  filters: {
    all: 'Equal values too',
    differ: 'CN and DN differ',
    modified: 'Differs from default',
    restart: 'Needs a restart',
  },
  same: {
    title: 'No differences',
    text: (n: number, baseline: string) =>
      `All ${n} parameters have the values of the baseline, ${baseline}.`,
    alone: {
      title: 'Nothing to compare yet',
      text: (baseline: string) =>
        `Of the clusters that were chosen, only ${baseline} has been read.`,
    },
    showAll: 'Show all parameters',
  },
  cell: {
    absent: 'not there',
    absentHint:
      'The service lists no such parameter for this cluster: its version may not have it.',
    unread: 'not read',
    byDefault: (value: string) => `default ${value}`,
    isDefault: 'default',
    varies: 'by cluster',
    differs: 'Differs from the baseline:',
    open: (name: string, cluster: string) => `${name} of ${cluster}`,
  },
}
