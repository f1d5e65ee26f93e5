/** Words about quotas. A type that is not here is shown as it came. */
export const quotasText = {
  title: 'Quotas',
  more: 'All quotas',
  none: 'The service named no quotas.',
  types: {
    instances: 'Clusters',
    core: 'vCPUs',
    ram: 'Memory',
    disk: 'Disks',
    disk_capacity: 'Disk capacity',
  } as Readonly<Record<string, string>>,
  used: (used: string, quota: string, unit: string) => `${used} of ${quota}${unit}`,
  unlimited: (used: string, unit: string) => `${used}${unit}, unlimited`,
  percent: (percent: number) => `${percent} % used`,
  nearlyFull: 'Nearly used up',
  full: 'Used up',
  intro:
    'What the project uses of its quotas. Clusters that failed or are frozen count too, and nodes on their way.',
  fit: {
    title: 'How many more clusters fit',
    text: 'Choose the shape of a cluster to see what each quota still leaves room for. Whether an AZ has the nodes is another matter: the catalogue shows it.',
    flavor: 'Flavor',
    flavorHelp: 'The size of each node.',
    flavorOption: (name: string, vcpus: string, ram: string) =>
      `${name}, ${vcpus} vCPUs, ${ram} GB`,
    nodes: 'Nodes',
    nodesHelp: '3 to 256.',
    nodesStandalone: 'A standalone data warehouse has 1.',
    disk: 'Disk per node (GB)',
    diskHelp: 'As the flavor has it, or as planned.',
    diskUnknown: 'The flavor does not say: enter what you plan.',
    diskRange: 'Enter a whole number, 1 or more.',
    table: 'What each quota leaves room for',
    columns: {
      quota: 'Quota',
      left: 'Left',
      takes: 'One cluster takes',
      fits: 'Clusters that fit, rounded down',
    },
    takes: {
      instances: () => '1',
      core: (nodes: string, each: string, all: string) => `${nodes} × ${each} = ${all}`,
      ram: (nodes: string, each: string, all: string) => `${nodes} × ${each} GB = ${all} GB`,
      disk: (nodes: string) => `${nodes} × 1 = ${nodes}`,
      disk_capacity: (nodes: string, each: string, all: string) =>
        `${nodes} × ${each} GB = ${all} GB`,
    },
    left: (quota: string, used: string, left: string, unit: string) =>
      `${quota} − ${used} = ${left}${unit}`,
    unlimited: 'Unlimited',
    notCounted: 'Not known',
    fits: (left: string, takes: string, fits: string) => `${left} ÷ ${takes} = ${fits}`,
    binds: 'Binds',
    result: (count: string) =>
      count === '1'
        ? '1 more cluster of this shape fits.'
        : `${count} more clusters of this shape fit.`,
    nothing: 'No more cluster of this shape fits.',
    noLimit: 'No quota limits clusters of this shape.',
    because: (names: string) => `What binds: ${names}.`,
    soldOut: (flavor: string) => `No AZ has ${flavor} at the moment, whatever the quotas leave.`,
    noFlavors: 'This region offers no flavor.',
  },
}
