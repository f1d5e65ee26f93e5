/** Words of the dialogs that act on a cluster. */
export const actionText = {
  nodes: (from: number, to: number) => `${from} → ${to} nodes`,
  cns: (from: number, to: number) => `${from} → ${to} CNs`,
  restart: {
    title: (name: string) => `Restart ${name}`,
    confirm: (name: string) => `Restart cluster ${name}`,
    impact: [
      'All connections are closed and running statements are rolled back.',
      'The cluster is unavailable for about 3 minutes, at most 20.',
      'Parameters that wait for a restart take effect.',
    ],
  },
  start: {
    title: (name: string) => `Start ${name}`,
    confirm: (name: string) => `Start cluster ${name}`,
    impact: [
      'The cluster takes connections again, about 5 minutes from now.',
      'Its nodes are billed as running from then on.',
    ],
  },
  stop: {
    title: (name: string) => `Stop ${name}`,
    confirm: (name: string) => `Stop cluster ${name}`,
    impact: [
      'All connections are closed and running statements are rolled back.',
      'The cluster takes no connections until it is started again; its data and addresses stay.',
      'Automated snapshots are not taken while it is stopped.',
    ],
  },
  scaleOut: {
    title: (name: string) => `Scale out ${name}`,
    confirm: {
      grow: (name: string) => `Scale out cluster ${name}`,
      join: (name: string) => `Scale out cluster ${name}`,
      create: (name: string) => `Add idle nodes to ${name}`,
    },
    way: 'How',
    ways: {
      grow: 'Scale out',
      join: 'Scale out with idle nodes',
      create: 'Add idle nodes only',
    },
    wayHelp: {
      grow: 'Nodes are created and join the cluster.',
      join: (free: number) =>
        free === 1
          ? 'The idle node joins the cluster: nothing is created.'
          : `Up to ${free} idle nodes join the cluster: nothing is created.`,
      create: 'Nodes are created and wait outside the cluster for a later scale-out.',
    },
    takesIdle: (free: number) =>
      free === 1 ? 'The idle node joins first.' : `The ${free} idle nodes join first.`,
    total: {
      grow: 'Number of nodes after the scale-out',
      join: 'Number of nodes after the scale-out',
      create: 'Number of nodes afterwards, idle ones included',
    },
    totalHelp: (now: number, most: number) =>
      `${now} now, at most ${most}. At least 3 are added at a time.`,
    totalHelpJoin: (now: number, most: number) => `${now} now, at most ${most} with the idle ones.`,
    tooFew: 'Add at least 3 nodes.',
    noMore: (most: number) => `Enter more than ${most} nodes.`,
    tooManyIdle: (free: number) =>
      free === 1 ? 'There is 1 idle node.' : `There are ${free} idle nodes.`,
    overQuota: (room: number, type: string) =>
      room > 0
        ? `The quota of ${type} has room for ${room} more ${room === 1 ? 'node' : 'nodes'}.`
        : `The quota of ${type} has no room for another node.`,
    added: (count: number) => (count === 1 ? '1 added' : `${count} added`),
    idleAfter: (from: number, to: number) => `${from} → ${to} idle`,
    ring: 'Nodes stand in rings, mostly of 3: a cluster of such rings grows by multiples of 3 only.',
    redistribute: 'Redistribute the data afterwards',
    redistributeHelp:
      'Without it the cluster waits for a redistribution and takes no other operation.',
    mode: 'Redistribution',
    online: 'Online',
    onlineHelp: 'Tables can be written meanwhile; it takes longer.',
    offline: 'Offline',
    offlineHelp: 'The cluster is read-only meanwhile; it is quicker.',
    impact: [
      'The cluster restarts once and closes its connections.',
      'No other operation is possible until the scale-out ends, often 10 to 30 minutes.',
    ],
    impactIdle: ['No other operation is possible until the nodes exist.', 'The nodes are billed.'],
    quota: 'Quota left:',
    unlimited: 'no limit',
  },
  scaleIn: {
    title: (name: string) => `Scale in ${name}`,
    confirm: (name: string) => `Scale in cluster ${name}`,
    total: 'Number of nodes after the scale-in',
    totalHelp: (now: number, least: number) =>
      `${now} now. At least ${least} stay; nodes with a CN stay too.`,
    fewer: (now: number) => `Enter fewer than ${now} nodes.`,
    tooFew: (least: number) => `At least ${least} nodes must stay.`,
    removed: (count: number) => (count === 1 ? '1 removed' : `${count} removed`),
    online: 'Redistribute online',
    onlineHelp: 'Without it the cluster is read-only until the scale-in ends.',
    impact: [
      'The data moves to the nodes that stay; the disks must have room for it.',
      'The removed nodes and their disks are deleted.',
      'No other operation is possible until the scale-in ends.',
    ],
  },
  addCns: {
    title: (name: string) => `Add CNs to ${name}`,
    confirm: 'Add CNs',
    total: 'Number of CNs afterwards',
    totalHelp: (now: number, most: number) =>
      most > now ? `${now} now, at most ${most} in one step.` : `${now} now.`,
    range: (least: number, most: number) => `Use ${least} to ${most} CNs in total.`,
    needsNodes: 'Scale out first: there cannot be more CNs than nodes.',
    most: (now: number) => `This cluster cannot have more than ${now} CNs.`,
    impact: [
      'DDL statements are blocked while CNs are added, about 10 minutes.',
      'No other operation is possible meanwhile.',
    ],
  },
  deleteCns: {
    title: (name: string) => `Delete CNs of ${name}`,
    confirm: (count: number) => (count === 1 ? 'Delete 1 CN' : `Delete ${count} CNs`),
    impact: (names: string) => [
      `Connections to ${names} are closed.`,
      'No other operation is possible meanwhile, about 8 minutes.',
      'A CN with an EIP cannot be deleted.',
    ],
  },
  resetPassword: {
    title: (name: string) => `Reset the password of ${name}`,
    confirm: 'Reset password',
    password: (user: string) => `New password of ${user}`,
    administrator: 'the administrator',
    impact: ['Applications that sign in with the old password fail until they get the new one.'],
    rules: 'Rules of the password',
    holds: 'met',
    fails: 'not met',
    rule: {
      length: '12 to 32 characters',
      classes: 'Three of: uppercase letters, lowercase letters, digits, special characters',
      characters: `Letters, digits and ~!?,.:;-_'"(){}[]/<>@#%^&*+|\\= only`,
      not_user_name: 'Not the user name, nor the user name reversed',
    },
  },
  cancelReadonly: {
    title: (name: string) => `Cancel the read-only status of ${name}`,
    confirm: 'Cancel read-only',
    impact: [
      'The cluster takes writes again.',
      'The read-only status comes back while a disk is more than 90 % full: make room first.',
    ],
  },
  delete: {
    title: (name: string) => `Delete ${name}`,
    confirm: (name: string) => `Delete cluster ${name}`,
    impact: (name: string, region: string) => [
      `The cluster ${name} in ${region} and all its data are deleted. This cannot be undone.`,
      'Its automatic snapshots are deleted with it.',
    ],
    eip: (address: string) => `The EIP ${address} is unbound, or released if it came with it.`,
    elb: (name: string) => `The ELB ${name} loses this cluster.`,
    tags: (count: number) =>
      count === 1 ? 'Its tag is removed.' : `Its ${count} tags are removed.`,
    keep: 'Manual snapshots to keep',
    keepHelp: 'The newest ones stay, older ones are deleted. 0 keeps none.',
  },
}
