import type { ClusterRow } from './cluster-rows.ts'

export const hour = 3_600_000
export const day = 24 * hour

/** A number from 0 to 1, always the same for the same cluster, purpose and hour. */
const noise = (seed: number, salt: number, at: number): number => {
  let mixed = Math.imul(seed ^ (salt * 0x9e3779b1), 0x85ebca6b) ^ Math.floor(at / hour)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}

/** 0 on a quiet night to 1 at the top of a working day; weekends are quiet. Hours of UTC+8. */
const busyness = (at: number): number => {
  const local = new Date(at + 8 * hour)
  const weekday = local.getUTCDay() % 6 === 0 ? 0.35 : 1
  const clock = local.getUTCHours()
  const daytime = clock < 7 || clock > 21 ? 0.15 : Math.sin(((clock - 6) / 16) * Math.PI)
  return weekday * Math.max(0.15, daytime)
}

/** After so long, old data goes as fast as new data comes: a cluster that is left alone never fills up. */
const growing = 45 * day

/** Percent of the data disks, from the data of the cluster and the nodes that share it. */
export const diskUsage = ({ load, nodes, disk_gb }: ClusterRow, at: number): number => {
  const members = nodes.filter(({ free }) => !free).length
  const grown = Math.min(growing, Math.max(0, at - load.data_at)) / day
  const data_gb = load.data_gb + load.growth_gb * grown
  return Math.min(97, (data_gb / (members * disk_gb)) * 100)
}

const cpu = ({ load }: ClusterRow, at: number): number =>
  Math.min(99.6, load.base + load.swing * busyness(at) + 14 * noise(load.seed, 1, at))

/** What a cluster's monitor measures, by name: a pure function of the row and the hour. */
export const metrics = {
  cpu,
  disk: diskUsage,
  disk_io: (cluster, at) =>
    Math.min(99.6, cpu(cluster, at) * 0.75 + 22 * noise(cluster.load.seed, 2, at)),
  /** Milliseconds. */
  disk_latency: ({ load }, at) => 8 + 480 * noise(load.seed, 3, at) ** 24,
  memory: ({ load }, at) =>
    Math.min(
      98,
      34 + load.base * 0.4 + load.swing * 0.4 * busyness(at) + 9 * noise(load.seed, 4, at),
    ),
  sessions: ({ load }, at) =>
    Math.min(99, 10 + load.swing * 0.8 * busyness(at) + 12 * noise(load.seed, 5, at)),
  queries_waiting: (cluster, at) => Math.max(0, Math.round((cpu(cluster, at) - 84) * 1.1)),
  /** GB that one statement wrote to disk because memory was short. */
  spilled: ({ load }, at) => 7 * noise(load.seed, 6, at) ** 18 * busyness(at) * (load.swing / 40),
  /** Minutes that a VACUUM FULL has held its lock. */
  vacuum: ({ load }, at) => 26 * noise(load.seed, 7, at) ** 40,
  /** Objects that the night's backup left out. */
  backup_gaps: ({ load }, at) => Math.floor(2.006 * noise(load.seed, 8, at) ** 2),
  /** Audit files that could not be moved to OBS. */
  audit_gaps: ({ load }, at) => Math.floor(2.01 * noise(load.seed, 9, at) ** 2),
  faulty_nodes: ({ status, sub_status }) =>
    status === 'FAILED' || sub_status.includes('DEGRADED') ? 1 : 0,
  swapped_roles: ({ sub_status }) => (sub_status.includes('UNBALANCED') ? 1 : 0),
} as const satisfies Record<string, (cluster: ClusterRow, at: number) => number>

export type Metric = keyof typeof metrics
