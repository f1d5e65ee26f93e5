const asSource = 'As the source cluster'

/** Texts of the page that restores a snapshot to a new cluster. */
export const restoreText = {
  title: (snapshot: string) => `Restore ${snapshot}`,
  loadingTitle: 'Restore a snapshot',
  draftRestored: 'Draft restored.',
  restore: (name: string) => `Restore to cluster ${name}`,
  failed: 'The snapshot was not restored',
  accepted: (name: string) => `${name} is being restored`,
  acceptedText: 'The page of the new cluster follows along.',
  asSource,
  asSourceWith: (value: string) => `${asSource} (${value})`,
  backToSnapshot: 'Go to the snapshot',

  refused: 'This snapshot cannot be restored now',

  source: {
    label: 'Source, which cannot be changed',
    locked:
      'The new cluster holds the data of the snapshot, in the version, flavor and nodes of its source. None of this can be changed here.',
    login:
      'Administrator and password stay those of the source cluster at the time of the snapshot. Logical clusters and resource pools are not restored.',
    snapshot: 'Snapshot',
    name: 'Name',
    cluster: 'Cluster',
    taken: 'Taken',
    size: 'Size',
    chain: (size: string, chain: string) => `${size}, with its chain ${chain}`,
    version: 'Version',
    kind: 'Type',
    manual: 'Manual',
    automated: 'Automated',
    sourceCluster: 'Source cluster',
    flavor: 'Flavor',
    nodes: 'Nodes',
    zone: 'AZ',
    administrator: 'Administrator',
    gone: 'The source cluster no longer exists, so the service does not tell its flavor, nodes and network. The new cluster gets its flavor and nodes all the same; its network must be chosen.',
  },

  cns: (min: number, max: number) =>
    `${min} to ${max}. Left blank: as many as the source cluster had.`,
  zone: 'The AZ where all nodes of the new cluster stand. This cannot be changed later.',

  network: {
    port: '8000 to 30000. Left blank: as the source cluster.',
    needed: {
      vpc: 'The source cluster is gone: choose a VPC.',
      subnet: 'Choose a subnet of this VPC.',
      group: 'Choose a security group of this VPC.',
    },
  },

  quota: {
    title: 'Quota',
    unknown:
      'The source cluster is gone: what its nodes take of the quota shows only when the service accepts or refuses the request.',
  },
  estimate: {
    title: 'Duration',
    total: (data: string) => `About ${data} for the data, after some 12 min for the cluster.`,
    formula: (size: string, rate: number, nodes: number) =>
      `${size} ÷ (${rate} MB/s × ${nodes === 1 ? '1 DN' : `${nodes} DNs`}), one DN reckoned on each node.`,
    unknown: (rate: number) =>
      `The data takes its size ÷ (${rate} MB/s × DNs); here one of them is not known. The cluster itself takes some 12 min.`,
  },
  request: 'Exactly what the button sends. What is left out is taken from the source cluster.',
}
