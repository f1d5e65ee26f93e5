import type { ResourceName, SharedResource } from '../contract/workload-rules.ts'

/** Words of the chapter on resource management: how statements share a cluster. */
export const workloadText = {
  off: 'Resource management is disabled. Enable it first.',

  status: {
    title: 'Resource management',
    words: { on: 'Enabled', off: 'Disabled' } as Readonly<Record<string, string>>,
    unknown: 'Unknown',
    concurrency: 'Maximum concurrency',
    statements: (count: string) =>
      (count === '1' ? '1 statement' : `${count} statements`) + ' at once',
    noLimit: 'No limit',
    enable: 'Enable resource management',
    disable: 'Disable resource management',
    change: 'Change maximum concurrency',
  },
  set: {
    enableTitle: (cluster: string) => `Enable resource management of ${cluster}`,
    disableTitle: (cluster: string) => `Disable resource management of ${cluster}`,
    changeTitle: (cluster: string) => `Change the maximum concurrency of ${cluster}`,
    done: 'Resource management is set',
    concurrency: 'Maximum concurrency',
    concurrencyHelp: 'Statements that may run at once on the whole cluster; the others wait.',
    noLimit: 'No limit (-1)',
    range: 'Enter a whole number, 1 or more, or choose no limit.',
    impactOn: [
      'The pools and their limits hold again, also for statements that run right now.',
      'Statements beyond the maximum concurrency wait until others end.',
    ],
    impactOff: [
      'Pools, plans and the maximum concurrency hold no longer: running and waiting statements compete for everything.',
      'The pools stay, and hold again when resource management is enabled.',
    ],
    impactChange: [
      'The new maximum holds at once: running statements count towards it, and statements may start to wait.',
    ],
  },

  logical: {
    label: 'Logical cluster',
    help: 'Needed where the cluster is divided into logical clusters. Press Enter to show its pools.',
    all: 'The whole cluster',
  },

  pools: {
    title: 'Resource pools',
    count: (count: number, most: number) => `${count} of ${most} beside default_pool`,
    /** What the list can and cannot say. */
    source:
      'The service tells the names of pools, not their settings. Settings are what was entered in this browser; they may have changed elsewhere since.',
    add: 'Add pool',
    full: (most: number) => `A cluster has at most ${most} pools beside default_pool.`,
    list: 'Resource pools',
    placeholder: 'Name of a pool',
    none: 'No pool',
    noneText: 'The service names no resource pool for this cluster.',
    columns: {
      name: 'Name',
      cpu: 'CPU',
      memory: 'Memory',
      tablespace: 'Storage',
      activestatements: 'Statements',
      shortQueryConcurrencyNum: 'Short queries',
      weight: 'Weight',
      noted: 'Entered here',
      actions: 'Actions',
    },
    share: (percent: number) => `Share ${percent} %`,
    limit: (percent: number) => `Limit ${percent} %`,
    percent: (percent: number) => `${percent} %`,
    megabytes: (size: string) => `${size} MB`,
    noLimit: 'No limit',
    defaultPool: 'Statements of users who are in no other pool',
    unknown: 'Settings not known here',
    enter: 'Enter settings',
    edit: 'Edit settings',
    of: (name: string) => ` of ${name}`,
    delete: 'Delete',
    deleteDefault: 'default_pool belongs to the cluster and stays.',
  },

  shares: {
    label: 'Shares of the pools',
    resources: {
      cpu_share: 'CPU shares',
      cpu_limit: 'CPU limits',
      memory: 'Memory',
    } as const satisfies Readonly<Record<SharedResource, string>>,
    sum: (total: number, most: number) => `${total} of ${most} %`,
    atLeast: (total: number, most: number) => `At least ${total} of ${most} %`,
    unknownSum: 'Not known',
    free: (percent: number) => `${percent} % free`,
    unknown: (count: number) => `${count} not known`,
    unknownPools: (names: string) =>
      `Not known here: ${names}. Any of what is left may be taken already.`,
    slice: (name: string, percent: number) => `${name} ${percent} %`,
    fresh: 'New pool',
    over: (sum: string, total: number, most: number) =>
      `${sum} = ${total} %, ${total - most} % more than the ${most} % that pools can share. The service is likely to refuse it.`,
    overShort: 'Over-committed',
  },

  fields: {
    name: 'Name',
    nameHelp:
      'Letters, digits and underscores, at most 63; some versions take 3 to 28 in lowercase.',
    exists: 'A pool of this name exists.',
    cpu: 'CPU',
    cpuKinds: { cpu_share: 'Share', cpu_limit: 'Limit' } as const,
    cpuHelp: {
      cpu_share: 'Percent of the CPU when it is scarce. A pool has a share or a limit, never both.',
      cpu_limit:
        'Percent of the cores for this pool alone; 0 sets none. A pool has a share or a limit, never both.',
    },
    labels: {
      cpu: 'CPU share (%)',
      cpu_share: 'CPU share (%)',
      cpu_limit: 'CPU limit (%)',
      memory: 'Memory (%)',
      tablespace: 'Storage (MB)',
      activestatements: 'Concurrent statements',
      concurrency: 'Concurrent statements',
      shortQueryConcurrencyNum: 'Concurrent short queries',
      weight: 'Weight',
    } as const satisfies Readonly<Record<ResourceName, string>>,
    help: {
      memory: '0 sets no limit.',
      tablespace: '-1 sets no limit.',
      activestatements: '-1 sets no limit.',
      shortQueryConcurrencyNum: 'Optional; -1 sets no limit.',
      weight: 'Optional; -1 sets none.',
    },
    between: (least: number, most: number) => `Use ${least} to ${most}.`,
    atLeast: (least: number) => `Enter a whole number, ${least} or more.`,
  },
  add: {
    title: (cluster: string) => `Add a resource pool to ${cluster}`,
    confirm: 'Add pool',
    confirmNamed: (name: string) => `Add pool ${name}`,
    done: (name: string) => `Resource pool ${name} was added`,
  },
  note: {
    title: (name: string) => `Settings of ${name}`,
    text: 'Nothing is sent: the service can neither show nor change the settings of a pool here. What you enter is kept in this browser for the drawing of the shares.',
    confirm: 'Keep settings in this browser',
    forget: 'Forget settings',
  },
  remove: {
    title: (name: string) => `Delete the resource pool ${name}`,
    confirm: (name: string) => `Delete pool ${name}`,
    done: (name: string) => `Resource pool ${name} was deleted`,
    impact: [
      'Users who are bound to the pool fall back to default_pool, with the limits of that pool.',
      'Statements that run in the pool may be interrupted.',
      'The settings are lost: the service cannot restore them, and snapshots do not hold them.',
    ],
  },

  plans: {
    title: 'Resource plans',
    text: (most: number) =>
      `A plan switches the settings of pools at set times; a cluster has at most ${most}. The API creates plans, but cannot list, change or delete them, nor set their stages: do this with SQL or the console of the vendor.`,
    create: 'Create plan',
    createTitle: (cluster: string) => `Create a resource plan for ${cluster}`,
    confirm: 'Create plan',
    name: 'Plan name',
    nameHelp: 'Letters, digits and underscores, at most 63.',
    done: (name: string) => `Resource plan ${name} was created`,
    created: 'Created on this page:',
  },
}
